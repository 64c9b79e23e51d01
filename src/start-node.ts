import type { SearchNode } from '#domain/search.ts'
import { type IndexerOptions, startIndexer } from '#indexing/start-indexer.ts'
import { watchIndex } from '#indexing/watch-index.ts'
import type { SearchServer } from '#search/client.ts'
import { readDictionaries } from '#search/read-dictionaries.ts'
import { createIndexSearch } from '#search/search-index.ts'

/** As for the indexer; `poll` is for the looks at the index, too. */
export interface NodeOptions extends Omit<IndexerOptions, 'client' | 'lookEvery'> {
  name: string
  server: SearchServer
  /** Seconds without progress on waiting changes after which the index is too old to ask. */
  longestStall?: number
}

/** A search server whose index is kept up to date and watched. */
export interface RunningNode extends SearchNode, AsyncDisposable {
  /** Resolves once its index is in use. */
  ready(): Promise<void>
}

/** Begins to follow the changes into a server's index and to watch it. */
export const startNode = ({
  name,
  server,
  database,
  uid,
  follower = uid,
  terms,
  log,
  onProgress,
  poll,
  longestStall
}: NodeOptions): RunningNode => {
  const index = { client: server.client, uid, follower, terms }
  const indexer = startIndexer({
    ...index,
    database,
    log,
    ...(onProgress ? { onProgress } : {}),
    ...(poll ? { poll } : {})
  })
  const watch = watchIndex({ ...index, db: database.db }, poll, longestStall)
  void watch.ready().then(() => readDictionaries(server, uid))
  return {
    name,
    engine: createIndexSearch(server, uid),
    state: watch.state,
    ready: watch.ready,
    [Symbol.asyncDispose]: async () => {
      await watch[Symbol.asyncDispose]()
      await indexer[Symbol.asyncDispose]()
    }
  }
}
