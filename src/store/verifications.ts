import { sql } from 'drizzle-orm'
import type { Verification } from '#domain/record.ts'
import type { Queryable } from './database.ts'

/** What an authority said of one version of a record. */
export interface Statement {
  state: Verification
  /** The version it is of. */
  version: number
  /** The day the authority found so. */
  date: string
  note?: string
  recordedAt: string
  recordedBy: string
}

export type StatementRow = {
  state: Verification
  version: number
  date: string
  note: string | null
  recorded_at: string
  recorded_by: string
}

/** The last statement on `records r` as JSON; null before the first. */
export const statementColumn = sql`(select to_jsonb(s) from verifications s where s.record_id = r.id
  order by s.id desc limit 1)`

export const statementOf = (row: StatementRow): Statement => ({
  state: row.state,
  version: row.version,
  date: row.date,
  ...(row.note === null ? {} : { note: row.note }),
  recordedAt: new Date(row.recorded_at).toISOString(),
  recordedBy: row.recorded_by
})

/** All statements on a record, the newest first. */
export const listStatements = async (db: Queryable, id: string): Promise<Statement[]> => {
  const rows = await db.execute<StatementRow>(sql`
    select state, version, date::text, note, recorded_at, recorded_by from verifications
    where record_id = ${id} order by id desc`)
  return rows.map(statementOf)
}

/**
 * Keeps a statement on a record that the caller has locked. It changes the record's answer, though not its
 * version: it gets a new revision and a change for whoever follows.
 */
export const keepStatement = async (
  db: Queryable,
  id: string,
  { state, version, date, note, recordedBy }: Omit<Statement, 'recordedAt'>
): Promise<Statement> => {
  const [row] = await db.execute<StatementRow>(sql`
    with kept as (
      insert into verifications (record_id, version, state, date, note, recorded_at, recorded_by)
      values (${id}, ${version}, ${state}, ${date}, ${note ?? null}, statement_timestamp(), ${recordedBy}) returning *),
    changed as (update records set verification = ${state}, revision = revision + 1 where id = ${id}
      returning id, kind, version),
    log as (insert into changes (record_id, kind, version, operation, changed_at)
      select id, kind, version, 'verify', statement_timestamp() from changed)
    select state, version, date::text, note, recorded_at, recorded_by from kept`)
  await db.execute(sql`select pg_notify('lexatlas_changes', '')`)
  return statementOf(row!)
}
