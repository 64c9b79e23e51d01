import { sql } from 'drizzle-orm'
import { bigint, index, integer, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { instant } from './tables.ts'

/** Keys for whoever may do more than read; of a key itself only a digest is kept. */
export const apiKeys = pgTable(
  'api_keys',
  {
    /** Public part of the key, by which it is looked up. */
    id: text().primaryKey(),
    /** SHA-256 of the whole key, in hexadecimal. */
    digest: text().notNull(),
    /** Who holds it; what is written with it is kept under this name. */
    name: text().notNull(),
    scopes: text().array().notNull(),
    /** The countries it is limited to; null for none. */
    countries: text().array(),
    createdAt: instant('created_at').notNull().defaultNow(),
    createdBy: text('created_by').notNull(),
    expiresAt: instant('expires_at'),
    revokedAt: instant('revoked_at'),
    lastUsedAt: instant('last_used_at'),
    /** Id of the key that took its place. */
    replacedBy: text('replaced_by')
  },
  (table) => [
    uniqueIndex('api_keys_name').on(table.name).where(sql`revoked_at is null and replaced_by is null`)
  ]
)

/** What callers spent of their quotas, for all instances together; not worth a log, so the table has none. */
export const rateCounts = pgTable(
  'rate_counts',
  {
    /** A key or an address. */
    caller: text().notNull(),
    /** Number of the minute since 1970. */
    period: bigint({ mode: 'number' }).notNull(),
    points: integer().notNull()
  },
  (table) => [
    primaryKey({ columns: [table.caller, table.period] }),
    index('rate_counts_period').on(table.period)
  ]
)
