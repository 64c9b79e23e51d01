import { type SQL, sql } from 'drizzle-orm'
import { facets } from '#domain/facet.ts'
import { type RecordFilter, withoutFacet } from '#domain/filter.ts'
import type { CountedFacet } from '#domain/search.ts'
import { where } from './where.ts'

const schemesOf = (facet: CountedFacet) => (facet === 'kind' ? [] : facets[facet].schemes)

/** Of the records in `records`, a query of `id` and `kind`: the number that carry each term or something narrower. */
const counts = (records: SQL, wanted: readonly CountedFacet[]) => {
  const schemes = wanted.flatMap((facet) => schemesOf(facet).map((scheme) => ({ facet, scheme })))
  const byTerm = sql`
    select 'facet ' || facet, code, count(*)::int from (
      select distinct s.facet, a.ancestor_code as code, f.id from (${records}) f
      join record_terms t on t.record_id = f.id and t.origin <> 'mention'
      join term_ancestors a on a.scheme = t.scheme and a.code = t.code
      join jsonb_to_recordset(${JSON.stringify(schemes)}::jsonb) as s(facet text, scheme text)
        on s.scheme = a.ancestor_scheme) as carried
    group by facet, code`
  const byKind = sql`select 'facet kind', kind, count(*)::int from (${records}) f group by kind`
  return [...(schemes.length > 0 ? [byTerm] : []), ...(wanted.includes('kind') ? [byKind] : [])]
}

/**
 * Queries of (`facet `name, code, count) that count exactly; each facet ignores its own filter. `found` holds the
 * records of the whole filter; `also` is what narrows beside the filter, e.g. words.
 */
export const facetCounts = (
  filter: RecordFilter,
  wanted: readonly CountedFacet[],
  found: SQL,
  also: SQL
): SQL[] => {
  const isFiltered = (facet: CountedFacet) =>
    facet === 'kind' ? filter.kinds !== undefined : filter.terms[facet] !== undefined
  const alone = wanted.filter(isFiltered).flatMap((facet) => {
    const records = sql`select r.id, r.kind from records r where ${where(withoutFacet(filter, facet))} and ${also}`
    return counts(records, [facet])
  })
  const shared = wanted.filter((facet) => !isFiltered(facet))
  return [...alone, ...counts(found, shared)]
}
