import type { MultiSearchQuery } from 'meilisearch'
import { causeOf, Failure } from '#domain/failure.ts'
import { type RecordFilter, withoutFacet } from '#domain/filter.ts'
import type { UnderstoodQuery } from '#domain/query.ts'
import type { CountedFacet, Found, SearchEngine, SearchRequest, Sort } from '#domain/search.ts'
import { type SearchServer, SearchServerError } from './client.ts'
import { filterExpression } from './filter.ts'
import { highlightsOf, markEnd, markStart } from './highlights.ts'
import { fieldLanguages, localeOf, shadowFields } from './settings.ts'

const orders: Record<Exclude<Sort, 'relevance'>, string[]> = {
  date: ['sortFrom:asc', 'sortTo:asc', 'id:asc'],
  '-date': ['sortFrom:desc', 'sortTo:desc', 'id:desc'],
  updated: ['updated:asc', 'id:asc'],
  '-updated': ['updated:desc', 'id:desc'],
  title: ['titleKey:asc', 'id:asc'],
  '-title': ['titleKey:desc', 'id:desc']
}

/**
 * Left out, the server guesses, and takes a short Arabic query for Persian and a Chinese title for Japanese, whose
 * dictionary it reads for seconds before it marks a word.
 */
const locales = Object.values(localeOf)

/** The words for the server, which takes the last one for a beginning unless a blank follows. */
const wordsFor = (query: UnderstoodQuery | undefined) => {
  if (!query) return { q: '' }
  const q = query.terms.map((term) => (typeof term === 'string' ? term : `"${term.join(' ')}"`)).join(' ')
  return { q: query.prefix ? q : `${q} `, locales }
}

const titleFields = fieldLanguages.map((language) => `title_${language}`)
const textFields = fieldLanguages.map((language) => `text_${language}`)

/** Search by the index: forgives typing errors, ranks, and finds beginnings of words. */
export const createIndexSearch = (server: SearchServer, indexUid: string): SearchEngine => ({
  find: async (request, signal): Promise<Found> => {
    const { results } = await server
      .post<{ results: ServerAnswer[] }>(
        '/multi-search',
        { queries: searchQueries(indexUid, request) },
        signal
      )
      .catch(asUnavailable)
    const [main, ...counted] = results
    const { kind: byKind = {}, ...facets } = main!.facetDistribution
    if (request.facets.includes('kind')) Object.assign(facets, { kind: byKind })
    for (const answer of counted) Object.assign(facets, answer.facetDistribution)
    const children = await matchingChildren(server, indexUid, request.query, main!.hits, signal)
    return {
      hits: main!.hits.map((hit) => ({
        id: hit.id,
        matchingChildren: children.get(hit.id) ?? [],
        highlights: highlightsOf(hit._formatted, request.language)
      })),
      total: Object.values(byKind).reduce((sum, count) => sum + count, 0),
      facets
    }
  },

  suggest: async (query, kinds, limit, signal) => {
    const { hits } = await server
      .post<{ hits: { id: string }[] }>(
        `/indexes/${indexUid}/search`,
        {
          ...wordsFor({ ...query, prefix: true }),
          filter: filterExpression({ kinds: [...kinds], terms: {}, parents: [] }),
          attributesToSearchOn: [...titleFields, ...shadowFields],
          attributesToRetrieve: ['id'],
          matchingStrategy: 'all',
          limit
        },
        signal
      )
      .catch(async (error: unknown) => {
        // The server knows no field before the first document, and refuses to search in it.
        const empty = refusalOf(error) === unknownField && (await isEmpty(server, indexUid))
        return empty ? { hits: [] } : asUnavailable(error)
      })
    return hits.map(({ id }) => id)
  }
})

const unknownField = 'invalid_search_attributes_to_search_on'

const notOurIndex = new Set([
  'index_not_found',
  'invalid_search_filter',
  'invalid_search_sort',
  'invalid_search_facets',
  unknownField
])

const refusalOf = (error: unknown) => causeOf(error, SearchServerError)?.code ?? ''

