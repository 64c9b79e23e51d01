import { isDeepStrictEqual } from 'node:util'

/** One field in its four states. */
export interface FieldStates {
  /** As the record has it; undefined when it has none. */
  current: unknown
  /** As the last import of the same language version read it. */
  before: unknown
  /** As it is read from the document now. */
  read: unknown
  /** The same after a person corrected it. */
  wanted: unknown
}

const isSet = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string')

/** Whether two values say the same; the order of codes says nothing. */
export const same = (one: unknown, other: unknown): boolean =>
  isSet(one) && isSet(other)
    ? isDeepStrictEqual([...one].sort(), [...other].sort())
    : isDeepStrictEqual(one, other)

/**
 * Which value a field takes. What a person corrected just now wins; what somebody changed in the record since it
 * was read stays; what nobody touched follows the document.
 */
export const settle = ({ current, before, read, wanted }: FieldStates): 'current' | 'wanted' => {
  if (same(current, wanted)) return 'current'
  if (!same(read, wanted)) return 'wanted'
  return same(current, before) ? 'wanted' : 'current'
}
