import { suggestedSchemes } from '#domain/suggested-tag.ts'
import type { UnLanguage } from '#domain/term.ts'
import type { Terms } from '#domain/terms.ts'
import type { TaggedExtraction } from '#report-import/extraction-schema.ts'
import { citedArticles } from './cited-articles.ts'
import { findNames } from './find-names.ts'
import { nameTreeOf } from './name-tree.ts'
import { spansOf, type Token, tokensOf } from './tokens.ts'

type Tag = TaggedExtraction['suggested_tags'][number]
type Place = { start: number; end: number }

const mostPlaces = 20

const isSuggested = (scheme: string): scheme is Tag['scheme'] => scheme in suggestedSchemes

/** Of articles with a title, that of the report's own treaty; where that is not known, the only one. */
const clearArticles = (codes: readonly string[], own: string | undefined) => {
  if (own) return codes.filter((code) => code.startsWith(`${own}-`))
  return codes.length === 1 ? codes : []
}

/**
 * The tags some stretches of a text suggest: the names of terms in its language, and articles cited by number.
 * `own` is the treaty of the report's organ, which is "the Convention" there.
 */
export const suggestTags = (
  text: string,
  places: readonly Place[],
  { language, own, terms }: { language: UnLanguage; own: string | undefined; terms: Terms }
): Tag[] => {
  const tokens = tokensOf(text, places, language)
  const names = findNames(tokens, nameTreeOf(terms, language), language)
  const tags = new Map<string, Tag>()
  const add = (scheme: Tag['scheme'], code: string, from: number, to: number) => {
    const covered: Token[] = tokens.slice(from, to + 1)
    const tag = tags.get(`${scheme} ${code}`) ?? { scheme, code, words: [], spans: [] }
    tags.set(`${scheme} ${code}`, tag)
    const spans = spansOf(covered, places)
    const words = spans.map(({ start, end }) => text.slice(start, end).replace(/\s+/g, ' ')).join(' ')
    if (!tag.words.includes(words) && tag.words.length < mostPlaces) tag.words.push(words.slice(0, 500))
    tag.spans.push(...spans.slice(0, Math.max(0, mostPlaces - tag.spans.length)))
  }
  for (const { from, to, terms: named } of names) {
    const articles = named.filter(({ scheme }) => scheme === 'article').map(({ code }) => code)
    const clear = clearArticles([...new Set(articles)], own)
    for (const { scheme, code } of named)
      if (isSuggested(scheme) && (scheme !== 'article' || clear.includes(code))) add(scheme, code, from, to)
  }
  for (const { code, from, to } of citedArticles(tokens, names, language, own, terms))
    add('article', code, from, to)
  return [...tags.values()]
}
