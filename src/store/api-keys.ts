import { sql } from 'drizzle-orm'
import type { Scope } from '#domain/access.ts'
import { Failure, quotable } from '#domain/failure.ts'
import type { KeyGrant } from '#domain/key-grant.ts'
import { apiKeys } from './access-tables.ts'
import type { Db, Queryable } from './database.ts'
import { isoInstant } from './iso-instant.ts'
import { digestOfKey, makeKeyText } from './key-text.ts'

/** A key as it may be shown: all but its secret. Instants are ISO 8601. */
export interface ApiKey extends KeyGrant {
  id: string
  createdAt: string
  createdBy: string
  lastUsedAt?: string
  revokedAt?: string
  /** Id of the key that took its place. */
  replacedBy?: string
}

/** A key with its text, which is shown this once. */
export interface NewKey {
  key: ApiKey
  text: string
}

type Row = typeof apiKeys.$inferSelect

const keyOf = (row: Row): ApiKey => ({
  id: row.id,
  name: row.name,
  scopes: row.scopes as Scope[],
  ...(row.countries ? { countries: row.countries } : {}),
  createdAt: isoInstant(row.createdAt),
  createdBy: row.createdBy,
  ...(row.expiresAt ? { expiresAt: isoInstant(row.expiresAt) } : {}),
  ...(row.lastUsedAt ? { lastUsedAt: isoInstant(row.lastUsedAt) } : {}),
  ...(row.revokedAt ? { revokedAt: isoInstant(row.revokedAt) } : {}),
  ...(row.replacedBy ? { replacedBy: row.replacedBy } : {})
})

/** Makes a key. Two that are in use cannot have one name, because what is written is kept under it. */
export const createKey = async (db: Queryable, grant: KeyGrant, by: string): Promise<NewKey> => {
  const { id, text } = makeKeyText()
  const [row] = await db
    .insert(apiKeys)
    .values({ ...grant, id, digest: digestOfKey(text).toString('hex'), createdBy: by })
    .returning()
    .catch((error: Error) => {
      const { constraint_name: constraint } = (error.cause ?? {}) as { constraint_name?: string }
      if (constraint !== 'api_keys_name') throw error
      throw new Failure('conflict', `There is a key named "${grant.name}": rotate it, or revoke it first.`)
    })
  return { key: keyOf(row!), text }
}

/** All keys there ever were, the newest first. */
export const listKeys = async (db: Queryable): Promise<ApiKey[]> =>
  (await db.select().from(apiKeys).orderBy(sql`created_at desc, id`)).map(keyOf)

const unknown = (id: string) => new Failure('not-found', `There is no key "${quotable(id)}".`)

/** One key by its public id. */
export const readKey = async (db: Queryable, id: string): Promise<ApiKey> => {
  const [row] = await db.select().from(apiKeys).where(sql`id = ${id}`)
  if (!row) throw unknown(id)
  return keyOf(row)
}

/** Ends a key for good; one that was ended stays as it was. */
export const revokeKey = async (db: Queryable, id: string): Promise<ApiKey> => {
  const [row] = await db
    .update(apiKeys)
    .set({ revokedAt: sql`coalesce(revoked_at, clock_timestamp())` })
    .where(sql`id = ${id}`)
    .returning()
  if (!row) throw unknown(id)
  return keyOf(row)
}

/** Hours a replaced key works on unless said. */
export const defaultOverlapHours = 24
export const longestOverlapHours = 24 * 90

/** Makes a key with the same rights and name; the one before ends after so many hours. */
export const rotateKey = (db: Db, id: string, overlapHours: number, by: string): Promise<NewKey> =>
  db.transaction(async (transaction) => {
    const [row] = await transaction.select().from(apiKeys).where(sql`id = ${id}`).for('update')
    if (!row) throw unknown(id)
    if (row.revokedAt || row.replacedBy) {
      throw new Failure('conflict', `The key ${id} was ${row.revokedAt ? 'revoked' : 'replaced'} already.`)
    }
    // Out of the way of the name first, which only one key in use may have.
    await transaction.update(apiKeys).set({ replacedBy: id }).where(sql`id = ${id}`)
    const { name, scopes, countries, expiresAt } = keyOf(row)
    const next = await createKey(
      transaction,
      { name, scopes, ...(countries ? { countries } : {}), ...(expiresAt ? { expiresAt } : {}) },
      by
    )
    await transaction
      .update(apiKeys)
      .set({
        replacedBy: next.key.id,
        expiresAt: sql`least(expires_at, clock_timestamp() + make_interval(secs => ${overlapHours * 3600}))`
      })
      .where(sql`id = ${id}`)
    return next
  })
