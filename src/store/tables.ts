import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  check,
  customType,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex
} from 'drizzle-orm/pg-core'
import type { VisitedState } from '#domain/link.ts'
import type { RecordBody } from '#domain/record.ts'
import { ownerOf } from './owner.ts'

const tsvector = customType<{ data: string }>({ dataType: () => 'tsvector' })
/** A point in time, as text. */
export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'string' })

/** Vocabularies, as the files of the repository say them. */
export const schemes = pgTable('schemes', {
  scheme: text().primaryKey(),
  labels: jsonb().notNull(),
  description: text().notNull()
})

/** Terms of the vocabularies; records refer to them by foreign key. */
export const terms = pgTable(
  'terms',
  {
    scheme: text()
      .notNull()
      .references(() => schemes.scheme),
    code: text().notNull(),
    position: integer().notNull(),
    /** The whole term as JSON. */
    body: jsonb().notNull(),
    /** Words of its labels and aliases in all languages: a search for them finds the records that carry it. */
    words: tsvector().notNull()
  },
  (table) => [primaryKey({ columns: [table.scheme, table.code] })]
)

/** Each term with itself and everything broader, so that a filter includes what is narrower. */
export const termAncestors = pgTable(
  'term_ancestors',
  {
    scheme: text().notNull(),
    code: text().notNull(),
    ancestorScheme: text('ancestor_scheme').notNull(),
    ancestorCode: text('ancestor_code').notNull()
  },
  (table) => [
    primaryKey({ columns: [table.scheme, table.code, table.ancestorScheme, table.ancestorCode] }),
    foreignKey({ columns: [table.scheme, table.code], foreignColumns: [terms.scheme, terms.code] })
      .onDelete('cascade')
      .onUpdate('cascade'),
    index('term_ancestors_ancestor').on(table.ancestorScheme, table.ancestorCode)
  ]
)

/** Every record of every kind; what a kind has of its own is in `body`. */
export const records = pgTable(
  'records',
  {
    id: text().primaryKey(),
    kind: text().notNull(),
    parentId: text('parent_id'),
    position: integer(),
    status: text().notNull(),
    /** Published, and so is its parent: what anybody may see. Kept by `refresh-relatives.ts`. */
    visible: boolean().notNull(),
    verification: text().notNull().default('unverified'),
    version: integer().notNull(),
    /** Rises with every change of the record or of what it has from its relatives; caches and indexes go by it. */
    revision: bigint({ mode: 'number' }).notNull().default(0),
    body: jsonb().$type<RecordBody>().notNull(),
    /** Main date as far as known, and the days it spans; a child has its parent's. */
    date: text(),
    dateFrom: date('date_from', { mode: 'string' }),
    dateTo: date('date_to', { mode: 'string' }),
    /** Folded words to be found by that stand in no text: number, issuer, identifiers and their compact forms. */
    words: text().notNull(),
    /** Folded title that lists and searches sort by. */
    titleKey: text('title_key').notNull(),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
    publishedAt: instant('published_at')
  },
  (table) => [
    foreignKey({ columns: [table.parentId], foreignColumns: [table.id], name: 'records_parent' }),
    check('records_status', sql`${table.status} in ('draft', 'in-review', 'published', 'withdrawn')`),
    check('records_verification', sql`${table.verification} in ('unverified', 'verified', 'disputed')`),
    check('records_date_range', sql`${table.dateFrom} <= ${table.dateTo}`),
    index('records_parent_position').on(table.parentId, table.position),
    index('records_list').on(table.kind, table.id).where(sql`visible`),
    index('records_by_update').on(table.kind, table.updatedAt, table.id).where(sql`visible`),
    index('records_by_date')
      .on(
        table.kind,
        sql`coalesce(${table.dateFrom}, '0001-01-01')`,
        sql`coalesce(${table.dateTo}, '0001-01-01')`,
        table.id
      )
      .where(sql`visible`),
    index('records_by_title')
      .on(table.kind, sql`${table.titleKey} collate "C"`, table.id)
      .where(sql`visible`),
    // What editors have to do.
    index('records_unpublished').on(table.kind, table.status, table.id).where(sql`status <> 'published'`),
    // Those an imported record might be a second copy of: of the same owner and time, see `find-alike.ts`.
    index('records_alike')
      .on(table.kind, sql`(${ownerOf(table.body)})`, table.dateFrom)
      .where(sql`parent_id is null`)
  ]
)

/** The record a row says something of, and goes with. */
export const ofRecord = () => text('record_id').references(() => records.id, { onDelete: 'cascade' })

/**
 * The terms of each record. `origin` says why: its `own`, from a `child` or its `parent`, or only a `mention`,
 * by which it is not found.
 */
