import type { UnLanguage } from '#domain/term.ts'
import type { Terms } from '#domain/terms.ts'
import { fold } from '#domain/words.ts'
import { chineseStates } from './chinese-states.ts'
import { longestOf } from './find-bodies.ts'
import { foldText } from './fold-text.ts'
import { russianStem, russianStems } from './russian-stem.ts'
import { stateNames } from './state-names.ts'

/** A State named in a text, in the text's own offsets. */
export interface StateFound {
  iso3: string
  start: number
  end: number
}

/** Finds the States a text names: the longest name that fits, in any grammatical case. */
export type FindStates = (text: string) => StateFound[]

interface Branch {
  iso3?: string
  /** An abbreviation counts as printed only: `US` is no `us`. */
  exactly?: string
  next: Map<string, Branch>
}

interface Token {
  word: string
  printed: string
  start: number
  end: number
}

const tokensOf = (text: string): Token[] =>
  [...text.matchAll(/[\p{L}\p{N}]+/gu)].map(({ 0: printed, index }) => ({
    word: fold(printed),
    printed,
    start: index,
    end: index + printed.length
  }))

const stemOf = (word: string, language: UnLanguage) => (language === 'ru' ? russianStem(word) : word)

const plant = (root: Branch, name: string, iso3: string, language: UnLanguage) => {
  const tokens = tokensOf(foldText(name).text)
  let branch = root
  for (const { word } of tokens) {
    // Чили and Мали have no cases; without its last letter the name would be that of something else.
    const key =
      language === 'ru' && tokens.length === 1 && /[иоуэю]$/.test(word) ? word : stemOf(word, language)
    const known: Branch = branch.next.get(key) ?? { next: new Map() }
    branch.next.set(key, known)
    branch = known
  }
  branch.iso3 ??= iso3
  if (
    tokens.every(
      ({ printed }) =>
        printed.length <= 3 && printed === printed.toUpperCase() && printed !== printed.toLowerCase()
    )
  ) {
    branch.exactly = tokens.map(({ printed }) => printed).join(' ')
  }
}

const arabicPrefixes = /^(?:و|ف)?(?:ب|ل|ك)?(?=\p{L}{3})/u

/** A word as it may stand in a name: Arabic without what is written together with it. */
const readings = (word: string, language: UnLanguage): string[] => {
  // Уругвая is of Уругвай, though its ending looks like that of an adjective.
  if (language === 'ru') return [...new Set([word, ...russianStems(word)])]
  if (language !== 'ar') return [word]
  const bare = word.replace(arabicPrefixes, '')
  return [
    ...new Set([word, word.replace(/^و(?=\p{L}{3})/u, ''), bare, word.replace(/^و?لل(?=\p{L}{3})/u, 'ال')])
  ]
}

const maySeparate = (between: string) => between.length <= 4 && /^[\s'’.()-]*$/u.test(between)

const follow = (
  root: Branch,
  text: string,
  tokens: readonly Token[],
  first: number,
  language: UnLanguage
) => {
  let best: { iso3: string; last: number } | undefined
  const walk = (branch: Branch, index: number) => {
    if (branch.iso3 !== undefined && index - 1 >= first) {
      const printed = tokens
        .slice(first, index)
        .map((token) => token.printed)
        .join(' ')
      const fits = branch.exactly === undefined || branch.exactly === printed
      if (fits && index - 1 >= (best?.last ?? -1)) best = { iso3: branch.iso3, last: index - 1 }
    }
    const token = tokens[index]
    if (!token) return
    if (index > first && !maySeparate(text.slice(tokens[index - 1]!.end, token.start))) return
    const words =
      index === first
        ? readings(token.word, language)
        : [...new Set([token.word, stemOf(token.word, language)])]
    for (const word of words) {
      const next = branch.next.get(word)
      if (next) walk(next, index + 1)
    }
  }
  walk(root, first)
  return best
}

const createWordStates = (terms: Terms, language: UnLanguage): FindStates => {
  const root: Branch = { next: new Map() }
  for (const { iso3, name } of stateNames(terms, language)) plant(root, name, iso3, language)
  return (source) => {
    const folded = foldText(source)
    const { text } = folded
    const tokens = tokensOf(text)
    const found: StateFound[] = []
    for (let first = 0; first < tokens.length; first++) {
      const { printed } = tokens[first]!
      if (language !== 'ar' && !/^[\p{Lu}\p{Lt}]/u.test(printed) && !/^(?:ex|бывшая|former)$/u.test(printed))
        continue
      const best = follow(root, text, tokens, first, language)
      if (!best) continue
      const opened = text.slice(tokens[first]!.start, tokens[best.last]!.end)
      const end =
        tokens[best.last]!.end + (/\([^)]*$/.test(opened) && text[tokens[best.last]!.end] === ')' ? 1 : 0)
      found.push({ iso3: best.iso3, ...folded.span(tokens[first]!.start, end) })
      first = best.last
    }
    return longestOf(found)
  }
}

/**
 * A gazetteer of States in one language. Building it costs some milliseconds, so once per report; short names
 * that are the beginning of longer ones are no finds of their own.
 */
export const createGazetteer = (terms: Terms, language: UnLanguage): FindStates => {
  const find = language === 'zh' ? chineseStates(stateNames(terms, 'zh')) : createWordStates(terms, language)
  return (text) => find(text).filter(({ iso3 }) => iso3 !== '')
}
