import type { Meilisearch } from 'meilisearch'
import type { IndexState } from '#domain/search.ts'
import type { Terms } from '#domain/terms.ts'
import { createIndexWriter, readQueue } from '#search/index-writer.ts'
import { editionOf } from '#search/settings.ts'
import type { Db } from '#store/database.ts'
import { followerLag, readFollower } from '#store/followers.ts'

export interface IndexWatch extends AsyncDisposable {
  state(): IndexState
  /** Resolves once the index is ready. */
  ready(): Promise<void>
}

/** Milliseconds a server may take to say that it is there. */
const longestLook = 1500

/** Seconds without progress on waiting changes after which an index is too old to ask, e.g. on a full disk. */
const stalledAfter = 30

const within = <Value>(milliseconds: number, answer: Promise<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('The answer did not come in time.')), milliseconds)
    answer.then(resolve, reject).finally(() => clearTimeout(timer))
  })

interface WatchedIndex {
  db: Db
  client: Meilisearch
  uid: string
  /** Name of the follower, where it is not that of the index. */
  follower?: string
  terms: Terms
}

/** Looks at the index every second, so that answers can say how fresh it is without asking each time. */
export const watchIndex = (
  { db, client, uid, follower: name = uid, terms }: WatchedIndex,
  pause = 1000,
  longestStall = stalledAfter
): IndexWatch => {
  const edition = editionOf(terms)
  const live = createIndexWriter(client, uid)
  const waiting: (() => void)[] = []
  let state: IndexState = {
    ready: false,
    lag: { changes: 0, seconds: 0 },
    reason: 'The index was not looked at yet.'
  }
  let stopped = false
  let timer: NodeJS.Timeout | undefined

  const look = async (): Promise<IndexState> => {
    const [follower, { idle, ...lag }] = await Promise.all([readFollower(db, name), followerLag(db, name)])
    const [createdAt, queue] = await Promise.all([
      within(longestLook, live.createdAt()).catch(() => null),
      within(longestLook, readQueue(client)).catch(() => undefined)
    ])
    const seen = { lag, builtAt: follower.rebuiltAt, queue }
    if (createdAt === null) return { ...seen, ready: false, reason: 'The search server does not answer.' }
    const built =
      createdAt !== undefined && createdAt === follower.indexCreatedAt && follower.edition === edition
    if (!built) return { ...seen, ready: false, reason: 'The index is being built.' }
    return Math.min(idle, lag.seconds) > longestStall
      ? { ...seen, ready: false, reason: 'The index takes up no changes.' }
      : { ...seen, ready: true }
  }

  const run = async () => {
    state = await look().catch(() => ({ ...state, ready: false, reason: 'The database does not answer.' }))
    if (state.ready) for (const resolve of waiting.splice(0)) resolve()
    if (stopped) return
    const again = () => {
      running = run()
    }
    timer = setTimeout(again, waiting.length > 0 ? pause / 10 : pause)
  }
  let running = run()

  return {
    state: () => state,
    ready: () => (state.ready ? Promise.resolve() : new Promise((resolve) => waiting.push(resolve))),
    [Symbol.asyncDispose]: async () => {
      stopped = true
      clearTimeout(timer)
      await running
    }
  }
}
