import type { Expression } from './expression.ts'
import type { FacetName } from './facet.ts'
import type { RecordFilter } from './filter.ts'
import type { UnderstoodQuery } from './query.ts'

/** What results can be counted by: a vocabulary's terms, or the kind of record. */
export type CountedFacet = FacetName | 'kind'

/** No more results than this can be paged through; whoever wants all of them reads the lists. */
export const resultWindow = 1000

/** Order of results; `-` reverses. */
export const sorts = ['relevance', 'date', '-date', 'updated', '-updated', 'title', '-title'] as const
export type Sort = (typeof sorts)[number]

/** One page of a search, the same for every engine. */
export interface SearchRequest {
  query?: UnderstoodQuery | undefined
  filter: RecordFilter
  facets: readonly CountedFacet[]
  sort: Sort
  /** From 1. */
  page: number
  limit: number
  /** Whether every word must occur, or results with fewer follow. */
  match: 'all' | 'relaxed'
  highlight: boolean
  /** Language whose highlights are preferred. */
  language: string
}

/** Safe HTML: escaped text with the matching words in `<mark>`. */
export interface Highlights {
  title?: string | undefined
  /** Language the title is in; `und` where the engine does not tell those without labels apart. */
  titleLanguage?: string | undefined
  text?: string | undefined
  textLanguage?: string | undefined
}

/** A record that matched, and why. */
interface Hit {
  id: string
  highlights?: Highlights | undefined
  /** Ids of the children in which words were found, in their order. */
  matchingChildren: string[]
}

/** What an engine found. */
export interface Found {
  hits: Hit[]
  total: number
  /** Number of records by term code, of every facet asked for; each facet ignores its own filter. */
  facets: Partial<Record<CountedFacet, Record<string, number>>>
}

/** Anything that can answer a search. */
export interface SearchEngine {
  find(request: SearchRequest, signal?: AbortSignal): Promise<Found>
  /** Ids of records whose title begins like the words typed, best first. */
  suggest(
    query: UnderstoodQuery,
    kinds: readonly string[],
    limit: number,
    signal?: AbortSignal
  ): Promise<string[]>
}

/** A search that gives every record in a stable order, page after page. */
export interface ExactRequest extends Omit<SearchRequest, 'query' | 'page' | 'match'> {
  /** Without it, the filter alone decides. */
  expression?: Expression | undefined
  /** Where the page before ended. */
  after?: string[] | undefined
}

/** An engine whose answers do not depend on what somebody may have meant. */
export interface ExactEngine extends SearchEngine {
  /** `next` is where the following page begins; absent on the last. */
  findExactly(request: ExactRequest): Promise<Found & { next?: string[] }>
}

/** How the index stands, as of a moment ago. */
export interface IndexState {
  /** Whether it is built, with today's settings and vocabularies, and its server answers. */
  ready: boolean
  /** Changes not indexed yet, and the age of the oldest in seconds. */
  lag: { changes: number; seconds: number }
  builtAt?: string | undefined
  /** Tasks its server has yet to do, and is doing; absent when it did not say. */
  queue?: { enqueued: number; processing: number } | undefined
  /** Why it is not ready. */
  reason?: string | undefined
}

/** One search server with an index of its own. */
export interface SearchNode {
  /** As it is called in answers, metrics and logs. */
  name: string
  engine: SearchEngine
  state: () => IndexState
}
