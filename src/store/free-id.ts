import { sql } from 'drizzle-orm'
import type { Queryable } from './database.ts'

/** An id that no record has: the one wished for, or with a number behind it. */
export const freeId = async (db: Queryable, wished: string): Promise<string> => {
  const rows = await db.execute<{ id: string }>(
    sql`select id from records where id = ${wished} or starts_with(id, ${`${wished}-`})`
  )
  const taken = new Set(rows.map(({ id }) => id))
  if (!taken.has(wished)) return wished
  let number = 2
  while (taken.has(`${wished}-${number}`)) number++
  return `${wished}-${number}`
}
