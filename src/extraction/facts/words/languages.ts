import type { UnLanguage } from '#domain/term.ts'

/** Sources of regular expressions, or plain words, by language. */
export type ByLanguage<T = string> = Record<UnLanguage, T>

/** All of them as one alternative, the longest first so that none hides another. */
export const anyOf = (words: Iterable<string>): string =>
  [...words].toSorted((one, other) => other.length - one.length).join('|')
