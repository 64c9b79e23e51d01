import { type SQL, sql } from 'drizzle-orm'
import type { RecordLink } from '#domain/link.ts'
import type { RecordBody, Status, StoredRecord, Verification } from '#domain/record.ts'
import type { TermReference } from '#domain/term.ts'
import type { Queryable } from './database.ts'
import { isoInstant } from './iso-instant.ts'
import { type LinkRow, linkColumn, linkOf } from './links.ts'
import { list } from './list.ts'
import { type Statement, type StatementRow, statementColumn, statementOf } from './verifications.ts'

/** A record as it is read: with its main date and the terms it is found by, its relatives' included. */
export interface RecordView extends StoredRecord {
  date?: string
  dateFrom?: string
  dateTo?: string
  titleKey: string
  /** Rises with every change of the record or of what it has from its relatives. */
  revision: string
  /** Absent when the record names no source. */
  link?: RecordLink
  /** The last word of an authority, whichever version it is of; absent before the first. */
  statement?: Statement
  terms: TermReference[]
}

export type RecordRow = {
  id: string
  kind: string
  parent_id: string | null
  position: number | null
  status: Status
  verification: Verification
  version: number
  body: RecordBody
  date: string | null
  date_from: string | null
  date_to: string | null
  title_key: string
  revision: string
  created_at: string
  updated_at: string
  published_at: string | null
  link: LinkRow | null
  statement: StatementRow | null
  terms: [string, string][] | null
}

/** The columns of `records r` that make a `RecordView`. */
export const viewColumns = sql`r.id, r.kind, r.parent_id, r.position, r.status, r.verification, r.version, r.body,
  r.date, r.date_from::text, r.date_to::text, r.title_key, r.revision::text, r.created_at, r.updated_at, r.published_at,
  ${linkColumn} as link, ${statementColumn} as statement,
  (select jsonb_agg(distinct jsonb_build_array(t.scheme, t.code)) from record_terms t
    where t.record_id = r.id and t.origin <> 'mention') as terms`

export const viewOf = (row: RecordRow): RecordView => ({
  id: row.id,
  kind: row.kind,
  ...(row.parent_id === null ? {} : { parent: row.parent_id }),
  ...(row.position === null ? {} : { position: row.position }),
  status: row.status,
  verification: row.verification,
  version: row.version,
  body: row.body,
  ...(row.date === null ? {} : { date: row.date, dateFrom: row.date_from!, dateTo: row.date_to! }),
  titleKey: row.title_key,
  revision: row.revision,
  createdAt: isoInstant(row.created_at),
  updatedAt: isoInstant(row.updated_at),
  ...(row.published_at === null ? {} : { publishedAt: isoInstant(row.published_at) }),
  ...(row.link === null ? {} : { link: linkOf(row.link) }),
  ...(row.statement === null ? {} : { statement: statementOf(row.statement) }),
  terms: (row.terms ?? []).map(([scheme, code]) => ({ scheme, code }))
})

const select = async (db: Queryable, condition: SQL, order: SQL) => {
  const rows = await db.execute<RecordRow>(
    sql`select ${viewColumns} from records r where ${condition} order by ${order}`
  )
  return rows.map(viewOf)
}

/** Those of the records that anybody may see, in the order of the ids given. */
export const readVisible = async (db: Queryable, ids: readonly string[]): Promise<RecordView[]> => {
  const found = new Map(
    (await select(db, sql`r.visible and r.id in ${list(ids)}`, sql`r.id`)).map((view) => [view.id, view])
  )
  return ids.flatMap((id) => found.get(id) ?? [])
}

/** The visible children of visible parents, in their order. */
export const readChildren = (db: Queryable, parents: readonly string[]): Promise<RecordView[]> =>
  select(db, sql`r.visible and r.parent_id in ${list(parents)}`, sql`r.parent_id, r.position, r.id`)

/** One version as it was saved. */
export interface RecordVersion {
  version: number
  status: Status
  body: RecordBody
  recordedAt: string
  recordedBy: string
  note?: string
}

/** Every version of a record, the oldest first. */
export const readVersions = async (db: Queryable, id: string): Promise<RecordVersion[]> => {
  const rows = await db.execute<{
    version: number
    status: Status
    body: RecordBody
    recorded_at: string
    recorded_by: string
    note: string | null
  }>(sql`
    select version, status, body, recorded_at, recorded_by, note from record_versions
    where record_id = ${id} order by version`)
  return rows.map((row) => ({
    version: row.version,
    status: row.status,
    body: row.body,
    recordedAt: isoInstant(row.recorded_at),
    recordedBy: row.recorded_by,
    ...(row.note === null ? {} : { note: row.note })
  }))
}
