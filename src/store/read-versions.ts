import { type SQL, sql } from 'drizzle-orm'
import type { RecordBody, RecordDraft, Status } from '#domain/record.ts'
import type { Kinds } from '#kinds/kind.ts'
import type { Queryable } from './database.ts'
import { isoInstant } from './iso-instant.ts'
import type { RecordView } from './read-records.ts'
import { termRows, titleKeyOf } from './record-rows.ts'
import { type StatementRow, statementOf } from './verifications.ts'
import { standingAt, wasPublic } from './was-public.ts'

/** One version of a record: what, who, when and why. */
export interface Version {
  version: number
  status: Status | 'discarded'
  recordedAt: string
  recordedBy: string
  note?: string
  /** The record as it was; absent where a draft ended. */
  view?: RecordView
}

type Row = {
  id: string
  kind: string
  version: number
  parent_id: string | null
  position: number | null
  status: Status | 'discarded'
  body: RecordBody
  recorded_at: string
  recorded_by: string
  note: string | null
  date: string | null
  created_at: string
  published_at: string | null
  statement: StatementRow | null
}

const select = async (db: Queryable, kinds: Kinds, condition: SQL): Promise<Version[]> => {
  const rows = await db.execute<Row>(sql`
    select r.id, r.kind, v.version, v.parent_id, v.position, v.status, v.body, v.recorded_at, v.recorded_by, v.note,
      r.date, r.created_at, r.published_at, (select to_jsonb(s) from verifications s
        where s.record_id = r.id and s.version = v.version order by s.id desc limit 1) as statement
    from record_versions v join records r on r.id = v.record_id where ${condition}`)
  return rows.map((row) => versionOf(kinds, row))
}

const versionOf = (kinds: Kinds, row: Row): Version => ({
  version: row.version,
  status: row.status,
  recordedAt: isoInstant(row.recorded_at),
  recordedBy: row.recorded_by,
  ...(row.note === null ? {} : { note: row.note }),
  ...(row.status === 'discarded' ? {} : { view: viewOf(kinds, row, row.status) })
})

/** By its own fields alone: what it had from its relatives then is not kept. A part has its parent's date of today. */
const viewOf = (kinds: Kinds, row: Row, status: Status): RecordView => {
  const kind = kinds.get(row.kind)!
  const draft: RecordDraft = {
    id: row.id,
    kind: row.kind,
    status,
    body: row.body,
    ...(row.parent_id === null ? {} : { parent: row.parent_id }),
    ...(row.position === null ? {} : { position: row.position })
  }
  const date = kind.parent ? row.date : kind.date?.(draft.body)
  return {
    ...draft,
    version: row.version,
    verification: row.statement?.state ?? 'unverified',
    ...(row.statement ? { statement: statementOf(row.statement) } : {}),
    createdAt: isoInstant(row.created_at),
    updatedAt: isoInstant(row.recorded_at),
    ...(row.published_at === null ? {} : { publishedAt: isoInstant(row.published_at) }),
    titleKey: titleKeyOf(kind, draft),
    revision: '0',
    terms: termRows(kind, draft.body).filter(({ origin }) => origin === 'own'),
    ...(date ? { date } : {})
  }
}

/** What somebody may see of versions: with `drafts` all, otherwise those of visible records that anybody could see. */
const allowed = (drafts: boolean) => (drafts ? sql`true` : sql`r.visible and ${wasPublic('v')}`)

/** Versions of a record before a number, the newest first. */
export const listVersions = (
  db: Queryable,
  kinds: Kinds,
  { id, drafts, before, limit }: { id: string; drafts: boolean; before?: number | undefined; limit: number }
): Promise<Version[]> =>
  select(
    db,
    kinds,
    sql`v.record_id = ${id} and ${before === undefined ? sql`true` : sql`v.version < ${before}`}
      and ${allowed(drafts)} order by v.version desc limit ${limit}`
  )

/** One version of a record, if it may be seen. */
export const readVersion = async (
  db: Queryable,
  kinds: Kinds,
  { id, version, drafts }: { id: string; version: number; drafts: boolean }
): Promise<Version | undefined> => {
  const found = await select(
    db,
    kinds,
    sql`v.record_id = ${id} and v.version = ${version} and ${allowed(drafts)}`
  )
  return found[0]
}

/** What readers saw of a record at an instant (ISO 8601); undefined when they saw nothing, or may see it no more. */
export const readAsOf = async (
  db: Queryable,
  kinds: Kinds,
  { id, at, drafts }: { id: string; at: string; drafts: boolean }
): Promise<RecordView | undefined> => {
  const [version] = await select(
    db,
    kinds,
    sql`v.record_id = ${id} and v.status = 'published' and v.version = ${standingAt(sql`r.id`, at)}
      and (v.parent_id is null or exists (select from record_versions p where p.record_id = v.parent_id
        and p.version = ${standingAt(sql`v.parent_id`, at)} and p.status = 'published'))
      and ${drafts ? sql`true` : sql`r.visible`}`
  )
  return version?.view
}
