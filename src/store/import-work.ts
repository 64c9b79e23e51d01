import { sql } from 'drizzle-orm'
import type { Db, Queryable } from './database.ts'
import { type ImportedRow, readImport, type StoredImport } from './imports.ts'

/** Seconds without a sign of life after which an import counts as interrupted. */
const longestSilence = 30

/** Takings up after which an import counts as what interrupts those who work on it. */
const mostAttempts = 5

/** Somebody else works on the import by now. */
export class TakenOver extends Error {}

/** Ends imports that were interrupted too often, and forgets their files. */
const endInterrupted = (db: Db) =>
  db.execute(sql`
    with failed as (
      update imports set state = 'failed', finished_at = now(),
        fault = 'was interrupted each of the five times it was begun'
      where state = 'running' and attempts >= ${mostAttempts}
        and heartbeat_at < now() - make_interval(secs => ${longestSilence}) returning id),
    chunks as (delete from import_chunks where import_id in (select id from failed))
    delete from import_files where import_id in (select id from failed)`)

/** Takes the oldest import that waits, or that was interrupted; nothing where there is none. */
export const takeImport = async (db: Db, runner: string): Promise<StoredImport | undefined> => {
  await endInterrupted(db)
  const [row] = await db.execute<{ id: string }>(sql`
    update imports set state = 'running', runner = ${runner}, attempts = attempts + 1, heartbeat_at = now(),
      started_at = coalesce(started_at, now())
    where id = (
      select id from imports where state = 'waiting'
        or (state = 'running' and heartbeat_at < now() - make_interval(secs => ${longestSilence}))
      order by created_at, id limit 1 for update skip locked)
    returning id`)
  return row && readImport(db, row.id, undefined)
}

/** Gives an import back unfinished, so that the next to come goes on with it at once. */
export const giveImportBack = (db: Db, id: string, runner: string) =>
  db.execute(sql`
    update imports set state = 'waiting', attempts = attempts - 1
    where id = ${id} and runner = ${runner} and state = 'running'`)

/** A sign of life, with the bytes read so far. */
export const renewImport = (db: Db, id: string, runner: string, bytesRead: number) =>
  db.execute(sql`
    update imports set heartbeat_at = now(), bytes_read = greatest(bytes_read, ${bytesRead})
    where id = ${id} and runner = ${runner}`)

/** Keeps how far an import is, in the transaction that saves its rows; throws when it is somebody else's. */
export const keepProgress = async (
  db: Queryable,
  id: string,
  runner: string,
  report: object
): Promise<void> => {
  const kept = await db.execute(sql`
    update imports set report = ${JSON.stringify(report)}::jsonb, heartbeat_at = now()
    where id = ${id} and runner = ${runner} and state = 'running' returning id`)
  if (kept.length === 0) throw new TakenOver('The import is in other hands.')
}

/** Keeps what became of rows; those already kept stay as they are. */
export const keepRows = async (db: Queryable, id: string, rows: readonly ImportedRow[]): Promise<void> => {
  if (rows.length === 0) return
  await db.execute(sql`
    insert into import_rows (import_id, number, file, line, outcome, record_id, faults, alike, changes)
    select ${id}, number, file, line, outcome, record, faults, alike, changes
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as n(number bigint, file text, line integer,
      outcome text, record text, faults jsonb, alike jsonb, changes jsonb)
    on conflict (import_id, number) do nothing`)
}

/** Ends an import, well or by a fault, and forgets its files. */
export const endImport = async (
  db: Db,
  id: string,
  runner: string,
  { report, fault }: { report?: object; fault?: string }
): Promise<void> => {
  await db.transaction(async (transaction) => {
    const state = fault === undefined ? 'finished' : 'failed'
    const ended = await transaction.execute(sql`
      update imports set state = ${state}, finished_at = now(),
        bytes_read = case when ${state} = 'finished' then bytes else bytes_read end,
        report = coalesce(${report ? JSON.stringify(report) : null}::jsonb, report),
        fault = ${fault ?? null}
      where id = ${id} and runner = ${runner} and state = 'running' returning id`)
    if (ended.length === 0) return
    await transaction.execute(sql`delete from import_chunks where import_id = ${id}`)
    await transaction.execute(sql`delete from import_files where import_id = ${id}`)
  })
}

/** The files of an import. */
export const readImportFiles = async (db: Db, id: string) => {
  const rows = await db.execute<{ number: number; name: string; bytes: string }>(
    sql`select number, name, bytes from import_files where import_id = ${id} order by number`
  )
  return rows.map((row) => ({ ...row, bytes: Number(row.bytes) }))
}

/** The bytes of a file, piece by piece. */
export async function* readChunks(db: Db, id: string, file: number): AsyncGenerator<Buffer> {
  for (let number = 0; ; number++) {
    const [row] = await db.execute<{ bytes: Buffer }>(sql`
      select bytes from import_chunks where import_id = ${id} and file = ${file} and number = ${number}`)
    if (!row) return
    yield row.bytes
  }
}
