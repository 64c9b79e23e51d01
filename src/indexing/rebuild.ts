import { randomBytes } from 'node:crypto'
import type { Meilisearch } from 'meilisearch'
import { besideOf, createIndexWriter, indexesBeside, swapIndexes } from '#search/index-writer.ts'
import { editionOf } from '#search/settings.ts'
import { lastSequence, sequenceChanges } from '#store/change-log.ts'
import type { Db } from '#store/database.ts'
import { databaseNow } from '#store/database-now.ts'
import { recordRebuild } from '#store/followers.ts'
import { countVisible, walkRevisions } from '#store/read-for-index.ts'
import { applyRecords, type IndexingParts } from './apply-records.ts'
import { fenced } from './fenced.ts'
import { followChanges } from './follow-changes.ts'

const batch = 2000
const countings = 5

export interface RebuildOptions {
  /** Name of the follower, where it is not that of the index. */
  follower?: string
  /** Throws when another one has the right to build: then nothing is exchanged. */
  confirm?: () => Promise<void>
  /** Called between batches, so that the index in use does not fall behind meanwhile. */
  meanwhile?: () => Promise<unknown>
  onProgress?: (done: number, total: number) => void
  /** Ends it between batches; the index in use stays as it is. */
  signal?: AbortSignal
}

/**
 * Builds a new index beside the one in use, catches up with what changed meanwhile, compares counts and
 * exchanges the two. Searches are answered by the old one until that moment, and by the whole new one after.
 */
export const rebuildIndex = async (
  parts: IndexingParts & { db: Db },
  client: Meilisearch,
  uid: string,
  { follower = uid, confirm = async () => {}, meanwhile, onProgress, signal }: RebuildOptions = {}
): Promise<void> => {
  const { db, terms } = parts
  await confirm()
  for (const abandoned of await indexesBeside(client, uid))
    await createIndexWriter(client, abandoned, signal).drop()
  // A name of its own: whoever was stopped while it built must not write to, or exchange, what another builds.
  const nextUid = besideOf(uid, randomBytes(4).toString('hex'))
  const next = fenced(createIndexWriter(client, nextUid, signal), confirm)
  const live = createIndexWriter(client, uid, signal)
  const startedAt = await databaseNow(db)
  await sequenceChanges(db)
  let position = await lastSequence(db)
  const total = await countVisible(db)
  await next.create()
  const mark = await next.createdAt()

  let done = 0
  for (let after = ''; ; ) {
    signal?.throwIfAborted()
    const records = await walkRevisions(db, after, batch)
    if (records.length === 0) break
    await applyRecords(
      parts,
      next,
      records.map(({ id }) => id)
    )
    after = records.at(-1)!.id
    done += records.length
    onProgress?.(done, Math.max(done, total))
    await meanwhile?.()
    // Whatever was made behind the last one stands in the changes; to walk on would be to run after a writer.
    if (records.length < batch) break
  }

  // To where the changes end now: they may never end.
  const catchUp = async () => {
    await sequenceChanges(db)
    const goal = await lastSequence(db)
    while (position < goal) {
      signal?.throwIfAborted()
      position = await followChanges(parts, next, position)
    }
  }
  for (let counting = 1; counting <= countings; counting++) {
    await catchUp()
    const [indexed, visible] = [await next.count(), await countVisible(db)]
    if (indexed === visible) break
    await sequenceChanges(db)
    // What was written meanwhile may differ, and is followed later: somebody may be writing all the time.
    if ((await lastSequence(db)) === position)
      throw new Error(`The new index holds ${indexed} of ${visible} records.`)
  }

  await confirm()
  if ((await live.createdAt()) === undefined) await live.create()
  // The server makes an index that is written to: one dropped meanwhile may be there again, without its settings.
  if (mark === undefined || (await next.createdAt()) !== mark)
    throw new Error('Somebody else dropped the index that was being built.')
  await swapIndexes(client, uid, nextUid)
  // By its mark, not by what is in use now: should another have been exchanged for it, that one is no match.
  await recordRebuild(db, follower, { position, edition: editionOf(terms), indexCreatedAt: mark, startedAt })
  await next.drop()
}