const isEmpty = async ({ client }: SearchServer, indexUid: string) =>
  (await client.index(indexUid).getStats().catch(asUnavailable)).numberOfDocuments === 0

/** An index that somebody deleted or replaced by one without our settings cannot answer until it is built anew. */
const asUnavailable = (error: unknown): never => {
  if (!notOurIndex.has(refusalOf(error))) throw error
  throw new Failure('unavailable', 'The index is gone, or is not ours.', [], { cause: error })
}

/** What one search asks of the server: the page itself, and each facet that has a filter of its own. */
export const searchQueries = (indexUid: string, request: SearchRequest): MultiSearchQuery[] => [
  mainQuery(indexUid, request),
  ...facetQueries(indexUid, request)
]

interface ServerHit {
  id: string
  _formatted?: Record<string, unknown>
}

interface ServerAnswer {
  hits: ServerHit[]
  facetDistribution: Found['facets']
}

/**
 * Page mode makes facet counts exact; the other mode estimates them. Its total is cut off at the window by some
 * versions of the server, so the total is the sum over the kinds: each record is of one.
 */
const base = (indexUid: string, { query, match }: SearchRequest, filter: RecordFilter) => ({
  indexUid,
  filter: filterExpression(filter),
  matchingStrategy: match === 'all' ? ('all' as const) : ('frequency' as const),
  ...wordsFor(query)
})

const mainQuery = (indexUid: string, request: SearchRequest): MultiSearchQuery => ({
  page: request.page,
  hitsPerPage: request.limit,
  facets: [...new Set(['kind', ...request.facets.filter((facet) => !isFiltered(request.filter, facet))])],
  attributesToRetrieve: ['id'],
  ...(request.query && request.highlight
    ? {
        attributesToHighlight: [...titleFields, ...textFields],
        attributesToCrop: textFields,
        cropLength: 30,
        cropMarker: '…',
        highlightPreTag: markStart,
        highlightPostTag: markEnd
      }
    : {}),
  ...(request.sort === 'relevance'
    ? request.query
      ? {}
      : { sort: orders['-updated'] }
    : { sort: orders[request.sort] }),
  ...base(indexUid, request, request.filter)
})

/** A facet that is filtered by is counted without its own filter, by a query of its own. */
const facetQueries = (indexUid: string, request: SearchRequest): MultiSearchQuery[] =>
  request.facets
    .filter((facet) => isFiltered(request.filter, facet))
    .map((facet) => ({
      page: 1,
      hitsPerPage: 0,
      facets: [facet],
      ...base(indexUid, request, withoutFacet(request.filter, facet))
    }))

const isFiltered = (filter: RecordFilter, facet: CountedFacet) =>
  facet === 'kind' ? filter.kinds !== undefined : filter.terms[facet] !== undefined

/**
 * Parts of the hits in whose own texts words were found, by hit. A query of its own: to ask the server for the positions
 * of matches takes several times as long as the search itself.
 */
const matchingChildren = async (
  server: SearchServer,
  indexUid: string,
  query: UnderstoodQuery | undefined,
  hits: readonly ServerHit[],
  signal?: AbortSignal
): Promise<Map<string, string[]>> => {
  const byParent = new Map<string, string[]>()
  if (!query || hits.length === 0) return byParent
  const parents = hits.map(({ id }) => id)
  const answer = await server
    .post<{ hits: { id: string; parent: string }[] }>(
      `/indexes/${indexUid}/search`,
      childrenQuery(query, parents),
      signal
    )
    .catch(asUnavailable)
  for (const { id, parent } of answer.hits) {
    const own = byParent.get(parent)
    if (own) own.push(id)
    else byParent.set(parent, [id])
  }
  return byParent
}

/** What is asked to name the matching parts of some records. */
export const childrenQuery = (query: UnderstoodQuery, parents: readonly string[]) => ({
  filter: filterExpression({ terms: {}, parents: [[...parents]] }),
  attributesToSearchOn: [...titleFields, ...textFields, 'words', ...shadowFields],
  attributesToRetrieve: ['id', 'parent'],
  matchingStrategy: 'frequency' as const,
  limit: 10 * parents.length,
  ...wordsFor(query)
})
