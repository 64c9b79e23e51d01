import { Failure } from '#domain/failure.ts'

/** The plain text of a document, and what form it came in. */
export interface DocumentText {
  text: string
  format: string
}

/** Characters of a text; the longest reports have a million. */
export const longestText = 20_000_000

/** A document that nothing can be read out of, or that should not be. */
export const unreadable = (why: string, cause?: unknown) =>
  new Failure('invalid-record', why, [], cause === undefined ? {} : { cause })
