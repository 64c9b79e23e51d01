import { createHash } from 'node:crypto'
import { Failure, quotable } from '#domain/failure.ts'
import { fitsSort, type Position } from '#store/keyset.ts'

/** What a list or search was asked for, which a cursor is bound to. */
type Question = object & { sort: string }

const fingerprint = (question: Question) =>
  createHash('sha256').update(JSON.stringify(question)).digest('base64url').slice(0, 12)

/** An opaque cursor: where a page ended, and of which list. */
export const writeCursor = (question: Question, position: Position): string =>
  Buffer.from(JSON.stringify([fingerprint(question), ...position])).toString('base64url')

/** Where to go on; a cursor of another list, or one that was changed, is refused. */
export const readCursor = (question: Question, cursor: string): Position => {
  const [of, ...position] = parse(cursor)
  if (of !== fingerprint(question) || !fitsSort(question.sort, position)) {
    throw new Failure('invalid-parameter', 'The cursor does not belong to this list.', [
      { parameter: 'cursor', value: quotable(cursor), detail: 'was not given out for this filter and sort' }
    ])
  }
  return position
}

const parse = (cursor: string): unknown[] => {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    return Array.isArray(value) ? value : []
  } catch {
    return []
  }
}
