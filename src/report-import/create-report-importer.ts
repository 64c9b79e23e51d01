import { Failure } from '#domain/failure.ts'
import type { Db } from '#store/database.ts'
import type {
  DocumentFile,
  DocumentSource,
  ExtractedDocument,
  ReadDocument,
  ReportImporter
} from './contract.ts'
import { correctionsOf } from './corrections.ts'
import type { TaggedExtraction } from './extraction-schema.ts'
import { type Joining, type JoinOptions, joinReport } from './join-report.ts'
import { readCorrected } from './read-corrected.ts'

type Extract = (file: DocumentFile) => Promise<ExtractedDocument>

/** What a document says without a person's corrections; nothing where it cannot be read. */
const readAgain = async (
  extract: Extract,
  { text }: DocumentSource,
  { metadata: { language } }: TaggedExtraction
): Promise<TaggedExtraction | undefined> => {
  try {
    return (await extract({ bytes: new TextEncoder().encode(text), language })).extraction
  } catch (error) {
    if (error instanceof Failure && error.code !== 'unavailable') return undefined
    throw error
  }
}

/** A corrected extraction as a document to save; its source is the file given with it, or the one it carries. */
export const correctedDocument = async (
  corrected: unknown,
  { extract, joining, file }: { extract: Extract; joining: Joining; file?: DocumentSource }
): Promise<ReadDocument> => {
  const { extraction, source } = readCorrected(corrected, joining.terms)
  if (file && source && file.sha256 !== source.sha256)
    throw new Failure('invalid-record', 'The corrected extraction is of another document than the file.')
  const of = file ?? source
  if (!of)
    throw new Failure(
      'invalid-record',
      'The corrected extraction does not carry its document: name the file with it.'
    )
  const read = await readAgain(extract, of, extraction)
  return {
    ...(of.name === undefined ? {} : { name: of.name }),
    format: of.format,
    sha256: of.sha256,
    text: of.text,
    read,
    wanted: extraction,
    corrections: read ? correctionsOf(read, extraction) : ['']
  }
}

/** Reads documents by `extract` and saves them in a database. */
export const createReportImporter = (db: Db, joining: Joining, extract: Extract): ReportImporter => {
  const save = (document: ReadDocument, options: JoinOptions) => joinReport(db, joining, document, options)
  return {
    extract,
    save: async (file, by) => {
      const { extraction, ...source } = await extract(file)
      return save({ ...source, read: extraction, wanted: extraction, corrections: [] }, { by })
    },
    saveCorrected: async (corrected, by) =>
      save(await correctedDocument(corrected, { extract, joining }), { by })
  }
}
