import { sql } from 'drizzle-orm'
import type { RecordDraft } from '#domain/record.ts'
import type { Kinds } from '#kinds/kind.ts'
import type { Queryable } from './database.ts'
import { editionOf } from './edition.ts'
import { list } from './list.ts'
import { type RecordRow, type RecordView, viewColumns, viewOf } from './read-records.ts'
import { type DraftBeside, readDraftsBeside } from './record-drafts.ts'
import { termRows } from './record-rows.ts'

/** The newest state of a record, for those who may see drafts. */
export interface Head extends RecordView {
  edition: string
  /** Whether this is a draft beside a published record. */
  beside: boolean
  /** What is stored as the record itself: what is published, when this is a draft beside it. */
  stored: RecordDraft
  /** Countries it is of, in either state; a part has its parent's. */
  countries: string[]
}

type Row = RecordRow & { taken: [string, string][]; countries: string[] }

/** The record with the draft beside it, whatever its status; undefined when there is none. */
export const readHead = async (db: Queryable, kinds: Kinds, id: string): Promise<Head | undefined> =>
  (await readHeads(db, kinds, [id]))[0]

/** Those of the records that are there, each with the draft beside it, in the order of the ids given. */
export const readHeads = async (db: Queryable, kinds: Kinds, ids: readonly string[]): Promise<Head[]> => {
  if (ids.length === 0) return []
  const rows = await db.execute<Row>(sql`
    select ${viewColumns},
      (select coalesce(jsonb_agg(distinct jsonb_build_array(t.scheme, t.code)), '[]') from record_terms t
        where t.record_id = r.id and t.origin in ('parent', 'child')) as taken,
      (select coalesce(jsonb_agg(distinct t.code), '[]') from record_terms t
        where t.record_id = r.id and t.scheme = 'country' and t.origin <> 'mention') as countries
    from records r where r.id in ${list(ids)}`)
  const published = rows.flatMap(({ id, status }) => (status === 'published' ? [id] : []))
  const beside = published.length > 0 ? await readDraftsBeside(db, published) : new Map<string, DraftBeside>()
  const heads = new Map(rows.map((row) => [row.id, headOf(kinds, row, beside.get(row.id))]))
  return ids.flatMap((id) => heads.get(id) ?? [])
}

/** The newest states of the parts of records that were not withdrawn, in their order. */
export const readParts = async (db: Queryable, kinds: Kinds, parents: readonly string[]): Promise<Head[]> => {
  const rows = await db.execute<{ id: string }>(sql`
    select id from records where parent_id in ${list(parents)} and status <> 'withdrawn' order by id`)
  const heads = await readHeads(
    db,
    kinds,
    rows.map(({ id }) => id)
  )
  const last = Number.POSITIVE_INFINITY
  return heads.toSorted((a, b) => {
    const [one, other] = [a.position ?? last, b.position ?? last]
    return one === other ? 0 : one - other
  })
}

const headOf = (kinds: Kinds, row: Row, beside: DraftBeside | undefined): Head => {
  const view = viewOf(row)
  const stored = draftOf(view)
  const { id } = view
  if (!beside?.body)
    return { ...view, stored, beside: false, countries: row.countries, edition: editionOf(id, view.version) }

  const kind = kinds.get(view.kind)!
  const { position: _position, link: _link, ...rest } = view
  const draft: RecordDraft = {
    ...stored,
    status: beside.status as RecordDraft['status'],
    body: beside.body,
    ...(beside.position === null ? {} : { position: beside.position })
  }
  const date = kind.date?.(draft.body)
  const own = termRows(kind, draft.body).filter(({ origin }) => origin === 'own')
  const taken = row.taken.map(([scheme, code]) => ({ scheme, code }))
  const countries = own.flatMap(({ scheme, code }) => (scheme === 'country' ? [code] : []))
  return {
    ...rest,
    ...(beside.position === null ? {} : { position: beside.position }),
    ...(beside.body.sourceUrl === view.body.sourceUrl && view.link ? { link: view.link } : {}),
    status: draft.status,
    version: beside.version,
    body: beside.body,
    updatedAt: beside.savedAt,
    ...(kind.parent || date === undefined ? {} : { date }),
    terms: [...own, ...taken].filter(
      ({ scheme, code }, index, all) =>
        all.findIndex((other) => other.scheme === scheme && other.code === code) === index
    ),
    stored,
    beside: true,
    countries: [...new Set([...row.countries, ...countries])],
    edition: editionOf(id, beside.version, view.version)
  }
}

const draftOf = ({ id, kind, parent, position, status, body }: RecordView): RecordDraft => ({
  id,
  kind,
  ...(parent === undefined ? {} : { parent }),
  ...(position === undefined ? {} : { position }),
  status,
  body
})
