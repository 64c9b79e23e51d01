import { Failure, quotable } from '#domain/failure.ts'
import { longestWord, understand } from '#domain/query.ts'
import { resultWindow, type SearchRequest } from '#domain/search.ts'
import type { Engines } from './engines.ts'

/** What every way to search is asked with. */
export type SearchQuestion = Omit<SearchRequest, 'query' | 'page' | 'match'>

/** The parameters that make a search for words. */
export interface KeywordQuery {
  q?: string
  page: number
  match: 'all' | 'relaxed'
  cursor?: string
}

/** Looks for words as somebody typed them, in the best index there is. */
export const searchKeywords = async (
  engines: Engines,
  { q, page, match, cursor }: KeywordQuery,
  question: SearchQuestion
) => {
  if (cursor !== undefined) {
    throw new Failure('invalid-parameter', 'A cursor goes with mode=boolean.', [
      { parameter: 'cursor', value: quotable(cursor), detail: 'goes with mode=boolean; otherwise use page' }
    ])
  }
  if (page * question.limit > resultWindow) {
    throw new Failure(
      'window-exceeded',
      `Only the first ${resultWindow} results can be paged through; mode=boolean and the lists reach all.`,
      [{ parameter: 'page', value: String(page), detail: `times limit exceeds ${resultWindow}` }]
    )
  }
  const query = q === undefined ? undefined : understand(q)
  if (q?.trim() && !query) {
    const detail = /[\p{L}\p{N}]/u.test(q)
      ? `holds nothing but words of more than ${longestWord} characters`
      : 'holds no letter or digit'
    throw new Failure('invalid-parameter', 'There is no word in the query.', [
      { parameter: 'q', value: quotable(q), detail }
    ])
  }
  const { found, ...engine } = await engines.find({ query, page, match, ...question })
  return {
    found,
    engine,
    place: { page, window: resultWindow, next: undefined },
    understood: {
      words: query?.words ?? [],
      phrases: query?.terms.filter((term) => typeof term !== 'string') ?? [],
      ignoredWords: query?.ignored ?? [],
      lastWordIsBeginning: query?.prefix ?? false,
      match
    }
  }
}
