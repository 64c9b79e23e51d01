import type { UnLanguage } from '#domain/term.ts'
import type { SaveOutcome } from '#store/judge-drafts.ts'
import type { TaggedExtraction } from './extraction-schema.ts'

/** A file as it comes. */
export interface DocumentFile {
  bytes: Uint8Array
  /** Its name, without folders. */
  name?: string | undefined
  /** Language it is said to be in. */
  language?: UnLanguage | undefined
}

/** What an extraction was read out of. */
export interface DocumentSource {
  name?: string
  format: string
  /** Digest of its bytes. */
  sha256: string
  /** What the spans of the extraction point into. */
  text: string
}

/** A document with what was read out of it. */
export interface ExtractedDocument extends DocumentSource {
  extraction: TaggedExtraction
}

/** A document as it is to be saved. */
export interface ReadDocument extends DocumentSource {
  /** Without corrections; undefined where nothing could be read. */
  read: TaggedExtraction | undefined
  /** As it was read, or after a person corrected it. */
  wanted: TaggedExtraction
  /** JSON pointers at what was corrected. */
  corrections: readonly string[]
}

/** A field of which a record says something else than a document. */
export interface Conflict {
  /** Id of the record. */
  record: string
  /** JSON pointer into it; empty when the document does not have the record at all. */
  field: string
  /** What the record says, and keeps. */
  stored: unknown
  /** What this language version says. */
  read: unknown
}

/** What became of a document. */
export interface JoinOutcome {
  report: string
  language: string
  /** The report and its recommendations; nothing was written when one of them was refused. */
  records: SaveOutcome[]
  conflicts: Conflict[]
  written: boolean
}

/** Takes documents in. */
export interface ReportImporter {
  /** Writes nothing. Throws a `Failure`: what is wrong with the document, or `unavailable` when too many wait. */
  extract(file: DocumentFile): Promise<ExtractedDocument>
  /** Reads a document and saves it. */
  save(file: DocumentFile, by: string): Promise<JoinOutcome>
  /** Saves what a person corrected, which carries its source with it. */
  saveCorrected(corrected: unknown, by: string): Promise<JoinOutcome>
}
