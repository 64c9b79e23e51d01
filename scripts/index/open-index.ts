import type { Meilisearch } from 'meilisearch'
import { readConfig } from '#config.ts'
import type { Terms } from '#domain/terms.ts'
import { startIndexer } from '#indexing/start-indexer.ts'
import { openParts } from '#open-parts.ts'
import type { Database } from '#store/database.ts'

/** One index beside the database, being followed. */
export interface OpenIndex {
  /** Of its search server. */
  name: string
  database: Database
  client: Meilisearch
  uid: string
  follower: string
  terms: Terms
}

/** Opens the indexes, of a running service where one runs; where none follows the changes, this process does. */
export const openIndexes = async (): Promise<AsyncDisposable & { all: OpenIndex[] }> => {
  const parts = await openParts(readConfig(process.env), { attach: true })
  try {
    const { database, terms, nodes, searchMissing } = parts
    if (nodes.length === 0) throw new Error(`There is no index: ${searchMissing}`)
    const all = nodes.map(({ server, ...place }) => ({ ...place, client: server.client, database, terms }))
    // Here once, for the indexer would go on trying.
    for (const { client } of all) await client.health()
    const indexers = all.map((index) => startIndexer({ ...index, log: { info: () => {}, warn } }))
    return {
      all,
      [Symbol.asyncDispose]: async () => {
        await Promise.all(indexers.map((indexer) => indexer[Symbol.asyncDispose]()))
        await parts[Symbol.asyncDispose]()
      }
    }
  } catch (error) {
    await parts[Symbol.asyncDispose]()
    throw error
  }
}

const warn = (fields: { err?: Error }, message: string) =>
  process.stderr.write(`${message} ${fields.err?.message ?? ''}\n`)
