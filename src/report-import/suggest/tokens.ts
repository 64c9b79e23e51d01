import type { Span } from '#domain/suggested-tag.ts'
import type { UnLanguage } from '#domain/term.ts'
import { fold } from '#domain/words.ts'
import { singularOf, stemOf } from './stem.ts'

/** A word of a text and where it stands there; of Chinese, every character. */
export interface Token {
  /** As printed, joined where a line broke it. */
  printed: string
  folded: string
  singular: string
  stem: string
  start: number
  end: number
  /** Says nothing by itself: an article, or `of`. */
  empty: boolean
}

type Place = { start: number; end: number }

const emptyWords: Partial<Record<UnLanguage, string>> = {
  en: 'the a an of',
  fr: 'l d la le les de des du un une',
  es: 'el la los las de del un una unos unas',
  zh: '的'
}
const empty = Object.fromEntries(
  Object.entries(emptyWords).map(([language, words]) => [language, new Set(words.split(' '))])
)

const wordForm = /[\p{L}\p{N}\p{M}\u00AD\u0640\u200C\u200D]+/gu
const hanForm = /\p{Script=Han}|[^\p{Script=Han}]+/gu
const hyphenAtLineEnd = /^[-‐\u00AD][ \t]*\r?\n\s*$/

const placesIn = (text: string, { start, end }: Place): Place[] =>
  [...text.slice(start, end).matchAll(wordForm)].flatMap((word) =>
    [...word[0].matchAll(hanForm)].map((part) => {
      const from = start + word.index + part.index
      return { start: from, end: from + part[0].length }
    })
  )

/** The words in some stretches of a text, in order; a word broken at the end of a line is one. */
export const tokensOf = (text: string, spans: readonly Place[], language: UnLanguage): Token[] => {
  const tokens: Token[] = []
  const add = (printed: string, start: number, end: number) => {
    const folded = fold(printed.replace(/[\u00AD\u200C\u200D]/g, ''))
    tokens.push({
      printed,
      folded,
      singular: singularOf(folded, language),
      stem: stemOf(folded, language),
      start,
      end,
      empty: empty[language]?.has(folded) ?? false
    })
  }
  for (const { start, end } of spans.flatMap((span) => placesIn(text, span))) {
    const printed = text.slice(start, end)
    const before = tokens.at(-1)
    const broken = before && hyphenAtLineEnd.test(text.slice(before.end, start)) && /^\p{Ll}/u.test(printed)
    if (!broken) add(printed, start, end)
    else {
      tokens.pop()
      add(before.printed + printed, before.start, end)
    }
  }
  return tokens
}

/** The words of a name that stands by itself. */
export const tokensOfName = (name: string, language: UnLanguage): Token[] =>
  tokensOf(name, [{ start: 0, end: name.length }], language)

/** The stretches of text some neighbouring tokens cover, divided where the text they were taken from is. */
export const spansOf = (tokens: readonly Token[], within: readonly Place[]): Span[] => {
  const first = tokens[0]!.start
  const last = tokens.at(-1)!.end
  return within
    .map(({ start, end }) => ({ start: Math.max(start, first), end: Math.min(end, last) }))
    .filter(({ start, end }) => start < end)
}
