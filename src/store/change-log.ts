import { sql } from 'drizzle-orm'
import type { Db, Queryable } from './database.ts'

const lockKey = 7_203_513

/**
 * One thing that happened to a record. `link` is another state of its source's address, `verify` another word of an
 * authority; neither makes a version.
 */
export interface Change {
  seq: number
  recordId: string
  kind: string
  version: number
  operation: 'save' | 'withdraw' | 'link' | 'verify'
  changedAt: string
}

/**
 * Gives every committed change without one the next sequence number. One sequencer works at a time, so a
 * number is never followed by a smaller one that was not there before, and there are no gaps.
 */
export const sequenceChanges = async (db: Db): Promise<void> => {
  const waiting = await db.execute(sql`select 1 from changes where seq is null limit 1`)
  if (waiting.length === 0) return
  await db.transaction(async (transaction) => {
    // A statement of its own: the next one must see what the sequencer before committed.
    await transaction.execute(sql`select pg_advisory_xact_lock(${lockKey})`)
    await transaction.execute(sql`
      update changes c set seq = n.seq
      from (select id, (select coalesce(max(seq), 0) from changes) + row_number() over (order by id) as seq
        from changes where seq is null) n
      where c.id = n.id`)
  })
}

/** Changes after a position, in order. */
export const readChanges = async (db: Queryable, after: number, limit: number): Promise<Change[]> => {
  const rows = await db.execute<{
    seq: string
    record_id: string
    kind: string
    version: number
    operation: Change['operation']
    changed_at: string
  }>(sql`select * from changes where seq > ${after} order by seq limit ${limit}`)
  return rows.map((row) => ({
    seq: Number(row.seq),
    recordId: row.record_id,
    kind: row.kind,
    version: row.version,
    operation: row.operation,
    changedAt: new Date(row.changed_at).toISOString()
  }))
}

/** The number of the last sequenced change; 0 before the first. */
export const lastSequence = async (db: Queryable): Promise<number> => {
  const [row] = await db.execute<{ seq: string }>(sql`select coalesce(max(seq), 0) as seq from changes`)
  return Number(row!.seq)
}
