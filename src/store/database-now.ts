import { sql } from 'drizzle-orm'
import type { Queryable } from './database.ts'

/** The database's clock: what is written later bears a later time. */
export const databaseNow = async (db: Queryable): Promise<string> => {
  const [row] = await db.execute<{ now: string }>(sql`select clock_timestamp()::text as now`)
  return row!.now
}
