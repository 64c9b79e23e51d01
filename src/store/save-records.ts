import { type SQL, sql } from 'drizzle-orm'
import type { RecordDraft } from '#domain/record.ts'
import type { Kinds } from '#kinds/kind.ts'
import type { Db, Queryable } from './database.ts'
import {
  type Current,
  draftOf,
  type Family,
  judge,
  refuseTogether,
  type SaveOutcome
} from './judge-drafts.ts'
import { list } from './list.ts'
import { rowsOf } from './record-rows.ts'
import { refreshRelatives } from './refresh-relatives.ts'
import { type Authorship, CreatedMeanwhile, writeRecords } from './write-records.ts'

/**
 * Saves drafts that are valid against their kind, in one transaction: records, terms, texts, versions and
 * changes, or nothing. What is as it was gets no version. A draft that does not fit the others is refused, with
 * its family and nobody else.
 */
export const saveRecords = async (
  db: Queryable,
  kinds: Kinds,
  drafts: readonly RecordDraft[],
  authorship: Authorship,
  families: readonly Family[] = []
): Promise<SaveOutcome[]> => {
  const current = await lock(db, drafts, families)
  const byId = new Map(drafts.map((draft) => [draft.id, draft]))
  const outcomes = refuseTogether(
    drafts,
    families,
    drafts.map((draft) => {
      const parent =
        draft.parent === undefined ? undefined : (byId.get(draft.parent) ?? current.get(draft.parent))
      return judge(kinds, draft, current.get(draft.id), parent?.kind)
    })
  )
  const refused = new Set(outcomes.filter(({ outcome }) => outcome === 'refused').map(({ id }) => id))
  const dropped = await droppedChildren(
    db,
    families.filter(({ parent }) => !refused.has(parent))
  )
  const changed = drafts.filter((_draft, index) => ['created', 'updated'].includes(outcomes[index]!.outcome))
  const withdrawn = dropped.map((row) => ({ ...draftOf(row), status: 'withdrawn' as const }))

  const rows = [...changed, ...withdrawn].map((draft) => ({
    ...rowsOf(kinds.get(draft.kind)!, draft),
    version: (current.get(draft.id) ?? dropped.find(({ id }) => id === draft.id))?.version ?? 0
  }))
  if (rows.length > 0) {
    await writeRecords(db, rows, authorship)
    await refreshRelatives(
      db,
      kinds,
      rows.map(({ id }) => id)
    )
    await db.execute(sql`select pg_notify('lexatlas_changes', '')`)
  }
  const gone = dropped.map(({ id, version }) => ({
    id,
    outcome: 'withdrawn' as const,
    version: version + 1,
    faults: []
  }))
  return [...outcomes, ...gone]
}

/** As `saveRecords`, in a transaction of its own; `also` is done in it with what became of the drafts. */
export const saveInTransaction = async (
  db: Db,
  kinds: Kinds,
  drafts: readonly RecordDraft[],
  authorship: Authorship,
  families: readonly Family[] = [],
  also?: (transaction: Queryable, outcomes: SaveOutcome[]) => Promise<void>
): Promise<SaveOutcome[]> => {
  for (let attempt = 1; ; attempt++) {
    try {
      return await db.transaction(async (transaction) => {
        const outcomes = await saveRecords(transaction, kinds, drafts, authorship, families)
        await also?.(transaction, outcomes)
        return outcomes
      })
    } catch (error) {
      if (attempt === 5 || !(error instanceof CreatedMeanwhile || isDeadlock(error))) throw error
    }
  }
}

/** Left for transactions that save several times, where the order of locks is nobody's. */
const isDeadlock = (error: unknown) =>
  [error, (error as Error).cause].some((cause) => (cause as { code?: unknown } | undefined)?.code === '40P01')

/**
 * Locks the records and their parents: first those that have none, in the order of their ids. Whoever writes to
 * a family holds its parent then, so two savers never wait for each other, whatever they go on to write.
 */
const lock = async (db: Queryable, drafts: readonly RecordDraft[], families: readonly Family[]) => {
  const own = drafts.flatMap(({ id, parent }) => (parent ? [id, parent] : [id]))
  const ids = [...new Set([...own, ...families.map(({ parent }) => parent)])]
  const rows = await db.execute<Current>(sql`
    select id, kind, parent_id, position, status, version, body
    from records where id in ${list(ids)} order by parent_id is not null, id for update`)
  return new Map(rows.map((row) => [row.id, row]))
}

const droppedChildren = async (db: Queryable, families: readonly Family[]): Promise<Current[]> => {
  if (families.length === 0) return []
  const kept: SQL = sql`jsonb_to_recordset(${JSON.stringify(families)}::jsonb) as f(parent text, children jsonb)`
  return db.execute<Current>(sql`
    select r.id, r.kind, r.parent_id, r.position, r.status, r.version, r.body
    from records r join ${kept} on f.parent = r.parent_id
    where r.status <> 'withdrawn' and not f.children ? r.id order by r.id for update of r`)
}
