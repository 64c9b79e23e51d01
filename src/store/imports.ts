import { randomBytes } from 'node:crypto'
import { sql } from 'drizzle-orm'
import type { Caller } from '#domain/access.ts'
import type { Db, Queryable } from './database.ts'
import { isoInstant } from './iso-instant.ts'
import { list } from './list.ts'

/** How somebody wants files imported. */
export interface ImportOrder {
  kind?: string
  dryRun: boolean
  allOrNothing: boolean
  duplicates: 'warn' | 'refuse' | 'ignore'
  mapping?: Record<string, string | null>
  encoding?: string
  delimiter?: string
  sheet?: string
}

/** An import as it stands; `report` is what became of the rows so far. */
export interface StoredImport {
  id: string
  state: 'receiving' | 'waiting' | 'running' | 'finished' | 'failed'
  options: ImportOrder
  caller: Caller
  bytes: number
  bytesRead: number
  attempts: number
  report: unknown
  fault?: string
  createdAt: string
  startedAt?: string
  finishedAt?: string
}

type Row = {
  id: string
  state: StoredImport['state']
  options: ImportOrder
  caller: Caller
  bytes: string
  bytes_read: string
  attempts: number
  report: unknown
  fault: string | null
  created_at: string
  started_at: string | null
  finished_at: string | null
}

const columns = sql`id, state, options, caller, bytes, bytes_read, attempts, report, fault, created_at, started_at,
  finished_at`

const importOf = (row: Row): StoredImport => ({
  id: row.id,
  state: row.state,
  options: row.options,
  caller: row.caller,
  bytes: Number(row.bytes),
  bytesRead: Number(row.bytes_read),
  attempts: row.attempts,
  report: row.report,
  ...(row.fault === null ? {} : { fault: row.fault }),
  createdAt: isoInstant(row.created_at),
  ...(row.started_at === null ? {} : { startedAt: isoInstant(row.started_at) }),
  ...(row.finished_at === null ? {} : { finishedAt: isoInstant(row.finished_at) })
})

/** Days a finished import can be asked for. */
const keptForDays = 30

/** Imports of one key that may be unfinished at a time. */
export const mostUnfinished = 10

/**
 * Begins an import whose files are still to come, and forgets those nobody will ask for any more; nothing when too
 * many of the key have not finished.
 */
export const beginImport = async (
  db: Db,
  options: ImportOrder,
  caller: Caller
): Promise<string | undefined> => {
  await db.execute(sql`
    delete from imports where (state = 'receiving' and coalesce(heartbeat_at, created_at) < now() - interval '1 hour')
      or finished_at < now() - make_interval(days => ${keptForDays})`)
  const id = randomBytes(12).toString('hex')
  return db.transaction(async (transaction) => {
    // One after the other, or all that come at once would count before any of them is there.
    await transaction.execute(
      sql`select pg_advisory_xact_lock(hashtextextended(${`imports ${caller.keyId}`}, 0))`
    )
    if ((await countUnfinished(transaction, caller.keyId!)) >= mostUnfinished) return undefined
    await transaction.execute(sql`
      insert into imports (id, state, options, caller, key_id)
      values (${id}, 'receiving', ${JSON.stringify(options)}::jsonb, ${JSON.stringify(caller)}::jsonb, ${caller.keyId!})`)
    return id
  })
}

/** Imports of a key that have not finished. */
const countUnfinished = async (db: Queryable, keyId: string): Promise<number> => {
  const [row] = await db.execute<{ count: number }>(sql`
    select count(*)::int as count from imports
    where key_id = ${keyId} and state in ('receiving', 'waiting', 'running')`)
  return row!.count
}

/** Keeps a further piece of a file, which is by its place among all. */
export const keepChunk = (db: Db, id: string, file: number, number: number, bytes: Buffer) =>
  db.execute(sql`
    with alive as (update imports set heartbeat_at = now() where id = ${id})
    insert into import_chunks (import_id, file, number, bytes)
    values (${id}, ${file}, ${number}, decode(${bytes.toString('base64')}, 'base64'))`)

/** Hands a whole import over to whoever works on them. */
export const completeImport = async (
  db: Queryable,
  id: string,
  files: readonly { name: string; bytes: number }[]
): Promise<void> => {
  await db.execute(sql`
    insert into import_files (import_id, number, name, bytes)
    select ${id}, (f.place - 1)::int, f.file ->> 'name', (f.file ->> 'bytes')::bigint
    from jsonb_array_elements(${JSON.stringify(files)}::jsonb) with ordinality as f(file, place)`)
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0)
  await db.execute(
    sql`update imports set state = 'waiting', bytes = ${bytes}, heartbeat_at = null where id = ${id}`
  )
}

/** Forgets an import whose files did not come; one that was handed over stays, whatever was heard of that. */
export const dropImport = (db: Db, id: string) =>
  db.execute(sql`delete from imports where id = ${id} and state = 'receiving'`)

/** An import, if the key sent it; of whoever without a key. */
export const readImport = async (
  db: Queryable,
  id: string,
  keyId: string | undefined
): Promise<StoredImport | undefined> => {
  const own = keyId === undefined ? sql`true` : sql`key_id = ${keyId}`
  const [row] = await db.execute<Row>(sql`
    select ${columns} from imports where id = ${id} and state <> 'receiving' and ${own}`)
  return row && importOf(row)
}

/** The last imports of a key, or of all, the newest first. */
export const listImports = async (
  db: Queryable,
  keyId: string | undefined,
  limit: number
): Promise<StoredImport[]> => {
  const own = keyId === undefined ? sql`true` : sql`key_id = ${keyId}`
  const rows = await db.execute<Row>(sql`
    select ${columns} from imports where state <> 'receiving' and ${own}
    order by created_at desc, id desc limit ${limit}`)
  return rows.map(importOf)
}

/** A row of an import that was refused or changed something. */
export interface ImportedRow {
  number: number
  file: string
  line: number
  outcome: string
  record?: string
  faults: unknown[]
  alike: string[]
  changes: unknown[]
}

type RowRow = Omit<ImportedRow, 'number' | 'record'> & { number: string; record: string | null }

/** Rows of an import in their order, those after a number. */
export const listImportRows = async (
  db: Queryable,
  id: string,
  { outcomes, after, limit }: { outcomes?: readonly string[] | undefined; after: number; limit: number }
): Promise<ImportedRow[]> => {
  const wanted = outcomes ? sql`outcome in ${list(outcomes)}` : sql`true`
  const rows = await db.execute<RowRow>(sql`
    select number, file, line, outcome, record_id as record, coalesce(faults, '[]') as faults,
      coalesce(alike, '[]') as alike, coalesce(changes, '[]') as changes
    from import_rows where import_id = ${id} and number > ${after} and ${wanted} order by number limit ${limit}`)
  return rows.map(({ record, number, ...row }) => ({
    ...row,
    number: Number(number),
    ...(record === null ? {} : { record })
  }))
}
