import { setTimeout } from 'node:timers/promises'
import type { Meilisearch } from 'meilisearch'
import type { Terms } from '#domain/terms.ts'
import { createIndexWriter } from '#search/index-writer.ts'
import { editionOf } from '#search/settings.ts'
import type { Database } from '#store/database.ts'
import { advanceFollower, readFollower } from '#store/followers.ts'
import { fenced } from './fenced.ts'
import { followChanges } from './follow-changes.ts'
import { createFollowerLock } from './follower-lock.ts'
import { createLookThrough } from './look-through.ts'
import { rebuildIndex } from './rebuild.ts'

/** What the indexer tells: `rebuilt`, `trouble` (once per streak) and `recovered`. */
interface IndexerLog {
  info(fields: object, message: string): void
  warn(fields: object, message: string): void
}

export interface IndexerOptions {
  database: Database
  client: Meilisearch
  /** Name of the index. */
  uid: string
  /** Name of the follower, where it is not the same. */
  follower?: string
  terms: Terms
  log: IndexerLog
  onProgress?: (done: number, total: number) => void
  /** Milliseconds between looks when nobody wakes it. */
  poll?: number
  /** Milliseconds between two comparisons of the whole index with the database. */
  lookEvery?: number
}

const firstPause = 100
const longestPause = 2000
const longestUnlisten = 1000

/**
 * Keeps the index what the database is, until disposed of: one instance at a time follows the changes, builds
 * anew when the index is missing, was replaced or is of another edition, compares all of it now and then, and tries
 * again after any trouble.
 */
export const startIndexer = (options: IndexerOptions): AsyncDisposable => {
  const { database, client, uid, follower: name = uid, terms, log, poll = 2000, lookEvery = 60_000 } = options
  const parts = { db: database.db, terms }
  const edition = editionOf(terms)
  const bell = createBell()
  const halt = new AbortController()
  const lock = createFollowerLock(database, name)
  const live = fenced(createIndexWriter(client, uid, halt.signal), lock.confirm)
  const look = createLookThrough(parts, live, {
    rest: lookEvery,
    onRepair: ({ missing, stale, surplus }) =>
      log.warn(
        { index: uid, missing: missing.length, stale: stale.length, surplus: surplus.length },
        'The index differed from the database and was repaired.'
      )
  })
  let holds = false

  const needsRebuild = async () => {
    const follower = await readFollower(database.db, name)
    const createdAt = await live.createdAt()
    return (
      follower.rebuildRequested ||
      follower.edition !== edition ||
      createdAt === undefined ||
      createdAt !== follower.indexCreatedAt
    )
  }

  /** Follows one batch; whether there was something to do. */
  const followSome = async () => {
    const { position } = await readFollower(database.db, name)
    const after = await followChanges(parts, live, position)
    if (after === position) return false
    await lock.confirm()
    await advanceFollower(database.db, name, after)
    return true
  }

  /** Ends early when a rebuild is asked for, because somebody may be writing all the time. */
  const followAll = async () => {
    while (!halt.signal.aborted && (await followSome())) {
      if (await needsRebuild()) return bell.ring()
    }
  }

  const work = async () => {
    if (!holds) {
      holds = await lock.take()
      if (!holds) return
      // Whoever held it before may have been stopped in the middle of a writing.
      look.begin()
    }
    await lock.confirm()
    if (await needsRebuild()) {
      log.info({ index: uid, edition }, 'Building the index.')
      const usable = (await live.createdAt()) !== undefined
      await rebuildIndex(parts, client, uid, {
        follower: name,
        confirm: lock.confirm,
        signal: halt.signal,
        ...(usable ? { meanwhile: followSome } : {}),
        ...(options.onProgress ? { onProgress: options.onProgress } : {})
      })
      log.info({ index: uid }, 'The index was built and is in use.')
    }
    await followAll()
    if (halt.signal.aborted) return
    if (await live.othersWrote()) look.begin()
    if (!look.due()) return
    await look.step()
    // Page by page, with the changes in between.
    if (look.due()) bell.ring()
  }

  const run = async () => {
    let pause = 0
    while (!halt.signal.aborted) {
      try {
        await work()
        if (pause > 0) log.info({ index: uid }, 'Indexing goes on.')
        pause = 0
        await bell.wait(poll, halt.signal)
      } catch (error) {
        if (halt.signal.aborted) break
        if (pause === 0)
          log.warn({ index: uid, err: error }, 'Indexing was interrupted and will be tried again.')
        await lock.release()
        holds = false
        pause = Math.min(Math.max(firstPause, pause * 2), longestPause)
        // Deaf to the bell: writers must not drive the retries.
        await setTimeout(pause, undefined, { signal: halt.signal }).catch(() => {})
      }
    }
    await lock[Symbol.asyncDispose]()
  }

  // Without LISTEN, indexing still goes on by polling.
  const listening = database.sql
    .listen(
      'lexatlas_changes',
      () => bell.ring(),
      () => bell.ring()
    )
    .catch(() => undefined)
  const running = run()
  return {
    [Symbol.asyncDispose]: async () => {
      halt.abort()
      // While the database is away the driver neither begins nor ends listening; closing it ends both.
      const unlistened = listening.then((request) => request?.unlisten()).catch(() => {})
      await Promise.race([unlistened, setTimeout(longestUnlisten)])
      await running
    }
  }
}

/** A pause that a ring ends; a ring during work is not lost. */
const createBell = () => {
  let rung = false
  let wake = new AbortController()
  return {
    ring: () => {
      rung = true
      wake.abort()
    },
    wait: async (milliseconds: number, halted: AbortSignal) => {
      const signal = AbortSignal.any([wake.signal, halted])
      if (!rung) await setTimeout(milliseconds, undefined, { signal }).catch(() => {})
      rung = false
      wake = new AbortController()
    }
  }
}
