import { isUnLanguage } from '#domain/language.ts'
import { fill } from './fill.ts'
import type { Random } from './random.ts'
import { titled } from './titled.ts'
import { wordBanks } from './word-banks.ts'
import type { World } from './world.ts'

const issuers = [
  'Ministry of Justice',
  'Ministry of the Interior',
  'Office of the Prosecutor General',
  'National Security Council',
  'Financial Intelligence Unit',
  'Cabinet of Ministers',
  'Inter-ministerial Committee'
]

/** Titles and issuer of the strategy of a country. */
export const nationalTitles = (
  world: World,
  type: string,
  slots: Record<'from' | 'to', string>,
  random: Random
) => {
  const country = world.country(random)
  const crime = world.crime(random)
  const variant = random.whole(0, wordBanks.en.strategies[type]!.length - 1)
  const withCountry = random.chance(0.35)
  const { language } = country
  const title = (language: keyof typeof wordBanks) =>
    titled(
      language,
      wordBanks[language].strategies[type]![variant]!,
      { ...slots, crime: crime.names[language] },
      country,
      withCountry
    )
  return {
    crime,
    stem: country.code.toLowerCase(),
    issuer: `${random.pick(issuers)}, ${country.labels.en}`,
    facts: {
      country: country.code,
      title: title('en'),
      ...(language && isUnLanguage(language) && language !== 'en' ? { originalTitle: title(language) } : {}),
      ...(language ? { originalLanguage: language } : {})
    }
  }
}

/** Title and issuer of the strategy of an organization. */
export const regionalTitles = (
  world: World,
  type: string,
  slots: Record<'from' | 'to', string>,
  random: Random
) => {
  const region = world.region(random)
  const crime = world.crime(random)
  const template = random.pick(wordBanks.en.strategies[type]!).replace('National', 'Regional')
  return {
    crime,
    stem: 'regional',
    issuer: region,
    facts: { region, title: fill(template, { ...slots, crime: crime.names.en }) }
  }
}
