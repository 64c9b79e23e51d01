import { sql } from 'drizzle-orm'
import { bigint, check, date, index, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import type { RecordBody, Verification } from '#domain/record.ts'
import { instant, ofRecord, records } from './tables.ts'

/**
 * Newer drafts beside published records, which stay as they are for everybody until the draft is published. A
 * `discarded` one is gone and only keeps its number, so that no version is given out twice.
 */
export const recordDrafts = pgTable(
  'record_drafts',
  {
    recordId: ofRecord().primaryKey(),
    version: integer().notNull(),
    status: text().notNull(),
    position: integer(),
    body: jsonb().$type<RecordBody>(),
    savedAt: instant('saved_at').notNull()
  },
  (table) => [
    check('record_drafts_status', sql`${table.status} in ('draft', 'in-review', 'discarded')`),
    check('record_drafts_body', sql`(${table.body} is null) = (${table.status} = 'discarded')`)
  ]
)

/** What authorities said of records, each statement of one version; the last one counts. */
export const verifications = pgTable(
  'verifications',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    recordId: text('record_id')
      .notNull()
      .references(() => records.id),
    /** The version it was given for. */
    version: integer().notNull(),
    state: text().$type<Verification>().notNull(),
    /** The day the authority found so. */
    date: date({ mode: 'string' }).notNull(),
    note: text(),
    recordedAt: instant('recorded_at').notNull(),
    recordedBy: text('recorded_by').notNull()
  },
  (table) => [
    check('verifications_state', sql`${table.state} in ('unverified', 'verified', 'disputed')`),
    index('verifications_record').on(table.recordId, table.id)
  ]
)

/** Requests sent with an `Idempotency-Key`, and what was answered; see `idempotency.ts`. */
export const idempotencyKeys = pgTable(
  'idempotency_keys',
  {
    /** Public part of the caller's key. */
    caller: text().notNull(),
    operation: text().notNull(),
    key: text().notNull(),
    /** Digest of the request, to tell another one under the same key. */
    fingerprint: text().notNull(),
    startedAt: instant('started_at').notNull(),
    /** Until when the first one is taken to be at work. */
    heldUntil: instant('held_until').notNull(),
    /** Who is at work on it. */
    holder: text().notNull(),
    status: integer(),
    /** The answer, sealed so that only the caller's own key opens it: it may hold a secret. */
    answer: text()
  },
  (table) => [
    primaryKey({ columns: [table.caller, table.operation, table.key] }),
    index('idempotency_keys_age').on(table.startedAt)
  ]
)
