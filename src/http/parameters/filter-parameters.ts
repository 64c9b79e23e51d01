import Type, { type Static, type TProperties } from 'typebox'
import { type FacetName, facetNames, facets } from '#domain/facet.ts'
import { Failure, type Fault, quotable } from '#domain/failure.ts'
import type { RecordFilter } from '#domain/filter.ts'
import { type LinkState, linkStates } from '#domain/link.ts'
import { dayOrInstantPattern, isRealDate } from '#domain/partial-date.ts'
import { RecordId, type Verification } from '#domain/record.ts'
import type { TermReference } from '#domain/term.ts'
import type { Terms } from '#domain/terms.ts'
import { Words } from './list-parameters.ts'

const Values = (description: string, example: string) =>
  Type.Optional(
    Type.Array(Type.String({ minLength: 1, maxLength: 300 }), {
      maxItems: 300,
      description: `${description} Repeat the parameter or separate values by commas: any of them.`,
      examples: [[example]]
    })
  )

const facetExamples: Record<FacetName, string> = {
  country: 'ITA',
  region: '015',
  organization: 'ecowas',
  crimeType: 'trafficking-in-persons',
  article: 'untoc-5',
  theme: 'training',
  language: 'fr',
  type: 'act',
  legalStatus: 'in_force',
  legalSystem: 'civil-law',
  pillar: 'prevent',
  addressee: 'states_parties',
  strength: 'should',
  adoption: 'adopted'
}

const facetParameters = Object.fromEntries(
  facetNames.map((name) => [
    name,
    Values(
      `${facets[name].description} Codes, names in six languages and their aliases are understood.`,
      facetExamples[name]
    )
  ])
) as Record<FacetName, ReturnType<typeof Values>>

/** The one filter grammar: values of one parameter mean OR, different parameters mean AND. */
export const filterParameters = {
  ...facetParameters,
  parent: Type.Optional(
    Type.Array(RecordId, {
      minItems: 1,
      maxItems: 300,
      description:
        'Id of the record it is a part of. Repeat the parameter or separate values by commas: any of them.',
      'x-words': true
    })
  ),
  report: Values('Report a recommendation stands in, by id or symbol.', 'untoc-wg-technical-assistance-2023'),
  status: Type.Optional(
    Type.Enum(['draft', 'in-review', 'published', 'withdrawn'], {
      type: 'string',
      description:
        'State of publication. In lists anything but `published` needs a key that may `read:drafts`, and answers with the newest states that are so, drafts beside what is published included; other filters go by what is published of those. Searches find only what is published.'
    })
  ),
  verified: Words(
    ['true', 'false', 'disputed'],
    'What the authorities of the country last said of the record, of whichever version.',
    ['true']
  ),
  link: Words(linkStates, 'How the source was found at its address. Records without one are in no state.', [
    'broken'
  ]),
  yearFrom: Type.Optional(
    Type.Integer({
      minimum: 1,
      maximum: 9999,
      description: 'First year the main date may lie in.',
      examples: [2000]
    })
  ),
  yearTo: Type.Optional(
    Type.Integer({
      minimum: 1,
      maximum: 9999,
      description: 'Last year the main date may lie in.',
      examples: [2024]
    })
  ),
  updatedSince: Type.Optional(
    Type.String({
      pattern: dayOrInstantPattern,
      description: 'Only records changed at or after this day or instant (RFC 3339).',
      examples: ['2026-01-31', '2026-01-31T12:00:00Z']
    })
  )
} satisfies TProperties

const Parameters = Type.Object(filterParameters)
export type FilterQuery = Static<typeof Parameters> & { kind?: string[] }

export interface FilterContext {
  terms: Terms
  /** Ids of the records that carry an identifier. */
  findByIdentifier: (value: string) => Promise<string[]>
}

const verifications: Record<string, Verification> = {
  true: 'verified',
  false: 'unverified',
  disputed: 'disputed'
}

