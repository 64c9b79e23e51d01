import { sql } from 'drizzle-orm'
import type { RecordDraft } from '#domain/record.ts'
import type { Kinds } from '#kinds/kind.ts'
import type { Queryable } from './database.ts'
import { editionOf } from './edition.ts'
import { type RecordRow, type RecordView, viewColumns, viewOf } from './read-records.ts'
import { readDraftsBeside } from './record-drafts.ts'
import { rowsOf } from './record-rows.ts'

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
export const readHead = async (db: Queryable, kinds: Kinds, id: string): Promise<Head | undefined> => {
  const [row] = await db.execute<Row>(sql`
    select ${viewColumns},
      (select coalesce(jsonb_agg(distinct jsonb_build_array(t.scheme, t.code)), '[]') from record_terms t
        where t.record_id = r.id and t.origin in ('parent', 'child')) as taken,
      (select coalesce(jsonb_agg(distinct t.code), '[]') from record_terms t
        where t.record_id = r.id and t.scheme = 'country' and t.origin <> 'mention') as countries
    from records r where r.id = ${id}`)
  if (!row) return undefined
  const view = viewOf(row)
  const stored = draftOf(view)
  const beside = row.status === 'published' ? (await readDraftsBeside(db, [id])).get(id) : undefined
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
  const { date, terms } = rowsOf(kind, draft)
  const own = terms.filter(({ origin }) => origin === 'own')
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
    ...(kind.parent || date === null ? {} : { date }),
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
