import { sql } from 'drizzle-orm'
import type { RecordDraft } from '#domain/record.ts'
import type { Kinds } from '#kinds/kind.ts'
import type { Db, Queryable } from './database.ts'
import { type Current, draftOf, type Family, type SaveOutcome } from './judge-drafts.ts'
import { childrenLeftOut, judgeTogether, lastVersion } from './judge-together.ts'
import { list } from './list.ts'
import { endDrafts, goesBeside, putDraftsBeside, readDraftsBeside } from './record-drafts.ts'
import { refreshRelatives } from './refresh-relatives.ts'
import { type Authorship, CreatedMeanwhile, writeRecords } from './write-records.ts'

/**
 * Saves drafts that are valid against their kind, in one transaction: records, terms, texts, versions and
 * changes, or nothing. What is as it was gets no version. A draft that does not fit the others is refused, with
 * its family and nobody else. What is published stays so until another state of it is, or until it is withdrawn:
 * a draft of it is put beside.
 */
export const saveRecords = async (
  db: Queryable,
  kinds: Kinds,
  drafts: readonly RecordDraft[],
  authorship: Authorship,
  families: readonly Family[] = []
): Promise<SaveOutcome[]> => {
  const current = await lock(db, drafts, families)
  const { mayPublish = true } = authorship
  const judged = await judgeTogether(db, kinds, drafts, families, current, { mayPublish })
  const { outcomes, beside } = judged
  const leftOut = await childrenLeftOut(db, judged.families, sql`for update of r`)
  const dropped = leftOut.filter(({ status }) => mayPublish || status !== 'published')
  const changed = drafts.filter((_draft, index) => ['created', 'updated'].includes(outcomes[index]!.outcome))
  const withdrawn = dropped.map((row) => ({ ...draftOf(row), status: 'withdrawn' as const }))
  const besideDropped = await readDraftsBeside(
    db,
    dropped.map(({ id }) => id)
  )
  const droppedById = new Map(dropped.map((row) => [row.id, row]))
  const lastOf = (id: string) =>
    lastVersion(current.get(id) ?? droppedById.get(id), beside.get(id) ?? besideDropped.get(id))

  const [drafted, own] = partition([...changed, ...withdrawn], (draft) =>
    goesBeside(current.get(draft.id), draft)
  )
  await putDraftsBeside(
    db,
    drafted.map(({ id, parent, position, status, body }) => ({
      ...{ id, status, body, version: lastOf(id) },
      ...{ parent_id: parent ?? null, position: position ?? null }
    })),
    authorship
  )
  const saved = own.map((draft) => ({ draft, kind: kinds.get(draft.kind)!, version: lastOf(draft.id) }))
  if (saved.length > 0) {
    await writeRecords(db, saved, authorship)
    const ended = own.filter(
      ({ id, status }) => status === 'withdrawn' && (beside.has(id) || besideDropped.has(id))
    )
    if (ended.length > 0)
      await endDrafts(
        db,
        ended.map(({ id }) => id)
      )
    const written = (are: (version: number) => boolean) =>
      saved.filter(({ version }) => are(version)).map(({ draft }) => draft.id)
    await refreshRelatives(db, kinds, {
      created: written((version) => version === 0),
      updated: written((version) => version > 0)
    })
    await db.execute(sql`select pg_notify('lexatlas_changes', '')`)
  }
  const gone = dropped.map(({ id }) => ({
    id,
    outcome: 'withdrawn' as const,
    version: lastOf(id) + 1,
    faults: []
  }))
  return [...outcomes, ...gone]
}

/** As `saveRecords`, in a transaction of its own; `also` is done in it with what became of the drafts. */
export const saveInTransaction = (
  db: Db,
  kinds: Kinds,
  drafts: readonly RecordDraft[],
  authorship: Authorship,
  families: readonly Family[] = [],
  also?: (transaction: Queryable, outcomes: SaveOutcome[]) => Promise<void>
): Promise<SaveOutcome[]> =>
  withRetries(db, async (transaction) => {
    const outcomes = await saveRecords(transaction, kinds, drafts, authorship, families)
    await also?.(transaction, outcomes)
    return outcomes
  })

/** A transaction that saves; begun again when somebody else came first. */
export const withRetries = async <Result>(
  db: Db,
  work: (transaction: Queryable) => Promise<Result>
): Promise<Result> => {
  for (let attempt = 1; ; attempt++) {
    try {
      return await db.transaction(work)
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

const partition = <Item>(items: readonly Item[], test: (item: Item) => boolean): [Item[], Item[]] => [
  items.filter(test),
  items.filter((item) => !test(item))
]
