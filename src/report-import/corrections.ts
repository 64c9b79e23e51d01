import { isDeepStrictEqual } from 'node:util'
import { pointerTo } from '#domain/json-pointer.ts'

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** JSON pointers at what differs between two values; at the list where one has more elements than the other. */
export const correctionsOf = (read: unknown, corrected: unknown, pointer = ''): string[] => {
  if (isDeepStrictEqual(read, corrected)) return []
  const lists = Array.isArray(read) && Array.isArray(corrected) && read.length === corrected.length
  if (!lists && !(isObject(read) && isObject(corrected))) return [pointer]
  const names = new Set([...Object.keys(read as object), ...Object.keys(corrected as object)])
  return [...names].flatMap((name) =>
    correctionsOf(
      (read as Record<string, unknown>)[name],
      (corrected as Record<string, unknown>)[name],
      pointerTo(pointer, name)
    )
  )
}
