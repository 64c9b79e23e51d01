import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Terms } from '#domain/terms.ts'
import { type Database, openDatabase } from '#store/database.ts'
import { migrate } from '#store/migrate.ts'
import { syncVocabularies } from '#store/sync-vocabularies.ts'

/** Where the rows of records stand, in the order in which they refer to each other. */
const tables = [
  'records',
  'record_texts',
  'record_terms',
  'identifiers',
  'record_search',
  'record_versions',
  'changes'
]

const copied = 'lexatlas_copied'

/**
 * Seconds that PostgreSQL takes to COPY all rows of a database into the same tables, with the same indexes and
 * constraints, of another on the same server. The rows are worked out already: nothing is read, checked, segmented,
 * compared or locked, and each table is one transaction.
 */
export const copyTables = async (from: Database, terms: Terms): Promise<number> => {
  const { host, port, user, pass } = from.sql.options
  const url = `postgres://${user}:${pass}@${host[0]}:${port[0]}/${copied}`
  await from.sql.unsafe(`create database ${copied}`)
  await migrate(url)
  await using to = openDatabase(url)
  await syncVocabularies(to.db, terms)
  const [{ folder }] = await from.sql<
    [{ folder: string }]
  >`select current_setting('data_directory') as folder`
  for (const table of tables) await from.sql.unsafe(`copy ${table} to '${join(folder, table)}'`)
  // So that neither writes down what the other left.
  await from.sql`checkpoint`

  const start = performance.now()
  for (const table of tables) {
    const rows = await to.sql.unsafe(`copy ${table} from stdin`).writable()
    await pipeline(createReadStream(join(folder, table)), rows)
  }
  return (performance.now() - start) / 1000
}
