import { sql } from 'drizzle-orm'
import type { RecordBody, RecordDraft, Status } from '#domain/record.ts'
import type { Kinds } from '#kinds/kind.ts'
import type { Db, Queryable } from './database.ts'
import { list } from './list.ts'
import { lockKeys } from './lock-keys.ts'
import { rowOf, textRows } from './record-rows.ts'
import { refreshSearch, wordForm } from './refresh-search.ts'

const batch = 500
type Row = { id: string; kind: string; status: Status; body: RecordBody }

/**
 * Works out anew the words of records that were saved by a program that kept them in another form. In small
 * transactions, one instance at a time; what was interrupted goes on at the next start.
 */
export const refreshWords = async (
  db: Db,
  kinds: Kinds,
  onProgress: (done: number, total: number) => void = () => {}
): Promise<void> => {
  // Parts first: their parents gather what they are found by.
  const old = await db.execute<{ id: string }>(sql`
    select r.id from record_search s join records r on r.id = s.record_id
    where s.form < ${wordForm} order by r.parent_id is null, r.id`)
  for (let done = 0; done < old.length; done += batch) {
    onProgress(done, old.length)
    const ids = old.slice(done, done + batch).map(({ id }) => id)
    await db.transaction(async (transaction) => {
      await transaction.execute(sql`select pg_advisory_xact_lock(${lockKeys.refreshWords})`)
      await refresh(transaction, kinds, ids)
    })
  }
}

const refresh = async (db: Queryable, kinds: Kinds, ids: readonly string[]) => {
  const rows = await db.execute<Row>(sql`
    select r.id, r.kind, r.status, r.body from records r join record_search s on s.record_id = r.id
    where r.id in ${list(ids)} and s.form < ${wordForm} order by r.parent_id is not null, r.id for update of r`)
  const known = rows.flatMap((row) => {
    const kind = kinds.get(row.kind)
    const draft = row as RecordDraft
    return kind ? [{ id: row.id, words: rowOf(kind, draft).words, texts: textRows(kind, row.body) }] : []
  })
  const texts = known.flatMap(({ id, texts }) => texts.map((text) => ({ record_id: id, ...text })))
  await db.execute(sql`
    update records r set words = n.words
    from jsonb_to_recordset(${JSON.stringify(known.map(({ id, words }) => ({ id, words })))}::jsonb)
      as n(id text, words text) where n.id = r.id`)
  await db.execute(sql`
    update record_texts t set title_words = n.title_words, text_words = n.text_words
    from jsonb_to_recordset(${JSON.stringify(texts)}::jsonb)
      as n(record_id text, language text, title_words text, text_words text)
    where n.record_id = t.record_id and n.language = t.language`)
  await refreshSearch(
    db,
    kinds,
    known.map(({ id }) => id)
  )
}
