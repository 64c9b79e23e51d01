import { isUnLanguage } from '#domain/language.ts'
import type { Country } from './countries.ts'
import type { Counts } from './counts.ts'
import { drawDate, drawYear, laterBy } from './dates.ts'
import { drawLawAbstract } from './law-abstract.ts'
import { drawLawNumber } from './law-number.ts'
import { drawOrigin } from './origin.ts'
import { drawProvisions } from './provisions.ts'
import { createRandom, type Random } from './random.ts'
import { several, share, weighted, zipf } from './skewed.ts'
import { titled } from './titled.ts'
import type { Slots } from './word-bank.ts'
import { wordBanks } from './word-banks.ts'
import type { World } from './world.ts'

const drawType = weighted([
  ['act', 80],
  ['code', 7],
  ['decree', 6],
  ['regulation', 3],
  ['order', 2],
  ['decree-law', 2]
])
const drawStatus = weighted([
  ['unknown', 50],
  ['amended', 32],
  ['in_force', 11],
  ['repealed', 7]
])
const drawArticle = zipf(
  [5, 6, 12, 11, 18, 16, 7, 8, 10, 20, 24, 25, 23, 26, 15, 13, 31, 19, 27, 9, 29, 30, 14, 28],
  0.8
)

const titles = (type: string, country: Country, slots: Slots, crimes: Readonly<Slots>, random: Random) => {
  const variant = random.whole(0, wordBanks.en.laws[type]!.length - 1)
  const withCountry = type === 'code' || random.chance(0.15)
  const { language } = country
  return {
    title: titled(
      'en',
      wordBanks.en.laws[type]![variant]!,
      { ...slots, crime: crimes.en! },
      country,
      withCountry
    ),
    ...(language && isUnLanguage(language) && language !== 'en'
      ? {
          originalTitle: titled(
            language,
            wordBanks[language].laws[type]![variant]!,
            { ...slots, crime: crimes[language]! },
            country,
            withCountry
          )
        }
      : {})
  }
}

const lawRow = (world: World, index: number, provisions: number, random: Random) => {
  const country = world.country(random)
  const crimes = several(world.crime, 1 + Math.floor(3 * random.fraction() ** 2), random)
  const type = drawType(random)
  const year = drawYear(random)
  const adopted = drawDate(year, random)
  const number = drawLawNumber(country.language, year, random)
  const id = `gen-${country.code.toLowerCase()}-${type}-${year}-${index + 1}`
  return {
    id,
    country: country.code,
    ...titles(type, country, { number: number.short, year: String(year) }, crimes[0]!.names, random),
    ...(country.language ? { originalLanguage: country.language } : {}),
    type,
    ...(random.chance(0.72) ? { number: number.printed } : {}),
    adopted,
    ...(random.chance(0.16) ? { inForce: laterBy(adopted, random.whole(0, 200)) } : {}),
    status: drawStatus(random),
    crimeTypes: crimes.map(({ code }) => code),
    ...(random.chance(0.68)
      ? { untocArticles: several(drawArticle, random.whole(1, 5), random).sort((a, b) => a - b) }
      : {}),
    ...(provisions > 0
      ? {
          provisions: drawProvisions(
            provisions,
            { crimes, language: country.language, ofCode: type === 'code' },
            random
          )
        }
      : {}),
    abstract: drawLawAbstract(crimes[0]!, country, random),
    ...drawOrigin(`laws/${id}`, random)
  }
}

/** Rows of `legislation.ndjson`, one after the other; no more than one is in memory. */
export function* lawRows(world: World, { laws, provisions }: Counts): Generator<object> {
  let left = provisions
  for (let index = 0; index < laws; index++) {
    const random = createRandom(world.seed, 'law', index)
    const own = share(left, laws - index, random)
    left -= own
    yield lawRow(world, index, own, random)
  }
}
