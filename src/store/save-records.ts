import { isDeepStrictEqual } from 'node:util'
import { type SQL, sql } from 'drizzle-orm'
import type { Fault } from '#domain/failure.ts'
import type { RecordBody, RecordDraft } from '#domain/record.ts'
import type { Kinds } from '#kinds/kind.ts'
import type { Db, Queryable } from './database.ts'
import { list } from './list.ts'
import { rowsOf } from './record-rows.ts'
import { refreshRelatives } from './refresh-relatives.ts'
import { type Authorship, CreatedMeanwhile, writeRecords } from './write-records.ts'

/** What became of one draft, in the order they were handed in. */
export interface SaveOutcome {
  id: string
  outcome: 'created' | 'updated' | 'unchanged' | 'withdrawn' | 'refused'
  version: number
  faults: Fault[]
}

/** A parent with all the children it has now; others it had are withdrawn. */
export interface Family {
  parent: string
  children: string[]
}

type Current = {
  id: string
  kind: string
  parent_id: string | null
  position: number | null
  status: string
  version: number
  body: RecordBody
}

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
    drafts.map((draft) => judge(kinds, draft, current, byId))
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

/** As `saveRecords`, in a transaction of its own. */
export const saveInTransaction = async (
  db: Db,
  ...[kinds, drafts, authorship, families]: Parameters<typeof saveRecords> extends [unknown, ...infer Rest]
    ? Rest
    : never
): Promise<SaveOutcome[]> => {
  for (let attempt = 1; ; attempt++) {
    try {
      return await db.transaction((transaction) =>
        saveRecords(transaction, kinds, drafts, authorship, families)
      )
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

const draftOf = (row: Current): RecordDraft => ({
  id: row.id,
  kind: row.kind,
  ...(row.parent_id === null ? {} : { parent: row.parent_id }),
  ...(row.position === null ? {} : { position: row.position }),
  status: row.status as RecordDraft['status'],
  body: row.body
})

const judge = (
  kinds: Kinds,
  draft: RecordDraft,
  current: ReadonlyMap<string, Current>,
  batch: ReadonlyMap<string, RecordDraft>
): SaveOutcome => {
  const before = current.get(draft.id)
  const faults: Fault[] = []
  if (before && before.kind !== draft.kind) {
    faults.push({ pointer: '/id', value: draft.id, detail: `is the id of a ${before.kind} already` })
  }
  if (before && before.kind === draft.kind && before.parent_id !== (draft.parent ?? null)) {
    const detail = `cannot change: the record is a part of ${before.parent_id}`
    faults.push({ pointer: '/parent', value: draft.parent ?? '', detail })
  }
  const parentKind = kinds.get(draft.kind)!.parent
  if (parentKind) {
    const found = batch.get(draft.parent!)?.kind ?? current.get(draft.parent!)?.kind
    if (found !== parentKind) {
      faults.push({ pointer: '/parent', value: draft.parent!, detail: `names no ${parentKind}` })
    }
  }
  const version = before?.version ?? 0
  if (faults.length > 0) return { id: draft.id, outcome: 'refused', version, faults }
  if (!before) return { id: draft.id, outcome: 'created', version: 1, faults }
  return isDeepStrictEqual(draftOf(before), { ...draft, body: JSON.parse(JSON.stringify(draft.body)) })
    ? { id: draft.id, outcome: 'unchanged', version, faults }
    : { id: draft.id, outcome: 'updated', version: version + 1, faults }
}

/** A family is saved or refused as a whole; a child whose parent is refused in the same breath goes with it. */
const refuseTogether = (
  drafts: readonly RecordDraft[],
  families: readonly Family[],
  outcomes: SaveOutcome[]
): SaveOutcome[] => {
  const refused = new Set(outcomes.filter(({ outcome }) => outcome === 'refused').map(({ id }) => id))
  const cause = new Map<string, string>()
  for (const { parent, children } of families) {
    const first = [parent, ...children].find((id) => refused.has(id))
    if (first !== undefined) for (const id of [parent, ...children]) cause.set(id, first)
  }
  return outcomes.map((outcome, index) => {
    const { id, parent = '' } = drafts[index]!
    const because = cause.get(id) ?? (refused.has(parent) || cause.has(parent) ? parent : undefined)
    if (outcome.outcome === 'refused' || because === undefined) return outcome
    const pointer = because === parent ? '/parent' : ''
    return {
      ...outcome,
      outcome: 'refused',
      faults: [{ pointer, value: because, detail: 'is refused itself' }]
    }
  })
}
