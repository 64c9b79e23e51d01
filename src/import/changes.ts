import { isDeepStrictEqual } from 'node:util'
import { quotable } from '#domain/failure.ts'
import { pointerTo } from '#domain/json-pointer.ts'
import type { RecordDraft } from '#domain/record.ts'

/** A field of a record that is to be another. */
export interface Change {
  record: string
  /** JSON pointer into the record. */
  pointer: string
  /** Shortened; nothing where there was none, or is to be none. */
  before?: string
  after?: string
}

/** No row tells more; whoever wants all compares the records. */
const mostChanges = 100

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What differs between a record and what it is to be, field by field; lists are compared whole. */
export const changesOf = (before: RecordDraft, after: RecordDraft): Change[] => {
  const { body: bodyBefore, id: record, ...restBefore } = before
  const { body: bodyAfter, id: _id, ...restAfter } = after
  const found: Change[] = []
  const walk = (pointer: string, one: unknown, other: unknown) => {
    if (found.length === mostChanges || isDeepStrictEqual(one, other)) return
    if (isObject(one) && isObject(other)) {
      for (const name of new Set([...Object.keys(one), ...Object.keys(other)]))
        walk(pointerTo(pointer, name), one[name], other[name])
      return
    }
    found.push({
      record,
      pointer,
      ...(one === undefined ? {} : { before: quotable(one) }),
      ...(other === undefined ? {} : { after: quotable(other) })
    })
  }
  walk('', { ...restBefore, ...bodyBefore }, JSON.parse(JSON.stringify({ ...restAfter, ...bodyAfter })))
  return found
}
