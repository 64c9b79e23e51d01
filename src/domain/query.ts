import { fold, queryWords } from './words.ts'

/** Words beyond this are not searched: the search server drops them without a word, so we say so instead. */
export const maximumWords = 10

/** What somebody typed, as it will be searched. */
export interface UnderstoodQuery {
  /** As typed, trimmed. */
  q: string
  /** The words searched for, folded; all of them must occur. The last may be the beginning of a word. */
  words: string[]
  /** Words left out because there were too many, or because they are too long to be words. */
  ignored: string[]
  /** Whether the last word is still being typed: no blank or closing quote after it. */
  prefix: boolean
}

/** Longer ones no search engine takes. */
const longestWord = 200

/** Takes what was typed apart into words, with identifiers kept whole; undefined when there is no word in it. */
export const understand = (q: string): UnderstoodQuery | undefined => {
  const all = queryWords(q)
  const words = all.filter(({ length }) => length <= longestWord).slice(0, maximumWords)
  if (words.length === 0) return undefined
  return {
    q: q.trim(),
    words,
    ignored: all.filter((word) => word.length > longestWord || !words.includes(word)),
    prefix: words.length === all.length && /[\p{L}\p{N}]$/u.test(fold(q))
  }
}
