import { sql } from 'drizzle-orm'
import { Failure } from '#domain/failure.ts'
import type { RecordDraft, Status } from '#domain/record.ts'
import type { Kinds } from '#kinds/kind.ts'
import type { Db, Queryable } from './database.ts'
import { type Head, readHead } from './read-head.ts'
import { discardDraft, endDrafts } from './record-drafts.ts'
import { termRows } from './record-rows.ts'
import { saveRecords, withRetries } from './save-records.ts'
import type { Authorship } from './write-records.ts'

/** What an editor decides by, while nobody else can write to the record or its family. */
export interface Standing {
  /** Undefined for a record that is not there yet. */
  head: Head | undefined
  /** The parent a part has, or is to have. */
  parent: { status: Status; countries: string[] } | undefined
}

/** A record to save, or the end of the draft beside it. */
export type Decision = RecordDraft | 'discard'

/** Who edits which record, with the parent that a new part names. */
export interface Target {
  id: string
  parent?: string | undefined
}

/**
 * Edits one record in one transaction: locks its family, has `decide` look at what is there, and saves what that
 * returns. A record that is withdrawn takes its parts with it. `also` is done in the same transaction.
 */
export const editRecord = (
  db: Db,
  kinds: Kinds,
  target: Target,
  decide: (standing: Standing) => Decision,
  authorship: Authorship,
  also: (transaction: Queryable, head: Head, created: boolean) => Promise<void> = async () => {}
): Promise<{ head: Head; created: boolean }> =>
  withRetries(db, async (transaction) => {
    const { id } = target
    await lockFamily(transaction, target)
    const before = await readHead(transaction, kinds, id)
    const parent = before ? before.parent : target.parent
    const decision = decide({
      head: before,
      parent: parent === undefined ? undefined : await readParent(transaction, parent)
    })
    if (decision === 'discard') await discardDraft(transaction, id, authorship)
    else await save(transaction, kinds, decision, before, authorship)
    const head = await readHead(transaction, kinds, id)
    await also(transaction, head!, !before)
    return { head: head!, created: !before }
  })

const save = async (
  db: Queryable,
  kinds: Kinds,
  draft: RecordDraft,
  before: Head | undefined,
  authorship: Authorship
) => {
  const families = draft.status === 'withdrawn' ? [{ parent: draft.id, children: [] }] : []
  const outcomes = await saveRecords(db, kinds, [draft], authorship, families)
  const { outcome, faults } = outcomes.find(({ id }) => id === draft.id)!
  if (outcome === 'refused') throw new Failure('invalid-record', 'The record cannot be saved so.', faults)
  if (!before?.beside || draft.status !== 'published') return
  // What was published is what the draft said, so that it is published ends it.
  if (outcome === 'unchanged') await discardDraft(db, draft.id, authorship)
  else await endDrafts(db, [draft.id])
}

/** Has nobody else write to a record that is there until the transaction ends. */
export const lockRecord = (db: Queryable, id: string) => lockFamily(db, { id })

/** In the order in which all savers lock. */
const lockFamily = (db: Queryable, { id, parent }: Target) =>
  db.execute(sql`
    select id from records where id in (${id}, ${parent ?? id})
      or id = (select parent_id from records where id = ${id})
    order by parent_id is not null, id for update`)

const readParent = async (db: Queryable, id: string): Promise<Standing['parent']> => {
  const [row] = await db.execute<{ status: Status; countries: string[] }>(sql`
    select r.status, (select coalesce(jsonb_agg(distinct t.code), '[]') from record_terms t
      where t.record_id = r.id and t.scheme = 'country' and t.origin <> 'mention') as countries
    from records r where r.id = ${id}`)
  return row
}

/** The countries a draft would be of: its own, or for a part its parent's. */
export const countriesOf = (kinds: Kinds, draft: RecordDraft, parent: Standing['parent']): string[] =>
  parent
    ? parent.countries
    : termRows(kinds.get(draft.kind)!, draft.body).flatMap(({ scheme, code, origin }) =>
        scheme === 'country' && origin === 'own' ? [code] : []
      )
