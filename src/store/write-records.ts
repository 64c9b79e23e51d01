import { setImmediate } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import type { RecordDraft } from '#domain/record.ts'
import type { RecordKind } from '#kinds/kind.ts'
import type { Queryable } from './database.ts'
import { list } from './list.ts'
import { identifierRows, rowOf, termRows, textRows } from './record-rows.ts'

/** Who saves, and why; kept with the version. */
export interface Authorship {
  by: string
  note?: string | undefined
  /** Who may not leaves what is published as it is, though it was another when the drafts were made. */
  mayPublish?: boolean
}

/** A draft to write; `version` is the one before, 0 for a new record. */
export interface Writing {
  draft: RecordDraft
  kind: RecordKind
  version: number
}

/** Somebody else created one of the same records in the same moment: nothing was written, try again. */
export class CreatedMeanwhile extends Error {}

/** Records whose parts are worked out at once: some milliseconds. */
const slice = 50

const columns = sql`id text, kind text, parent_id text, position integer, status text, body jsonb, date text,
  date_from date, date_to date, words text, title_key text, version integer`

/**
 * Writes records with what belongs to each. New ones get what they have from their parent at once: to bring them up
 * to date afterwards would write each of them twice. They are of the time of the statement, not of its transaction,
 * which may have begun long before the records were locked: what was public is told by the order of these times.
 */
export const writeRecords = async (
  db: Queryable,
  writings: readonly Writing[],
  { by, note }: Authorship
): Promise<void> => {
  const own = writings.map(({ draft, kind, version }) => ({ ...rowOf(kind, draft), version }))
  // One statement, so that the rows travel and are parsed once.
  const writing = db
    .execute<{ id: string }>(sql`
    with n as materialized (select * from jsonb_to_recordset(${JSON.stringify(own)}::jsonb) as n(${columns})),
    versions as (
      insert into record_versions (record_id, version, parent_id, position, status, body, recorded_at, recorded_by, note)
      select id, version + 1, parent_id, position, status, body, statement_timestamp(), ${by}, ${note ?? null} from n),
    log as (
      insert into changes (record_id, kind, version, operation, changed_at)
      select id, kind, version + 1, case when status = 'withdrawn' then 'withdraw' else 'save' end,
        statement_timestamp() from n order by id),
    updated as (
      update records r set parent_id = n.parent_id, position = n.position, status = n.status, body = n.body,
        version = n.version + 1, date = n.date, date_from = n.date_from, date_to = n.date_to, words = n.words,
        title_key = n.title_key, updated_at = statement_timestamp(),
        published_at = coalesce(r.published_at, case when n.status = 'published' then statement_timestamp() end)
      from n where r.id = n.id and n.version > 0),
    parents as (
      select id, status, date, date_from, date_to from n
      union all
      select id, status, date, date_from, date_to from records
      where id in (select parent_id from n where version = 0 except select id from n))
    insert into records (id, kind, parent_id, position, status, visible, version, revision, body, date, date_from,
      date_to, words, title_key, created_at, updated_at, published_at)
    select n.id, n.kind, n.parent_id, n.position, n.status,
      n.status = 'published' and coalesce(p.status = 'published', true), 1, 1, n.body,
      case when p.id is null then n.date else p.date end,
      case when p.id is null then n.date_from else p.date_from end,
      case when p.id is null then n.date_to else p.date_to end, n.words, n.title_key,
      statement_timestamp(), statement_timestamp(), case when n.status = 'published' then statement_timestamp() end
    from n left join parents p on p.id = n.parent_id
    where n.version = 0 order by n.id on conflict (id) do nothing returning id`)
    .catch((error: Error) => {
      // Whoever came first has written version 1 already; which of the two inserts notices it is chance.
      throw isTaken(error) ? new CreatedMeanwhile() : error
    })
  // While the server is busy with it.
  const [created, parts] = await Promise.all([writing, partsOf(writings)])
  if (created.length < writings.filter(({ version }) => version === 0).length) throw new CreatedMeanwhile()
  await clearParts(
    db,
    writings.filter(({ version }) => version > 0).map(({ draft }) => draft.id)
  )
  await writeParts(db, parts)
}

const isTaken = ({ cause }: Error) =>
  (cause as { constraint_name?: string } | undefined)?.constraint_name ===
  'record_versions_record_id_version_pk'

const clearParts = async (db: Queryable, updated: readonly string[]) => {
  if (updated.length === 0) return
  const ids = list(updated)
  await db.execute(sql`delete from record_texts where record_id in ${ids}`)
  await db.execute(sql`delete from record_terms where record_id in ${ids} and origin in ('own', 'mention')`)
  await db.execute(sql`delete from identifiers where record_id in ${ids}`)
}

/** What further tables hold of each record, worked out in slices, between which statements are sent and others served. */
const partsOf = async (writings: readonly Writing[]) => {
  const texts = []
  const terms = []
  const identifiers = []
  for (const [index, { kind, draft }] of writings.entries()) {
    if (index % slice === 0) await setImmediate()
    const { id, body } = draft
    for (const row of textRows(kind, body)) texts.push({ id, ...row })
    for (const row of termRows(kind, body)) terms.push({ id, ...row })
    for (const row of identifierRows(kind, body)) identifiers.push({ id, ...row })
  }
  return {
    texts: JSON.stringify(texts),
    terms: JSON.stringify(terms),
    identifiers: JSON.stringify(identifiers)
  }
}

const writeParts = async (
  db: Queryable,
  { texts, terms, identifiers }: Awaited<ReturnType<typeof partsOf>>
) => {
  await db.execute(sql`
    insert into record_texts (record_id, language, translation, title, text, title_words, text_words)
    select * from jsonb_to_recordset(${texts}::jsonb)
      as n(id text, language text, translation text, title text, text text, title_words text, text_words text)`)
  await db.execute(sql`
    insert into record_terms (record_id, scheme, code, origin)
    select * from jsonb_to_recordset(${terms}::jsonb) as n(id text, scheme text, code text, origin text)`)
  await db.execute(sql`
    insert into identifiers (record_id, scheme, value, compact)
    select * from jsonb_to_recordset(${identifiers}::jsonb) as n(id text, scheme text, value text, compact text)`)
}
