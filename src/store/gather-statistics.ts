import { sql } from 'drizzle-orm'
import type { Db } from './database.ts'

/**
 * Lets the database look at how its tables are filled. It does so by itself, but minutes after much was written,
 * and until then it finds words a hundred times slower.
 */
export const gatherStatistics = async (db: Db): Promise<void> => {
  await db.execute(
    sql`analyze records, record_terms, record_texts, record_search, record_versions, identifiers, changes`
  )
}
