import { type UnLanguage, unLanguages } from '#domain/term.ts'
import type { Counts } from './counts.ts'
import type { Crime } from './crimes.ts'
import { laterBy } from './dates.ts'
import { fill } from './fill.ts'
import { createRandom, type Random } from './random.ts'
import { drawRecommendation } from './recommendations.ts'
import { drawReportBody, type ReportBody } from './report-bodies.ts'
import { share, weighted } from './skewed.ts'
import { wordBanks } from './word-banks.ts'
import type { World } from './world.ts'

const drawLanguages = weighted<readonly UnLanguage[]>([
  [unLanguages, 85],
  [['en', 'fr', 'es'], 6],
  [['en', 'fr'], 3],
  [['en'], 6]
])
const drawPlace = weighted<'vienna' | 'geneva' | 'new-york'>([
  ['vienna', 90],
  ['new-york', 6],
  ['geneva', 4]
])
const countryOf = { vienna: 'AUT', geneva: 'CHE', 'new-york': 'USA' }
const organizations =
  `european-union interpol council-of-europe osce african-union league-of-arab-states oas iom
  asean europol`.split(/\s+/)
const reportThemes = `technical-assistance review-mechanism capacity-building data-collection gender
  human-rights`.split(/\s+/)

/** Where and when a body met, and what it spoke of. */
interface Meeting {
  body: ReportBody
  year: number
  place: 'vienna' | 'geneva' | 'new-york'
  crime: Crime
  languages: readonly UnLanguage[]
}

const textsOf = ({ body, year, place, crime, languages }: Meeting) =>
  Object.fromEntries(
    languages.map((language) => {
      const { report, bodies, places } = wordBanks[language]
      const slots = { body: bodies[body.key]!, place: places[place]!, year: String(year) }
      return [
        language,
        {
          translation: language === 'en' ? 'original' : 'official',
          title: fill(report.title, slots),
          abstract: fill(report.abstract, { crime: crime.names[language] })
        }
      ]
    })
  )

/** The general section first, the longest in the middle. */
const sectionOf = (position: number, count: number) =>
  position <= Math.ceil(count * 0.2) ? 'A' : position <= Math.ceil(count * 0.7) ? 'B' : 'C'

const reportRow = (
  world: World,
  meeting: Meeting,
  symbol: string,
  recommendations: number,
  random: Random
) => {
  const { body, year, place, languages } = meeting
  const startDate = laterBy(`${year}-01-08`, random.whole(0, 330))
  const endDate = laterBy(startDate, random.whole(1, 4))
  return {
    id: `gen-${symbol.toLowerCase().replaceAll('/', '-')}`,
    texts: textsOf(meeting),
    symbol,
    organization: 'united-nations',
    organ: body.organ,
    reportingBody: wordBanks.en.bodies[body.key]!,
    startDate,
    endDate,
    place: wordBanks.en.places[place]!,
    placeCountry: countryOf[place],
    distributionDate: laterBy(endDate, random.whole(7, 60)),
    originalLanguage: 'en',
    languages,
    statesRepresented: random.some(world.countries, random.whole(30, 120)).map(({ code }) => code),
    organizationsRepresented: random.some(organizations, random.whole(0, 5)),
    articles: [`untoc-${random.pick([16, 18, 29, 30, 31, 32])}`],
    themes: random.some(reportThemes, random.whole(1, 3)),
    recommendations: Array.from({ length: recommendations }, (_, index) => {
      const number = index + 1
      return drawRecommendation(
        world,
        { number, section: sectionOf(number, recommendations), languages },
        random
      )
    })
  }
}

/** Rows of `reports.ndjson`, one after the other; symbols are counted by body and year, so none comes twice. */
export function* reportRows(world: World, { reports, recommendations }: Counts): Generator<object> {
  const serials = new Map<string, number>()
  let left = recommendations
  for (let index = 0; index < reports; index++) {
    const random = createRandom(world.seed, 'report', index)
    const own = share(left, reports - index, random)
    left -= own
    const meeting: Meeting = {
      body: drawReportBody(random),
      year: random.whole(2005, 2026),
      place: drawPlace(random),
      crime: world.crime(random),
      languages: drawLanguages(random)
    }
    const series = `${meeting.body.key} ${meeting.year}`
    const serial = (serials.get(series) ?? 0) + 1
    serials.set(series, serial)
    yield reportRow(world, meeting, meeting.body.symbol(meeting.year, serial), own, random)
  }
}
