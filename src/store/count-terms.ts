import { sql } from 'drizzle-orm'
import type { Queryable } from './database.ts'

/** Numbers of visible records that carry each term of a vocabulary, or something narrower. */
export const countTerms = async (db: Queryable, scheme: string): Promise<Record<string, number>> => {
  const rows = await db.execute<{ code: string; count: number }>(sql`
    select a.ancestor_code as code, count(distinct r.id)::int as count from term_ancestors a
    join record_terms t on t.scheme = a.scheme and t.code = a.code and t.origin <> 'mention'
    join records r on r.id = t.record_id and r.visible
    where a.ancestor_scheme = ${scheme} group by a.ancestor_code`)
  return Object.fromEntries(rows.map(({ code, count }) => [code, count]))
}
