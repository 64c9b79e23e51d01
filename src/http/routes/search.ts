import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import Type from 'typebox'
import { type FacetName, facetNames } from '#domain/facet.ts'
import { maximumWords } from '#domain/query.ts'
import { type CountedFacet, resultWindow, sorts } from '#domain/search.ts'
import { requirePublished } from '#http/parameters/drafts.ts'
import {
  type FilterContext,
  type FilterQuery,
  filterParameters,
  readFilter
} from '#http/parameters/filter-parameters.ts'
import { createLanguageChoice, languageParameter } from '#http/parameters/language.ts'
import { Words, withDefault } from '#http/parameters/list-parameters.ts'
import type { AppOptions, Parts } from '#http/parts.ts'
import type { Presenter } from '#http/present.ts'
import { problemResponses, readingProblems } from '#http/problems.ts'
import { ref } from '#http/schemas/records.ts'
import { type BooleanQuery, booleanDescription, searchBoolean } from '#http/search/boolean-search.ts'
import type { Engines } from '#http/search/engines.ts'
import { createFacetRows } from '#http/search/facet-rows.ts'
import { inLanguagesOf } from '#http/search/in-languages-of.ts'
import { type KeywordQuery, searchKeywords } from '#http/search/keyword-search.ts'
import type { VisibleRecords } from '#store/visible-records.ts'

interface Options extends Parts, AppOptions {
  engines: Engines
  visible: VisibleRecords
  presenter: Presenter
  filters: FilterContext
}

const countedFacets: CountedFacet[] = ['kind', ...facetNames]

/** Words and facets across all kinds. */
export const searchRoutes: FastifyPluginAsyncTypebox<Options> = async (app, options) => {
  const { kinds, terms, visible, engines, presenter, filters, publicUrl } = options
  const chooseLanguage = createLanguageChoice(terms)
  const facetRows = createFacetRows(kinds, terms)
  const kindNames = [...kinds.keys()]
  const defaultKinds = [...kinds.values()].filter((kind) => kind.foundByDefault).map(({ name }) => name)

  app.route({
    method: 'GET',
    url: '/search',
    config: { cost: 3 },
    schema: {
      operationId: 'search',
      tags: ['Search'],
      summary: 'Search records of all kinds',
      description: `Finds words in titles, texts, numbers and identifiers, and in the labels of a record’s terms in six languages, so that a query in one language finds records in another. All words must occur (\`match=relaxed\`: some), at most ${maximumWords} are used, those in quotes stand side by side, and typing errors are forgiven in words but not in numbers. Answers laws, strategies, reports and recommendations; words found in a provision show as its law, with the provisions named in \`matches\`. Pages reach the first ${resultWindow} results; the lists reach all.\n\n${booleanDescription}`,
      querystring: Type.Object(
        {
          q: Type.Optional(
            Type.String({
              maxLength: 1000,
              description: 'What to look for. Without it, the filter alone decides.',
              examples: ['money laundering']
            })
          ),
          mode: withDefault(
            Type.Enum(['keyword', 'boolean'], {
              type: 'string',
              default: 'keyword',
              description:
                'How `q` is read: `keyword` ranks and forgives; `boolean` finds exactly what is written with AND, OR, NOT, brackets, "phrases" and beginnings*, all of it, page after page.'
            })
          ),
          cursor: Type.Optional(
            Type.String({
              maxLength: 2000,
              description: 'In Boolean mode, the `next` of the page before, for the same question.'
            })
          ),
          kind: Words(kindNames, 'Kinds of records to find.', ['legislation']),
          ...filterParameters,
          facets: Words(countedFacets, 'What to count the results by.', ['country', 'crimeType']),
          emptyFacets: withDefault(
            Type.Boolean({
              default: false,
              description: 'Whether facets list the values without a result, too.'
            })
          ),
          sort: withDefault(
            Type.Enum([...sorts], {
              type: 'string',
              default: 'relevance',
              description:
                'Order; `-` reverses. By relevance, the latest change comes first where there are no words.'
            })
          ),
          page: withDefault(
            Type.Integer({ minimum: 1, maximum: 1000, default: 1, description: 'Page, from 1.' })
          ),
          limit: withDefault(
            Type.Integer({ minimum: 1, maximum: 100, default: 20, description: 'Results a page.' })
          ),
          match: withDefault(
            Type.Enum(['all', 'relaxed'], {
              type: 'string',
              default: 'all',
              description: 'Whether all words must occur, or records with fewer of them follow.'
            })
          ),
          highlight: withDefault(
            Type.Boolean({
              default: true,
              description: 'Whether to show where words were found, as safe HTML.'
            })
          ),
          include: Words(['labels'], 'What else to answer with.', ['labels']),
          ...languageParameter
        },
        { additionalProperties: false }
      ),
      response: {
        200: ref('SearchAnswer'),
        ...problemResponses(...readingProblems, 'window-exceeded', 'not-permitted')
      }
    },
    handler: async (request, reply) => {
      const { q, mode, sort, limit, highlight, emptyFacets, include, facets = [] } = request.query
      const language = chooseLanguage(request, reply)
      requirePublished(request.query.status, request.caller)
      const asked = await readFilter(request.query as FilterQuery, filters)
      const wanted = [...new Set(facets)] as CountedFacet[]
      const question = {
        filter: { ...asked, kinds: asked.kinds ?? defaultKinds },
        facets: wanted,
        sort: sort as (typeof sorts)[number],
        limit,
        highlight,
        language
      }
      const readVisible = visible.fromNow()
      const { found, understood, place, engine } =
        mode === 'boolean'
          ? await searchBoolean(engines, request.query as BooleanQuery, question)
          : await searchKeywords(engines, request.query as KeywordQuery, question)
      if (place.next) {
        const address = new URL(request.url, publicUrl)
        address.searchParams.set('cursor', place.next)
        reply.header('link', `<${address.href}>; rel="next"`)
      }

      // The database has the last word on what is published: a hit it does not show is not shown.
      const parts = found.hits.flatMap(({ matchingChildren }) => matchingChildren.slice(0, mostMatches))
      const views = new Map(
        (await readVisible([...found.hits.map(({ id }) => id), ...parts])).map((view) => [view.id, view])
      )
      const items = found.hits.flatMap((hit) => {
        const view = views.get(hit.id)
        if (!view) return []
        const matches = hit.matchingChildren.slice(0, mostMatches).flatMap((id) => {
          const part = views.get(id)
          return part ? [presenter.reference(part, language)] : []
        })
        return {
          ...presenter.found(view, language),
          highlights: hit.highlights && inLanguagesOf(view, hit.highlights),
          matches: matches.length > 0 ? matches : undefined
        }
      })
      return {
        items,
        total: found.total,
        totalIsExact: true,
        limit,
        ...place,
        facets: Object.fromEntries(
          wanted.map((facet) => [facet, facetRows(facet, found.facets[facet] ?? {}, language, emptyFacets)])
        ),
        query: {
          q,
          mode,
          ...understood,
          kinds: asked.kinds ?? defaultKinds,
          filter: understoodFilter(asked.terms),
          sort,
          language
        },
        ...engine,
        ...(include?.includes('labels') ? { labels: presenter.labels(items, language) } : {})
      } as never
    }
  })
}

/** More matching parts of one record are not named. */
const mostMatches = 10

const understoodFilter = (terms: Partial<Record<FacetName, { code: string }[]>>) =>
  Object.fromEntries(
    Object.entries(terms).map(([facet, references]) => [facet, references.map(({ code }) => code)])
  )
