import { sql } from 'drizzle-orm'
import type { RecordDraft } from '#domain/record.ts'
import type { Kinds } from '#kinds/kind.ts'
import type { Queryable } from './database.ts'
import {
  type Current,
  draftOf,
  type Family,
  judge,
  refuseTogether,
  type SaveOutcome
} from './judge-drafts.ts'
import { list } from './list.ts'
import { readDraftsBeside } from './record-drafts.ts'
import { standingFor } from './save-records.ts'

/** What saving would come to, and each record as it is now, by id. */
export interface Plan {
  outcomes: SaveOutcome[]
  before: ReadonlyMap<string, RecordDraft>
}

/**
 * What `saveRecords` would do with the same drafts, with nothing written or locked. `planned` tells the kinds of
 * records that earlier plans would have created.
 */
export const planRecords = async (
  db: Queryable,
  kinds: Kinds,
  drafts: readonly RecordDraft[],
  families: readonly Family[],
  planned: (id: string) => string | undefined
): Promise<Plan> => {
  const ids = [...new Set(drafts.flatMap(({ id, parent }) => (parent ? [id, parent] : [id])))]
  const rows =
    ids.length === 0
      ? []
      : await db.execute<Current>(sql`
    select id, kind, parent_id, position, status, version, body from records where id in ${list(ids)}`)
  const current = new Map(rows.map((row) => [row.id, row]))
  const beside = await readDraftsBeside(db, [...current.keys()])
  const byId = new Map(drafts.map((draft) => [draft.id, draft]))
  const standing = new Map(
    drafts.map((draft) => [draft.id, standingFor(draft, current.get(draft.id), beside.get(draft.id))])
  )
  const kindOf = (id: string | undefined) =>
    id === undefined ? undefined : (byId.get(id)?.kind ?? current.get(id)?.kind ?? planned(id))
  const outcomes = refuseTogether(
    drafts,
    families,
    drafts.map((draft) => judge(kinds, draft, standing.get(draft.id), kindOf(draft.parent)))
  )
  const refused = new Set(outcomes.filter(({ outcome }) => outcome === 'refused').map(({ id }) => id))
  const gone = await childrenLeftOut(
    db,
    families.filter(({ parent }) => !refused.has(parent))
  )
  return {
    outcomes: [
      ...outcomes,
      ...gone.map(({ id, version }) => ({
        id,
        outcome: 'withdrawn' as const,
        version: version + 1,
        faults: []
      }))
    ],
    before: new Map([...standing].flatMap(([id, row]) => (row ? [[id, draftOf(row)] as const] : [])))
  }
}

const childrenLeftOut = async (db: Queryable, families: readonly Family[]) =>
  families.length === 0
    ? []
    : db.execute<{ id: string; version: number }>(sql`
        select r.id, r.version
        from records r join jsonb_to_recordset(${JSON.stringify(families)}::jsonb) as f(parent text, children jsonb)
          on f.parent = r.parent_id
        where r.status <> 'withdrawn' and not f.children ? r.id order by r.id`)
