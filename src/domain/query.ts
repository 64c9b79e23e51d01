import type { Expression } from './expression.ts'
import { compact, fold, isEuropean, queryWords, withCompactIdentifiers, wordsOf } from './words.ts'

/** Words beyond this are not searched: the search server drops them without a word, so we say so instead. */
export const maximumWords = 10

/** What somebody typed, as it will be searched. */
export interface UnderstoodQuery {
  /** As typed, trimmed. */
  q: string
  /** The words searched for, folded; all of them must occur. The last may be the beginning of a word. */
  words: string[]
  /** The same with those of a phrase together: these stand side by side, as they are. */
  terms: (string | string[])[]
  /** Words left out because there were too many, or because they are too long to be words. */
  ignored: string[]
  /** Whether the last word is still being typed: no blank or closing quote after it. */
  prefix: boolean
}

/** Longer ones no search engine takes. */
export const longestWord = 200

const quoted = /["“”„«»＂]([^"“”„«»＂]+)["“”«»＂]/u

// Signs across which the search server takes no words for neighbours.
const pause = /[.,;:!?()[\]{}]+(?=\s|$)/u

/** What stands in quotes: an identifier in one piece, words of European scripts as phrases, others as words. */
const quotedTerms = (text: string): (string | string[])[] => {
  const [whole, ...others] = wordsOf(withCompactIdentifiers(text))
  if (whole !== undefined && others.length === 0)
    return isEuropean(compact(whole)) ? [[whole]] : queryWords(text)
  if (!wordsOf(text).every(isEuropean)) return queryWords(text)
  return text.split(pause).flatMap((part) => {
    const words = wordsOf(part)
    return words.length > 0 ? [words] : []
  })
}

const termsOf = (q: string) =>
  // What was captured, the inside of quotes, has the odd places.
  q.split(quoted).flatMap((part, index) => (index % 2 === 1 ? quotedTerms(part) : queryWords(part)))

/** Takes what was typed apart into words and phrases, with identifiers kept whole; undefined when there is no word in it. */
export const understand = (q: string): UnderstoodQuery | undefined => {
  const ignored: string[] = []
  const terms: UnderstoodQuery['terms'] = []
  let count = 0
  for (const term of termsOf(q)) {
    const words = [term].flat().filter((word) => {
      const isKept = word.length <= longestWord && count < maximumWords
      if (isKept) count++
      else ignored.push(word)
      return isKept
    })
    if (words.length > 0) terms.push(typeof term === 'string' ? words[0]! : words)
  }
  if (terms.length === 0) return undefined
  return {
    q: q.trim(),
    words: terms.flat(),
    terms,
    ignored,
    prefix: ignored.length === 0 && typeof terms.at(-1) === 'string' && /[\p{L}\p{N}]$/u.test(fold(q))
  }
}

/** The same as a tree: all of its words and phrases, or any of them. */
export const expressionOf = ({ terms, prefix }: UnderstoodQuery, match: 'all' | 'relaxed'): Expression => ({
  is: match === 'all' ? 'all' : 'any',
  of: terms.map((term, index) => {
    const isTyped = prefix && index === terms.length - 1
    return typeof term === 'string'
      ? { is: 'word', word: term, reach: isTyped ? 'typed' : 'forms' }
      : { is: 'phrase', words: term, open: false }
  })
})
