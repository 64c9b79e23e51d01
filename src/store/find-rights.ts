import { sql } from 'drizzle-orm'
import type { RecordBody, Status } from '#domain/record.ts'
import type { Queryable } from './database.ts'
import { list } from './list.ts'

/** What decides who may change a record: its state of publication, and whose it and its parent are. */
export interface Standing {
  id: string
  status: Status
  countries: string[]
  /** What a draft beside it says. */
  beside: RecordBody | null
}

/** The standing of records that exist, by id. */
export const findStandings = async (
  db: Queryable,
  ids: readonly string[]
): Promise<ReadonlyMap<string, Standing>> => {
  if (ids.length === 0) return new Map()
  const rows = await db.execute<Standing & Record<string, unknown>>(sql`
    select r.id, r.status, coalesce(array_agg(distinct t.code) filter (where t.code is not null), '{}') as countries,
      (select d.body from record_drafts d where d.record_id = r.id) as beside
    from records r
    left join record_terms t on t.record_id in (r.id, r.parent_id) and t.scheme = 'country' and t.origin = 'own'
    where r.id in ${list([...new Set(ids)])} group by r.id`)
  return new Map(rows.map((row) => [row.id, row]))
}

/** Of families, the published children that are left out and would be withdrawn, by parent. */
export const publishedLeftOut = async (
  db: Queryable,
  families: readonly { parent: string; children: string[] }[]
): Promise<ReadonlyMap<string, string>> => {
  if (families.length === 0) return new Map()
  const rows = await db.execute<{ parent: string; id: string }>(sql`
    select f.parent, min(r.id) as id
    from jsonb_to_recordset(${JSON.stringify(families)}::jsonb) as f(parent text, children jsonb)
    join records r on r.parent_id = f.parent
    where r.status = 'published' and not f.children ? r.id group by f.parent`)
  return new Map(rows.map(({ parent, id }) => [parent, id]))
}
