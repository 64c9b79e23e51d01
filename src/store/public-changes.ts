import { sql } from 'drizzle-orm'
import { type Change, sequenceChanges } from './change-log.ts'
import type { Db } from './database.ts'
import { wasPublic } from './was-public.ts'

type Row = {
  seq: string
  record_id: string
  kind: string
  version: number
  operation: Change['operation']
  changed_at: string
  shown: boolean
}

/**
 * The next changes after a position that anybody may hear of, in order and without gaps: of versions that could be
 * seen, and the ends of records that had one. Looks at `limit` changes at most, so a page may have fewer, or none.
 * `next` is where to go on: after the last one shown, so that nobody can count what is hidden, unless there is `more`.
 */
export const readPublicChanges = async (
  db: Db,
  after: number,
  limit: number
): Promise<{ items: Change[]; next: number; more: boolean }> => {
  await sequenceChanges(db)
  const rows = await db.execute<Row>(sql`
    select c.seq, c.record_id, c.kind, c.version, c.operation, c.changed_at, case c.operation
      when 'withdraw' then exists (select from record_versions v
        where v.record_id = c.record_id and v.version < c.version and ${wasPublic('v')})
      else exists (select from record_versions v
        where v.record_id = c.record_id and v.version = c.version and ${wasPublic('v')}) end as shown
    from (select * from changes where seq > ${after} order by seq limit ${limit}) c order by c.seq`)
  const items = rows
    .filter(({ shown }) => shown)
    .map((row) => ({
      seq: Number(row.seq),
      recordId: row.record_id,
      kind: row.kind,
      version: row.version,
      operation: row.operation,
      changedAt: new Date(row.changed_at).toISOString()
    }))
  const more = rows.length === limit
  const last = more ? Number(rows.at(-1)!.seq) : items.at(-1)?.seq
  return { items, next: last ?? after, more }
}
