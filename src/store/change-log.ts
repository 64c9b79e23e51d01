import { sql } from 'drizzle-orm'
import type { Db, Queryable } from './database.ts'
import { lockKeys } from './lock-keys.ts'
import { wasPublic } from './was-public.ts'

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
 * number is never followed by a smaller one that was not there before, and there are no gaps. Those that anybody may
 * hear of get a number among themselves as well.
 */
export const sequenceChanges = async (db: Db): Promise<void> => {
  const waiting = await db.execute(sql`select 1 from changes where seq is null limit 1`)
  if (waiting.length === 0) return
  while (await sequenceSome(db));
}

/** In bounded statements: there are as many as an import has rows. */
const mostAtOnce = 20_000

/** Whether there may be more. */
const sequenceSome = (db: Db): Promise<boolean> =>
  db.transaction(async (transaction) => {
    // A statement of its own: the next one must see what the sequencer before committed.
    await transaction.execute(sql`select pg_advisory_xact_lock(${lockKeys.sequenceChanges})`)
    const [last] = await transaction.execute<Last>(sql`
      select coalesce(max(seq), 0) as seq, coalesce(max(public_seq), 0) as public_seq from changes`)
    const { count } = await transaction.execute(sql`
      update changes c set seq = n.seq, public_seq = n.public_seq
      from (select id, ${last!.seq}::bigint + row_number() over (order by id) as seq, case when shown
          then ${last!.public_seq}::bigint + count(*) filter (where shown) over (order by id) end as public_seq
        from (select c.id, ${isPublic} as shown from changes c where c.seq is null
          order by c.id limit ${mostAtOnce}) c) n
      where c.id = n.id`)
    await numberParts(transaction, last!.seq)
    return count === mostAtOnce
  })

type Last = { seq: string; public_seq: string }

/** Whether anybody may hear of a change `c`: of a version that could be seen, or the end of a record that had one. */
const isPublic = sql`exists (select from record_versions v where v.record_id = c.record_id and ${wasPublic('v')}
  and case c.operation when 'withdraw' then v.version < c.version else v.version = c.version end)`

/** What was told of nobody, of parts whose whole was published since: it comes after that. */
const numberParts = (transaction: Queryable, after: string) =>
  transaction.execute(sql`
    update changes c set public_seq = n.public_seq
    from (select c.id, (select coalesce(max(public_seq), 0) from changes) + row_number() over (order by c.seq) as public_seq
      from changes c where c.public_seq is null and c.seq <= ${after}::bigint and c.record_id in (
        select r.id from changes w join records r on r.parent_id = w.record_id
        where w.seq > ${after}::bigint and w.public_seq is not null) and ${isPublic}) n
    where c.id = n.id`)

type Row = {
  seq: string
  public_seq: string | null
  record_id: string
  kind: string
  version: number
  operation: Change['operation']
  changed_at: string
}

const changeOf = (seq: string, row: Row): Change => ({
  seq: Number(seq),
  recordId: row.record_id,
  kind: row.kind,
  version: row.version,
  operation: row.operation,
  changedAt: new Date(row.changed_at).toISOString()
})

/** Changes after a position, in order. */
export const readChanges = async (db: Queryable, after: number, limit: number): Promise<Change[]> => {
  const rows = await db.execute<Row>(
    sql`select * from changes where seq > ${after} order by seq limit ${limit}`
  )
  return rows.map((row) => changeOf(row.seq, row))
}

/**
 * The next changes after a position that anybody may hear of, numbered among themselves without gaps; and whether the
 * position is beyond the last of them.
 */
export const readPublicChanges = async (
  db: Db,
  after: number,
  limit: number
): Promise<{ items: Change[]; next: number; more: boolean; beyond: boolean }> => {
  await sequenceChanges(db)
  const rows: Row[] = await db.execute<Row>(
    sql`select * from changes where public_seq >= ${after} order by public_seq limit ${limit + 2}`
  )
  const beyond = after > 0 && rows.shift() === undefined
  const items = rows.slice(0, limit).map((row) => changeOf(row.public_seq!, row))
  return { items, next: items.at(-1)?.seq ?? after, more: rows.length > limit, beyond }
}

/** The number of the last sequenced change; 0 before the first. */
export const lastSequence = async (db: Queryable): Promise<number> => {
  const [row] = await db.execute<{ seq: string }>(sql`select coalesce(max(seq), 0) as seq from changes`)
  return Number(row!.seq)
}
