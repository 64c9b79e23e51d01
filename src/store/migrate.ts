import { fileURLToPath } from 'node:url'
import { sql } from 'drizzle-orm'
import { readMigrationFiles } from 'drizzle-orm/migrator'
import { migrate as applyMigrations } from 'drizzle-orm/postgres-js/migrator'
import { Failure } from '#domain/failure.ts'
import { type Database, openDatabase } from './database.ts'

const migrationsFolder = fileURLToPath(new URL('../../drizzle', import.meta.url))
const lockKey = 7_203_511

/** Brings the schema up to date; one instance does it while others that start together wait. */
export const migrate = async (url: string): Promise<void> => {
  // One connection, because an advisory lock belongs to the connection that took it.
  await using database = openDatabase(url, { connections: 1 })
  await database.db.execute(sql`select pg_advisory_lock(${lockKey})`)
  await refuseNewerSchema(database)
  await applyMigrations(database.db, { migrationsFolder })
}

/** An older program must not run on a schema it does not know. */
const refuseNewerSchema = async ({ db }: Database) => {
  const [table] = await db.execute<{ found: string | null }>(
    sql`select to_regclass('drizzle.__drizzle_migrations')::text as found`
  )
  if (!table?.found) return
  const known = readMigrationFiles({ migrationsFolder }).at(-1)!.folderMillis
  const [newest] = await db.execute<{ created_at: string | null }>(
    sql`select max(created_at)::text as created_at from drizzle.__drizzle_migrations`
  )
  if (Number(newest?.created_at ?? 0) > known) {
    throw new Failure(
      'conflict',
      'The database has a newer schema than this program knows: run the newer program.'
    )
  }
}
