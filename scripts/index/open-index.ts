import type { Meilisearch } from 'meilisearch'
import { readConfig } from '#config.ts'
import type { Terms } from '#domain/terms.ts'
import { startIndexer } from '#indexing/start-indexer.ts'
import { indexUid, openParts } from '#open-parts.ts'
import type { Database } from '#store/database.ts'

/** The index beside the database, being followed. */
export interface OpenIndex extends AsyncDisposable {
  database: Database
  client: Meilisearch
  uid: string
  terms: Terms
}

/** Opens the index, of a running service where one runs; where none follows the changes, this process does. */
export const openIndex = async (): Promise<OpenIndex> => {
  const parts = await openParts(readConfig(process.env), { attach: true })
  try {
    const { database, terms, search, searchMissing } = parts
    if (!search) throw new Error(`There is no index: ${searchMissing}`)
    // Here once, for the indexer would go on trying.
    await search.client.health()
    const index = { database, client: search.client, uid: indexUid, terms }
    const indexer = startIndexer({ ...index, log: { info: () => {}, warn } })
    return {
      ...index,
      [Symbol.asyncDispose]: async () => {
        await indexer[Symbol.asyncDispose]()
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