/** The filter a query string asks for; every value that is not understood is named, with the nearest one. */
export const readFilter = async (query: FilterQuery, context: FilterContext): Promise<RecordFilter> => {
  const faults: Fault[] = []
  const terms: RecordFilter['terms'] = {}
  for (const facet of facetNames) {
    const values = query[facet]
    if (values) terms[facet] = resolveAll(context.terms, facet, values, faults)
  }
  const filter: RecordFilter = {
    ...(query.kind ? { kinds: query.kind } : {}),
    terms,
    parents: [
      ...(query.parent ? [query.parent] : []),
      ...(query.report ? [await reportIds(query.report, context, faults)] : [])
    ],
    ...(query.verified ? { verification: query.verified.map((word) => verifications[word]!) } : {}),
    ...(query.link ? { link: query.link as LinkState[] } : {}),
    ...(query.yearFrom === undefined ? {} : { yearFrom: query.yearFrom }),
    ...(query.yearTo === undefined ? {} : { yearTo: query.yearTo }),
    ...(query.updatedSince === undefined ? {} : { updatedSince: instant(query.updatedSince, faults) })
  }
  if (filter.yearFrom !== undefined && filter.yearTo !== undefined && filter.yearFrom > filter.yearTo) {
    faults.push({ parameter: 'yearTo', value: String(filter.yearTo), detail: 'is before yearFrom' })
  }
  if (faults.length > 0) throw new Failure('invalid-parameter', 'A parameter was not understood.', faults)
  return filter
}

/** Values of one parameter, repeated and separated by commas together. */
const mostValues = 300

/** Looking for the nearest term costs milliseconds, so only the first values that are not understood are named. */
const mostFaults = 20

const resolveAll = (
  terms: Terms,
  facet: FacetName,
  values: readonly string[],
  faults: Fault[]
): TermReference[] => {
  const schemes: readonly string[] = facets[facet].schemes
  // A value may hold commas itself ("Korea, Republic of"), so the whole is tried before its parts.
  const parts = values.flatMap((value) => (terms.resolve(schemes, value) ? [value] : value.split(',')))
  if (parts.length > mostValues) {
    faults.push({ parameter: facet, detail: `has ${parts.length} values, more than ${mostValues}` })
    return []
  }
  return parts.flatMap((part) => {
    const found = termsOf(terms, schemes, part.trim())
    if (found.length === 0 && faults.length < mostFaults) {
      const suggestion = terms.nearest(schemes, part)
      faults.push({
        parameter: facet,
        value: quotable(part),
        detail: `is no term of ${schemes.map((scheme) => `/v1/vocabularies/${scheme}`).join(' or ')}`,
        ...(suggestion === undefined ? {} : { suggestion })
      })
    }
    return found
  })
}

/** A code that several vocabularies of one facet share means all of them, as the facet counts them together. */
const termsOf = (terms: Terms, schemes: readonly string[], value: string): TermReference[] => {
  const found = terms.resolve(schemes, value)
  if (!found || /\p{Cc}/u.test(value)) return []
  return schemes
    .filter((scheme) => terms.get(scheme, found.code))
    .map((scheme) => ({ scheme, code: found.code }))
}

const reportIds = async (values: string[], { findByIdentifier }: FilterContext, faults: Fault[]) => {
  const parts = values.flatMap((value) => value.split(','))
  if (parts.length > mostValues) {
    faults.push({ parameter: 'report', detail: `has ${parts.length} values, more than ${mostValues}` })
    return []
  }
  const found = await Promise.all(parts.map(async (value) => ({ value, ids: await findByIdentifier(value) })))
  return found.flatMap(({ value, ids }) => {
    if (ids.length === 0)
      faults.push({ parameter: 'report', value: quotable(value), detail: 'is no report here' })
    return ids
  })
}

const instant = (value: string, faults: Fault[]): string => {
  const time = isRealDate(value.slice(0, 10)) ? Date.parse(value) : Number.NaN
  const instant = Number.isNaN(time) ? undefined : new Date(time).toISOString()
  // An offset can lead out of the years that are written with four digits.
  if (instant === undefined || !/^\d{4}-/.test(instant) || instant.startsWith('0000')) {
    faults.push({ parameter: 'updatedSince', value, detail: 'is not a day of the calendar' })
    return value
  }
  return instant
}
