import type { Terms } from '#domain/terms.ts'
import type { SourcedDraft, SourceRow } from '#kinds/kind.ts'
import { translatedTexts } from '#kinds/source-row.ts'

const renamed = {
  '/texts/en/title': '/title',
  '/texts/en/abstract': '/abstract',
  '/countries/0': '/country',
  '/countries': '/country',
  '/organization': '/region',
  '/pillarsAsPrinted': '/pillars'
}

const answers: Record<string, string> = { true: 'yes', false: 'no' }
const answer = (value: unknown) => (value === undefined ? 'unknown' : (answers[String(value)] ?? value))
const year = (value: unknown) => (typeof value === 'number' ? String(value) : value)

/** Names of pillars that are labels or aliases of the vocabulary become codes; all stay as printed. */
const pillarCodes = (names: unknown[], terms: Terms) => [
  ...new Set(
    names.flatMap((name) => (typeof name === 'string' ? (terms.resolve(['pillar'], name)?.code ?? []) : []))
  )
]

/** A national or regional strategy: the form of `strategies.ndjson`. */
export const source = (row: SourceRow, terms: Terms): SourcedDraft[] => {
  if ('texts' in row)
    return [{ draft: { kind: 'strategy', status: 'published', ...row }, at: '', renamed: {} }]
  const { title, abstract, originalTitle, country, region, periodStart, periodEnd, pillars, ...rest } = row
  const organization =
    typeof region === 'string' ? (terms.resolve(['organization'], region)?.code ?? region) : region
  const draft = {
    kind: 'strategy',
    status: 'published',
    texts: translatedTexts({ title, abstract, originalTitle, originalLanguage: row.originalLanguage }),
    countries: country === undefined ? [] : [country],
    ...(organization === undefined ? {} : { organization }),
    ...(periodStart === undefined ? {} : { periodStart: year(periodStart) }),
    ...(periodEnd === undefined ? {} : { periodEnd: year(periodEnd) }),
    pillars: Array.isArray(pillars) ? pillarCodes(pillars, terms) : [],
    ...(pillars === undefined ? {} : { pillarsAsPrinted: pillars }),
    themes: [],
    crimeTypes: [],
    ...rest,
    genderMainstreaming: answer(row.genderMainstreaming),
    humanRights: answer(row.humanRights)
  }
  return [{ draft, at: '', renamed }]
}
