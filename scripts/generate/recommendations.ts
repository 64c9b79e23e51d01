import type { UnLanguage } from '#domain/term.ts'
import { drawCitations } from './citations.ts'
import { type Clause, drawClause, sentence } from './clause.ts'
import type { Crime } from './crimes.ts'
import { capitalized } from './fill.ts'
import type { Random } from './random.ts'
import { weighted } from './skewed.ts'
import { wordBanks } from './word-banks.ts'
import type { World } from './world.ts'

const drawAdoption = weighted([
  ['adopted', 55],
  ['endorsed', 25],
  ['accepted', 8],
  ['taken-note', 5],
  ['proposed', 4],
  ['superseded', 2],
  ['unknown', 1]
])

const drawTexts = (
  clauses: readonly Clause[],
  {
    crime,
    section,
    languages
  }: { crime: Crime | undefined; section: 'A' | 'B' | 'C'; languages: readonly UnLanguage[] },
  random: Random
) => {
  const summarized = random.chance(0.4)
  return Object.fromEntries(
    languages.map((language) => {
      const { actions: words, sections, stop } = wordBanks[language]
      const text = clauses
        .map((clause) => sentence(language, clause, crime))
        .join(language === 'zh' ? '' : ' ')
      const summary = `${capitalized(words[clauses[0]!.action.key]!)}${stop}`
      return [
        language,
        {
          translation: language === 'en' ? 'original' : 'official',
          text,
          ...(summarized ? { summary } : {}),
          sectionTitle: sections[section]
        }
      ]
    })
  )
}

/** One numbered recommendation of a report in the languages of the report. */
export const drawRecommendation = (
  world: World,
  {
    number,
    section,
    languages
  }: { number: number; section: 'A' | 'B' | 'C'; languages: readonly UnLanguage[] },
  random: Random
) => {
  const country = random.chance(0.12) ? world.country(random) : undefined
  const crime = random.chance(0.6) ? world.crime(random) : undefined
  const clauses = Array.from({ length: random.chance(0.25) ? 2 : 1 }, () =>
    drawClause(Boolean(country), random)
  )
  const articles = [...new Set(clauses.flatMap(({ action }) => action.articles))]
  return {
    number: String(number),
    section,
    texts: drawTexts(clauses, { crime, section, languages }, random),
    addressees: [...new Set(clauses.map(({ addressee }) => addressee))],
    strength: clauses[0]!.strength,
    strengths: [...new Set(clauses.map(({ strength }) => strength))],
    adoption: drawAdoption(random),
    crimeTypes: crime ? [crime.code] : [],
    themes: [...new Set(clauses.flatMap(({ action }) => action.themes))],
    articles: articles.sort((a, b) => a - b).map((article) => `untoc-${article}`),
    countries: country ? [country.code] : [],
    citations: drawCitations(random)
  }
}
