import { index, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import { instant, records } from './tables.ts'

/**
 * The document a report was read from, one for each language version: its raw text, which the spans of the
 * extraction point into, and what the last import read, so that the next one can tell what a person changed since.
 */
export const reportSources = pgTable(
  'report_sources',
  {
    reportId: text('report_id')
      .notNull()
      .references(() => records.id),
    language: text().notNull(),
    /** Digest of the file's bytes. */
    sha256: text().notNull(),
    /** Name of the file, without folders. */
    name: text(),
    format: text().notNull(),
    text: text().notNull(),
    /** As it stands after corrections; see `corrections`. */
    extraction: jsonb().notNull(),
    /** Bodies of records by id, as they were read without corrections. */
    read: jsonb().notNull(),
    /** JSON pointers into the extraction at what a person corrected. */
    corrections: jsonb().notNull(),
    /** Where the records say otherwise than this document. */
    conflicts: jsonb().notNull(),
    importedAt: instant('imported_at').notNull().defaultNow(),
    importedBy: text('imported_by').notNull()
  },
  (table) => [
    primaryKey({ columns: [table.reportId, table.language] }),
    index('report_sources_sha256').on(table.sha256)
  ]
)
