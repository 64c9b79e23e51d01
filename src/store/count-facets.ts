import { type SQL, sql } from 'drizzle-orm'
import { type FacetName, facets } from '#domain/facet.ts'
import { type RecordFilter, withoutFacet } from '#domain/filter.ts'
import type { CountedFacet } from '#domain/search.ts'
import type { Queryable } from './database.ts'
import { list } from './list.ts'
import { where } from './where.ts'

export type FacetCounts = Partial<Record<CountedFacet, Record<string, number>>>

const byKind = (condition: SQL) => sql`
  select r.kind as code, count(*)::int as count from records r where ${condition} group by r.kind`

const byTerm = (facet: FacetName, condition: SQL) => sql`
  select a.ancestor_code as code, count(distinct r.id)::int as count
  from records r join record_terms t on t.record_id = r.id and t.origin <> 'mention'
  join term_ancestors a on a.scheme = t.scheme and a.code = t.code
  where a.ancestor_scheme in ${list(facets[facet].schemes)} and ${condition}
  group by a.ancestor_code`

/** Exact numbers of records by term; each facet ignores its own filter. `also` narrows further, e.g. to words. */
export const countFacets = async (
  db: Queryable,
  filter: RecordFilter,
  wanted: readonly CountedFacet[],
  also: SQL = sql`true`
): Promise<FacetCounts> => {
  const counted = await Promise.all(
    wanted.map(async (facet) => {
      const condition = sql`${where(withoutFacet(filter, facet))} and ${also}`
      const rows = await db.execute<{ code: string; count: number }>(
        facet === 'kind' ? byKind(condition) : byTerm(facet, condition)
      )
      return [facet, Object.fromEntries(rows.map(({ code, count }) => [code, count]))] as const
    })
  )
  return Object.fromEntries(counted)
}
