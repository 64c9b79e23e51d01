import { type Fault, quotable } from '#domain/failure.ts'
import { pointerTo } from '#domain/json-pointer.ts'

const deepest = 20

/** Whether values stand in each other deeper than any record; whatever walks them would run out of stack. */
export const isTooDeep = (value: unknown, depth = 0): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (depth === deepest || Object.values(value).some((inner) => isTooDeep(inner, depth + 1)))

/** Characters that PostgreSQL cannot store, or with which a text could pose as something else. */
const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uE000\uE001]/

/** Every text in a value, however deep, that holds what is no character of a text. */
export const textFaults = (value: unknown, pointer = ''): Fault[] => {
  if (typeof value === 'string') {
    if (!value.isWellFormed())
      return [{ pointer, detail: 'holds half a surrogate pair, which is no character' }]
    return forbidden.test(value)
      ? [{ pointer, value: quotable(value), detail: 'holds a control character' }]
      : []
  }
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) => textFaults(inner, pointerTo(pointer, name)))
}
