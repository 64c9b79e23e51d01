import { Failure } from '#domain/failure.ts'

/** The plain text of a document, and what form it came in. */
export interface DocumentText {
  text: string
  format: string
}

const decode = (bytes: Uint8Array): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new Failure('invalid-record', 'The file is no text in UTF-8.')
  }
}

/** What PostgreSQL cannot store, character for character, so that offsets stay. */
const storable = (text: string) => text.replaceAll('\u0000', ' ').toWellFormed()

/** Takes the text out of a document. Throws a `Failure` that says why there is none. */
export const readText = async (bytes: Uint8Array, _name?: string): Promise<DocumentText> => {
  const text = storable(decode(bytes))
  if (!/[\p{L}\p{N}]/u.test(text))
    throw new Failure('invalid-record', 'The file has no text: perhaps it is a scan without a text layer.')
  return { text, format: 'text' }
}
