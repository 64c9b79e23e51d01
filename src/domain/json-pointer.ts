import { quotable } from './failure.ts'

/** A pointer (RFC 6901) one step further; a name nobody should repeat as it stands is made quotable first. */
export const pointerTo = (pointer: string, name: string): string =>
  `${pointer}/${quotable(name).replaceAll('~', '~0').replaceAll('/', '~1')}`

/** A pointer whose names may be repeated in a message. */
export const quotablePointer = (pointer: string): string => pointer.split('/').map(quotable).join('/')

const nameOf = (name: string) => name.replaceAll('~1', '/').replaceAll('~0', '~')

/** What a pointer points to; undefined where there is nothing. */
export const valueAt = (value: unknown, pointer: string): unknown =>
  pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((inner, name) => (inner as Record<string, unknown> | undefined)?.[nameOf(name)], value)
