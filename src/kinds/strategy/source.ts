import type { Terms } from '#domain/terms.ts'
import type { SourcedDraft, SourceRow } from '#kinds/kind.ts'
import { translatedRenamed, translatedTexts } from '#kinds/source-row.ts'

/** The row's own names for what it is made into; a name it uses already stands for itself. */
const renamedOf = (row: SourceRow) => ({
  ...translatedRenamed({ ...row, articles: [] }),
  ...(row.countries === undefined ? { '/countries/0': '/country', '/countries': '/country' } : {}),
  ...(row.organization === undefined ? { '/organization': '/region' } : {}),
  ...(row.pillarsAsPrinted === undefined ? { '/pillarsAsPrinted': '/pillars' } : {})
})

const answers = new Map<unknown, string>([
  [undefined, 'unknown'],
  [true, 'yes'],
  [false, 'no'],
  ['true', 'yes'],
  ['false', 'no']
])
const answer = (value: unknown) => answers.get(value) ?? value
const year = (value: unknown) => (typeof value === 'number' ? String(value) : value)

/** Names of pillars that are labels or aliases of the vocabulary become codes; all stay as printed. */
const pillarCodes = (names: unknown[], terms: Terms) => [
  ...new Set(
    names.flatMap((name) => (typeof name === 'string' ? (terms.resolve(['pillar'], name)?.code ?? []) : []))
  )
]

/** A national or regional strategy: the form of `strategies.ndjson`. */
export const source = (row: SourceRow, terms: Terms): SourcedDraft[] => {
  if ('texts' in row) {
    const unsaid = { genderMainstreaming: 'unknown', humanRights: 'unknown' }
    return [{ draft: { kind: 'strategy', status: 'published', ...unsaid, ...row }, at: '', renamed: {} }]
  }
  const { title, abstract, originalTitle, periodStart, periodEnd, ...rest } = row
  const draft = {
    kind: 'strategy',
    status: 'published',
    ...translatedTexts({ title, abstract, originalTitle, originalLanguage: row.originalLanguage }),
    ...(periodStart === undefined ? {} : { periodStart: year(periodStart) }),
    ...(periodEnd === undefined ? {} : { periodEnd: year(periodEnd) }),
    themes: [],
    crimeTypes: [],
    ...ownersOf(rest, terms),
    genderMainstreaming: answer(row.genderMainstreaming),
    humanRights: answer(row.humanRights)
  }
  return [{ draft, at: '', renamed: renamedOf(row) }]
}

/** Country, region and pillars under our names; what has both names keeps both, so that validation names one. */
const ownersOf = ({ country, region, pillars, ...rest }: SourceRow, terms: Terms): SourceRow => {
  const codeOf = (scheme: string, name: unknown) =>
    typeof name === 'string' ? (terms.named(scheme, name)?.code ?? name) : name
  const organization = codeOf('organization', region)
  const printed = Array.isArray(pillars) && rest.pillarsAsPrinted === undefined
  return {
    countries: country === undefined ? [] : [codeOf('country', country)],
    ...(organization === undefined ? {} : { organization }),
    pillars: printed ? pillarCodes(pillars, terms) : (pillars ?? []),
    ...(printed ? { pillarsAsPrinted: pillars } : {}),
    ...rest,
    ...(country !== undefined && rest.countries !== undefined ? { country } : {}),
    ...(region !== undefined && rest.organization !== undefined ? { region } : {})
  }
}
