import { sql } from 'drizzle-orm'
import { compact } from '#domain/words.ts'
import type { Queryable } from './database.ts'

/** Ids of visible records of a kind that have this id, or an identifier that reads the same. */
export const findByIdentifier = async (db: Queryable, kind: string, value: string): Promise<string[]> => {
  // PostgreSQL has no such character, and refuses the query.
  if (value.includes('\u0000')) return []
  const rows = await db.execute<{ id: string }>(sql`
    select r.id from records r where r.visible and r.kind = ${kind} and (r.id = ${value} or r.id in (
      select record_id from identifiers where compact = ${compact(value)}))
    order by r.id`)
  return rows.map(({ id }) => id)
}
