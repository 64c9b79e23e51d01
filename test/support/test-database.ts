import { randomBytes } from 'node:crypto'
import postgres from 'postgres'
import type { Terms } from '#domain/terms.ts'
import { openDatabase } from '#store/database.ts'
import { migrate } from '#store/migrate.ts'
import { syncVocabularies } from '#store/sync-vocabularies.ts'

const template = 'lexatlas_test_template'

const withName = (url: string, name: string) => {
  const address = new URL(url)
  address.pathname = `/${name}`
  return address.href
}

/** The template is made by whichever test comes first: migrated, with the vocabularies. */
const ensureTemplate = async (admin: postgres.Sql, url: string, terms: Terms) => {
  const [found] = await admin`select 1 from pg_database where datname = ${template} and datistemplate`
  if (found) return
  await admin.unsafe(`drop database if exists ${template}`)
  await admin.unsafe(`create database ${template}`)
  await migrate(withName(url, template))
  const database = openDatabase(withName(url, template), { connections: 1 })
  await syncVocabularies(database.db, terms)
  await database[Symbol.asyncDispose]()
  await admin.unsafe(`alter database ${template} is_template true`)
}

/** A database of its own for one test, cloned from a migrated template. */
export const createTestDatabase = async (
  serverUrl: string,
  terms: Terms
): Promise<{ url: string } & AsyncDisposable> => {
  const admin = postgres(serverUrl, { max: 1, onnotice: () => {} })
  const name = `test_${randomBytes(6).toString('hex')}`
  // The lock belongs to this one connection; cloning needs the template to be idle, too.
  await admin`select pg_advisory_lock(7203599)`
  await ensureTemplate(admin, serverUrl, terms)
  await admin.unsafe(`create database ${name} template ${template}`)
  await admin`select pg_advisory_unlock(7203599)`
  return {
    url: withName(serverUrl, name),
    [Symbol.asyncDispose]: async () => {
      await admin.unsafe(`drop database if exists ${name} with (force)`)
      await admin.end()
    }
  }
}
