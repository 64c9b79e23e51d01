import { fileURLToPath } from 'node:url'
import { sql } from 'drizzle-orm'
import { readMigrationFiles } from 'drizzle-orm/migrator'
import { Failure } from '#domain/failure.ts'
import { type Database, openDatabase } from './database.ts'
import { lockKeys } from './lock-keys.ts'

const migrationsFolder = fileURLToPath(new URL('../../drizzle', import.meta.url))
/** What tells a schema from an older one: when its last migration was made. */
export const newestSchema = (): number => readMigrationFiles({ migrationsFolder }).at(-1)!.folderMillis

/** The migrations themselves are the driver's to apply; its own `migrate` applies them all. */
interface Migrator {
  dialect: { migrate(migrations: unknown, session: unknown, config: object): Promise<void> }
  session: unknown
}

/**
 * Brings the schema up to date, or to what it was at `until`; one instance does it while others that start together
 * wait.
 */
export const migrate = async (url: string, until = newestSchema()): Promise<void> => {
  // One connection, because an advisory lock belongs to the connection that took it.
  await using database = openDatabase(url, { connections: 1 })
  await database.db.execute(sql`select pg_advisory_lock(${lockKeys.migrate})`)
  await refuseNewerSchema(database)
  const wanted = readMigrationFiles({ migrationsFolder }).filter(({ folderMillis }) => folderMillis <= until)
  const { dialect, session } = database.db as unknown as Migrator
  await dialect.migrate(wanted, session, { migrationsFolder })
}

/** An older program must not run on a schema it does not know. */
const refuseNewerSchema = async ({ db }: Database) => {
  const [table] = await db.execute<{ found: string | null }>(
    sql`select to_regclass('drizzle.__drizzle_migrations')::text as found`
  )
  if (!table?.found) return
  const [newest] = await db.execute<{ created_at: string | null }>(
    sql`select max(created_at)::text as created_at from drizzle.__drizzle_migrations`
  )
  if (Number(newest?.created_at ?? 0) > newestSchema()) {
    throw new Failure(
      'conflict',
      'The database has a newer schema than this program knows: run the newer program.'
    )
  }
}
