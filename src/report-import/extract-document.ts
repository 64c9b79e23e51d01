import { createHash } from 'node:crypto'
import { readText } from '#documents/read-text.ts'
import { Failure } from '#domain/failure.ts'
import type { UnLanguage } from '#domain/term.ts'
import type { Terms } from '#domain/terms.ts'
import { extractReport } from '#extraction/extract-report.ts'
import type { DocumentFile, DocumentSource, ExtractedDocument } from './contract.ts'
import type { TaggedExtraction } from './extraction-schema.ts'
import { tagExtraction } from './tag-extraction.ts'

/** Reads the extraction of a plain text, with the tags its words suggest. */
const extractText = (
  text: string,
  { language, terms }: { language?: UnLanguage | undefined; terms: Terms }
): TaggedExtraction => {
  const extraction = extractReport(text, { ...(language ? { language } : {}), terms })
  if (extraction.recommendations.length === 0)
    throw new Failure('invalid-record', 'The text holds no recommendations.')
  return tagExtraction(extraction, text, terms)
}

/** The raw text of a document. Throws a `Failure` when there is none. */
export const readSource = async ({ bytes, name }: DocumentFile): Promise<DocumentSource> => {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const { text, format } = await readText(bytes)
  return { ...(name === undefined ? {} : { name }), format, sha256, text }
}

/** Reads a document. Throws a `Failure` when there is no text, no recommendation, or another language. */
export const extractDocument = async (file: DocumentFile, terms: Terms): Promise<ExtractedDocument> => {
  const source = await readSource(file)
  return { ...source, extraction: extractText(source.text, { language: file.language, terms }) }
}
