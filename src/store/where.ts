import { type SQL, sql } from 'drizzle-orm'
import type { RecordFilter } from '#domain/filter.ts'
import type { TermReference } from '#domain/term.ts'
import { linkIn } from './links.ts'
import { list } from './list.ts'

/** The condition on `records r` that keeps what a filter asks for, of what anybody may see. */
export const where = (filter: RecordFilter): SQL => sql`r.visible and ${matching(filter)}`

/** The condition on `records r` that keeps what a filter asks for, whether or not anybody may see it. */
export const matching = (filter: RecordFilter): SQL =>
  sql.join([sql`true`, ...conditions(filter)], sql` and `)

const conditions = (filter: RecordFilter): SQL[] => [
  ...(filter.kinds ? [sql`r.kind in ${list(filter.kinds)}`] : []),
  ...Object.values(filter.terms).map(carrying),
  ...filter.parents.map((ids) => sql`r.parent_id in ${list(ids)}`),
  ...(filter.verification ? [sql`r.verification in ${list(filter.verification)}`] : []),
  ...(filter.link ? [linkIn(filter.link)] : []),
  ...(filter.yearFrom === undefined ? [] : [sql`r.date_to >= make_date(${filter.yearFrom}::int, 1, 1)`]),
  ...(filter.yearTo === undefined ? [] : [sql`r.date_from <= make_date(${filter.yearTo}::int, 12, 31)`]),
  ...(filter.updatedSince === undefined ? [] : [sql`r.updated_at >= ${filter.updatedSince}::timestamptz`])
]

/** Records that carry one of the terms or something narrower. */
const carrying = (terms: readonly TermReference[]) => sql`r.id in (
  select t.record_id from record_terms t join term_ancestors a on a.scheme = t.scheme and a.code = t.code
  join jsonb_to_recordset(${JSON.stringify(terms)}::jsonb) as wanted(scheme text, code text)
    on wanted.scheme = a.ancestor_scheme and wanted.code = a.ancestor_code
  where t.origin <> 'mention')`
