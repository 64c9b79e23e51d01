import { sql } from 'drizzle-orm'
import type { RecordBody } from '#domain/record.ts'
import type { Queryable } from './database.ts'
import { list } from './list.ts'
import type { Authorship } from './write-records.ts'

/** A newer draft beside a published record; without a body one that was discarded. */
export interface DraftBeside {
  version: number
  status: 'draft' | 'in-review' | 'discarded'
  position: number | null
  body: RecordBody | null
  savedAt: string
}

type Row = { record_id: string; saved_at: string } & Omit<DraftBeside, 'savedAt'>

/** Whether a record that was published gets a draft beside it, rather than another state itself. */
export const goesBeside = (before: { status: string } | undefined, { status }: { status: string }): boolean =>
  before?.status === 'published' && (status === 'draft' || status === 'in-review')

/** The drafts beside records. Ask only once the records are locked: whoever writes one holds its record. */
export const readDraftsBeside = async (
  db: Queryable,
  ids: readonly string[]
): Promise<Map<string, DraftBeside>> => {
  const rows = await db.execute<Row>(sql`
    select record_id, version, status, position, body, saved_at from record_drafts where record_id in ${list(ids)}`)
  return new Map(
    rows.map(({ record_id: id, saved_at, ...draft }) => [
      id,
      { ...draft, savedAt: new Date(saved_at).toISOString() }
    ])
  )
}

/** A draft to put beside its record; `version` is the last one the record had. */
export type DraftToPut = {
  id: string
  version: number
  parent_id: string | null
  position: number | null
  status: string
  body: RecordBody
}

/** Puts drafts beside their records, as versions that nobody sees but who asks for drafts. */
export const putDraftsBeside = async (
  db: Queryable,
  drafts: readonly DraftToPut[],
  { by, note }: Authorship
): Promise<void> => {
  if (drafts.length === 0) return
  await db.execute(sql`
    with n as materialized (select * from jsonb_to_recordset(${JSON.stringify(drafts)}::jsonb)
      as n(id text, version integer, parent_id text, position integer, status text, body jsonb)),
    versions as (
      insert into record_versions (record_id, version, parent_id, position, status, body, recorded_at, recorded_by, note)
      select id, version + 1, parent_id, position, status, body, statement_timestamp(), ${by}, ${note ?? null} from n)
    insert into record_drafts (record_id, version, status, position, body, saved_at)
    select id, version + 1, status, position, body, statement_timestamp() from n
    on conflict (record_id) do update set version = excluded.version, status = excluded.status,
      position = excluded.position, body = excluded.body, saved_at = excluded.saved_at`)
}

/** Takes the draft from beside a record, which stays as it is. */
export const discardDraft = async (db: Queryable, id: string, { by, note }: Authorship): Promise<void> => {
  await db.execute(sql`
    with gone as (update record_drafts set version = version + 1, status = 'discarded', body = null,
      saved_at = statement_timestamp() where record_id = ${id} returning version)
    insert into record_versions (record_id, version, parent_id, position, status, body, recorded_at, recorded_by, note)
    select r.id, gone.version, r.parent_id, r.position, 'discarded', r.body, statement_timestamp(), ${by}, ${note ?? null}
    from records r, gone where r.id = ${id}`)
}

/** Forgets drafts whose records have moved past them: published from them, or withdrawn. */
export const endDrafts = (db: Queryable, ids: readonly string[]) =>
  db.execute(sql`delete from record_drafts where record_id in ${list(ids)}`)
