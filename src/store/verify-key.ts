import { timingSafeEqual } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { LRUCache } from 'lru-cache'
import type { Caller, Scope } from '#domain/access.ts'
import { Failure } from '#domain/failure.ts'
import { apiKeys } from './access-tables.ts'
import type { Db } from './database.ts'
import { digestOfKey, idOfKey } from './key-text.ts'

/** Tells who holds a key. */
export interface KeyVerifier {
  /** The caller a key stands for; refused as `not-authenticated` when it is no valid one. */
  verify(text: string): Promise<Caller>
  /** Looks a key up anew the next time: it was changed here. Other instances notice within seconds. */
  forget(id: string): void
}

type Known = { row?: typeof apiKeys.$inferSelect }

const nobody = Buffer.alloc(32)

/** How long a key that was looked up is taken as it was: so long a revoked one may still be used elsewhere. */
const keptFor = 5000

/** Verifies keys, keeping those seen last; notes their use once a minute. */
export const createKeyVerifier = (db: Db, kept = keptFor): KeyVerifier => {
  const known = new LRUCache<string, Known>({
    max: 10_000,
    ttl: kept,
    // Whoever is waiting for it when it is to be looked up anew is answered all the same; it is not kept then.
    ignoreFetchAbort: true,
    fetchMethod: async (id) => {
      const [row] = await db.select().from(apiKeys).where(sql`id = ${id}`)
      return row ? { row } : {}
    }
  })
  const noted = new LRUCache<string, true>({ max: 10_000, ttl: 60_000 })

  const noteUse = (id: string) => {
    if (noted.has(id)) return
    noted.set(id, true)
    // Nobody waits for it: a use that is not noted is no reason to refuse.
    db.update(apiKeys)
      .set({ lastUsedAt: sql`clock_timestamp()` })
      .where(sql`id = ${id}`)
      .catch(() => {})
  }

  return {
    verify: async (text) => {
      const id = idOfKey(text)
      const { row } = (id === undefined ? undefined : await known.fetch(id)) ?? {}
      const expected = row ? Buffer.from(row.digest, 'hex') : nobody
      // Whether or not there is such an id, so that time tells neither.
      const equal = timingSafeEqual(digestOfKey(text), expected)
      if (!row || !equal) throw new Failure('not-authenticated', 'The key is not known here.')
      if (row.revokedAt) throw new Failure('not-authenticated', 'The key was revoked.')
      if (row.expiresAt && Date.parse(row.expiresAt) <= Date.now())
        throw new Failure('not-authenticated', 'The key has expired.')
      noteUse(row.id)
      return {
        name: row.name,
        keyId: row.id,
        scopes: row.scopes as Scope[],
        ...(row.countries ? { countries: row.countries } : {})
      }
    },
    forget: (id) => void known.delete(id)
  }
}
