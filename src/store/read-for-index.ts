import { sql } from 'drizzle-orm'
import type { Queryable } from './database.ts'
import { list } from './list.ts'
import { type RecordRow, type RecordView, viewColumns, viewOf } from './read-records.ts'

/** A text as an index takes it. */
interface IndexText {
  language: string
  title: string
  text: string
}

/** A visible record with everything it is found by. */
export interface IndexRecord extends RecordView {
  /** Folded words that stand in no text. */
  words: string
  texts: IndexText[]
  parts: { id: string; words: string; texts: IndexText[] }[]
}

const textsOf = (id: string) =>
  sql.raw(`(select coalesce(jsonb_agg(jsonb_build_object(
  'language', x.language, 'title', x.title, 'text', x.text) order by x.language), '[]')
  from record_texts x where x.record_id = ${id})`)

/** Those of the records that anybody may see, as they are now, with their visible parts. */
export const readForIndex = async (db: Queryable, ids: readonly string[]): Promise<IndexRecord[]> => {
  const rows = await db.execute<RecordRow & Pick<IndexRecord, 'words' | 'texts' | 'parts'>>(sql`
    select ${viewColumns}, r.words, ${textsOf('r.id')} as texts,
      (select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'words', c.words, 'texts', ${textsOf('c.id')})
        order by c.position, c.id), '[]') from records c where c.parent_id = r.id and c.visible) as parts
    from records r where r.visible and r.id in ${list(ids)}`)
  return rows.map((row) => ({
    ...viewOf(row),
    words: row.words,
    texts: row.texts,
    parts: row.parts
  }))
}

/** The records with their parents and children, whose documents depend on each other. */
export const withRelatives = async (db: Queryable, ids: readonly string[]): Promise<string[]> => {
  const rows = await db.execute<{ id: string }>(sql`
    select id from records where parent_id in ${list(ids)}
    union select parent_id from records where id in ${list(ids)} and parent_id is not null`)
  return [...new Set([...ids, ...rows.map(({ id }) => id)])]
}

/** What an indexed record must look like: its id with its revision. */
export type Revision = { id: string; revision: string }

/** Revisions of visible records after an id, in order: to walk everything in bounded steps. */
export const walkRevisions = (db: Queryable, after: string, limit: number): Promise<Revision[]> =>
  db.execute<Revision>(sql`
    select r.id, r.revision::text from records r where r.visible and r.id > ${after} order by r.id limit ${limit}`)

/** Revisions of those of the records that are visible. */
export const readRevisions = (db: Queryable, ids: readonly string[]): Promise<Revision[]> =>
  db.execute<Revision>(sql`
    select r.id, r.revision::text from records r where r.visible and r.id in ${list(ids)}`)

/** How many records anybody may see. */
export const countVisible = async (db: Queryable): Promise<number> => {
  const [row] = await db.execute<{ total: number }>(
    sql`select count(*)::int as total from records where visible`
  )
  return row!.total
}
