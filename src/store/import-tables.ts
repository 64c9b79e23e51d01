import { sql } from 'drizzle-orm'
import {
  bigint,
  check,
  customType,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text
} from 'drizzle-orm/pg-core'
import { instant } from './tables.ts'

const bytea = customType<{ data: Buffer }>({ dataType: () => 'bytea' })

/**
 * Files sent to be imported, and how far that is. Whoever works on one renews `heartbeat_at`; when it stops,
 * somebody else goes on at `done`, which moves in the transaction that saves the records.
 */
export const imports = pgTable(
  'imports',
  {
    id: text().primaryKey(),
    state: text().notNull(),
    /** How to import: kind, dry run, all or nothing, …. */
    options: jsonb().notNull(),
    /** Who asked, with the rights of the key at that time. */
    caller: jsonb().notNull(),
    /** Public part of the key that sent it; nobody else sees the import. */
    keyId: text('key_id').notNull(),
    bytes: bigint({ mode: 'number' }).notNull().default(0),
    bytesRead: bigint('bytes_read', { mode: 'number' }).notNull().default(0),
    /** Rows that need not be read again after an interruption. */
    done: bigint({ mode: 'number' }).notNull().default(0),
    /** What became of the rows so far. */
    report: jsonb(),
    /** Why it failed. */
    fault: text(),
    runner: text(),
    attempts: integer().notNull().default(0),
    createdAt: instant('created_at').notNull().defaultNow(),
    startedAt: instant('started_at'),
    heartbeatAt: instant('heartbeat_at'),
    finishedAt: instant('finished_at')
  },
  (table) => [
    check('imports_state', sql`${table.state} in ('receiving', 'waiting', 'running', 'finished', 'failed')`),
    index('imports_by_key').on(table.keyId, table.createdAt, table.id),
    index('imports_unfinished').on(table.createdAt).where(sql`state in ('receiving', 'waiting', 'running')`)
  ]
)

/** The import a row is of, and goes with. */
const ofImport = () => text('import_id').references(() => imports.id, { onDelete: 'cascade' })

/** The files of an import, until it has finished. */
export const importFiles = pgTable(
  'import_files',
  {
    importId: ofImport().notNull(),
    number: integer().notNull(),
    name: text().notNull(),
    bytes: bigint({ mode: 'number' }).notNull()
  },
  (table) => [primaryKey({ columns: [table.importId, table.number] })]
)

/** The bytes of a file in pieces, so that no instance holds it whole. */
export const importChunks = pgTable(
  'import_chunks',
  {
    importId: ofImport().notNull(),
    file: integer().notNull(),
    number: integer().notNull(),
    bytes: bytea().notNull()
  },
  (table) => [primaryKey({ columns: [table.importId, table.file, table.number] })]
)

/** Rows of an import that were refused or changed something; what was as it was is only counted. */
export const importRows = pgTable(
  'import_rows',
  {
    importId: ofImport().notNull(),
    /** Counted through all files, from 1. */
    number: bigint({ mode: 'number' }).notNull(),
    file: text().notNull(),
    line: integer().notNull(),
    outcome: text().notNull(),
    recordId: text('record_id'),
    faults: jsonb(),
    /** Records the row looks like. */
    alike: jsonb(),
    /** What differs, field by field; of a dry run. */
    changes: jsonb()
  },
  (table) => [
    primaryKey({ columns: [table.importId, table.number] }),
    check('import_rows_outcome', sql`${table.outcome} in ('created', 'updated', 'refused', 'unchanged')`),
    index('import_rows_by_outcome').on(table.importId, table.outcome, table.number)
  ]
)
