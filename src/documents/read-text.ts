import { decodeText } from './decode-text.ts'
import { detectFormat } from './detect-format.ts'
import { type DocumentText, longestText, unreadable } from './document-text.ts'
import { readDocx } from './docx/read-docx.ts'
import { decodeHtml } from './html/decode-html.ts'
import { readHtml } from './html/read-html.ts'
import { readPdf } from './pdf/read-pdf.ts'

/** Bytes of a document. */
const longestFile = 64 * 1024 * 1024

const readers: Record<ReturnType<typeof detectFormat>, (bytes: Uint8Array) => string | Promise<string>> = {
  text: decodeText,
  html: (bytes) => readHtml(decodeHtml(bytes)),
  pdf: readPdf,
  docx: readDocx
}

/** What PostgreSQL cannot store, character for character, so that offsets stay. */
const storable = (text: string) => text.replaceAll('\u0000', ' ').toWellFormed()

/**
 * Takes the text out of a document: a line for each printed line, in the order it is read, and a form feed between
 * pages where the format has pages. What it is, its bytes tell. Throws a `Failure` that says why there is no text.
 */
export const readText = async (bytes: Uint8Array): Promise<DocumentText> => {
  if (bytes.length > longestFile)
    throw unreadable(`The file has ${bytes.length} bytes; at most ${longestFile} are read.`)
  const format = detectFormat(bytes)
  const text = storable((await readers[format](bytes)).replaceAll(/\r\n?/g, '\n'))
  if (text.length > longestText)
    throw unreadable(`The text has ${text.length} characters; at most ${longestText} are read.`)
  if (!/[\p{L}\p{N}]/u.test(text))
    throw unreadable('The file has no text: perhaps it is a scan without a text layer.')
  return { text, format }
}