export const recordTerms = pgTable(
  'record_terms',
  {
    recordId: ofRecord().notNull(),
    scheme: text().notNull(),
    code: text().notNull(),
    origin: text().notNull()
  },
  (table) => [
    primaryKey({ columns: [table.recordId, table.scheme, table.code, table.origin] }),
    foreignKey({ columns: [table.scheme, table.code], foreignColumns: [terms.scheme, terms.code] }).onUpdate(
      'cascade'
    ),
    check('record_terms_origin', sql`${table.origin} in ('own', 'child', 'parent', 'mention')`),
    index('record_terms_term').on(table.scheme, table.code, table.recordId)
  ]
)

/** The texts of each record by language, beside the words they are found by. */
export const recordTexts = pgTable(
  'record_texts',
  {
    recordId: ofRecord().notNull(),
    language: text().notNull(),
    translation: text().notNull(),
    title: text().notNull(),
    text: text().notNull(),
    /** Folded and in order, with Chinese segmented; after a stroke what is in no order, e.g. compact identifiers. */
    titleWords: text('title_words').notNull(),
    textWords: text('text_words').notNull()
  },
  (table) => [primaryKey({ columns: [table.recordId, table.language] })]
)

/** What each record is found by in PostgreSQL: its words, its parts' words, the labels of its terms. */
export const recordSearch = pgTable(
  'record_search',
  {
    recordId: ofRecord().primaryKey(),
    words: tsvector().notNull(),
    /** Form of the words, see `refresh-search.ts`; what is of an older one is worked out anew at the next start. */
    form: integer().notNull().default(0)
  },
  (table) => [index('record_search_words').using('gin', table.words)]
)

/** Identifiers others gave, with the compact form they are compared by. */
export const identifiers = pgTable(
  'identifiers',
  {
    recordId: ofRecord().notNull(),
    scheme: text().notNull(),
    value: text().notNull(),
    compact: text().notNull()
  },
  (table) => [
    primaryKey({ columns: [table.recordId, table.scheme, table.compact] }),
    index('identifiers_compact').on(table.compact)
  ]
)

/** What the last visit to each record's source found; a row of another address than the record's counts for nothing. */
export const links = pgTable(
  'links',
  {
    recordId: ofRecord().primaryKey(),
    url: text().notNull(),
    state: text().$type<VisitedState>().notNull(),
    status: integer(),
    redirectedTo: text('redirected_to'),
    reason: text(),
    checkedAt: instant('checked_at').notNull()
  },
  (table) => [
    check(
      'links_state',
      sql`${table.state} in ('working', 'moved', 'broken', 'unreachable', 'blocked', 'refused')`
    ),
    index('links_by_state').on(table.state, table.recordId)
  ]
)

/** Every version of every record, as it was saved. */
export const recordVersions = pgTable(
  'record_versions',
  {
    recordId: text('record_id')
      .notNull()
      .references(() => records.id),
    version: integer().notNull(),
    parentId: text('parent_id'),
    position: integer(),
    status: text().notNull(),
    body: jsonb().$type<RecordBody>().notNull(),
    recordedAt: instant('recorded_at').notNull(),
    /** Who saved it: a loader's or a key's name. */
    recordedBy: text('recorded_by').notNull(),
    note: text()
  },
  (table) => [primaryKey({ columns: [table.recordId, table.version] })]
)

/**
 * What happened to records, for whoever follows. `id` is given before commit and so has gaps that fill later;
 * `seq` is given afterwards by one sequencer at a time, and is what indexes go by; the public goes by numbers of its
 * own, which tell nothing of what is hidden.
 */
export const changes = pgTable(
  'changes',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    seq: bigint({ mode: 'number' }),
    /** Its number among those that anybody may hear of, given with `seq`, or once what was hidden is shown. */
    publicSeq: bigint('public_seq', { mode: 'number' }),
    recordId: text('record_id').notNull(),
    kind: text().notNull(),
    version: integer().notNull(),
    operation: text().notNull(),
    changedAt: instant('changed_at').notNull()
  },
  (table) => [
    uniqueIndex('changes_seq').on(table.seq),
    uniqueIndex('changes_public_seq').on(table.publicSeq),
    index('changes_hidden').on(table.recordId).where(sql`public_seq is null`),
    index('changes_without_seq').on(table.id).where(sql`seq is null`),
    check('changes_operation', sql`${table.operation} in ('save', 'withdraw', 'link', 'verify')`)
  ]
)

/** Those who follow the changes, each with its own position: an index, later a mirror or a webhook sender. */
export const followers = pgTable('followers', {
  name: text().primaryKey(),
  position: bigint({ mode: 'number' }).notNull().default(0),
  /** Hash of the search settings, the document's form and the vocabularies its index was built with. */
  edition: text(),
  /** Marks the very index that was built; another mark means somebody replaced it. */
  indexCreatedAt: text('index_created_at'),
  rebuildRequestedAt: instant('rebuild_requested_at'),
  rebuiltAt: instant('rebuilt_at'),
  updatedAt: instant('updated_at').notNull().defaultNow()
})
