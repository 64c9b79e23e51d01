import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import Type from 'typebox'
import { facetNames, facetOfScheme, facets } from '#domain/facet.ts'
import { understand } from '#domain/query.ts'
import { createLanguageChoice, languageParameter } from '#http/parameters/language.ts'
import { Words, withDefault } from '#http/parameters/list-parameters.ts'
import type { Parts } from '#http/parts.ts'
import type { Presenter } from '#http/present.ts'
import { problemResponses, readingProblems } from '#http/problems.ts'
import { ref } from '#http/schemas/records.ts'
import type { Engines } from '#http/search/engines.ts'
import type { VisibleRecords } from '#store/visible-records.ts'

interface Options extends Parts {
  engines: Engines
  visible: VisibleRecords
  presenter: Presenter
}

/** As-you-type: titles and vocabulary terms together. */
export const suggestRoutes: FastifyPluginAsyncTypebox<Options> = async (
  app,
  { kinds, terms, visible, engines, presenter }
) => {
  const chooseLanguage = createLanguageChoice(terms)
  const schemes = facetNames.flatMap((name) => [...facets[name].schemes])
  const defaultKinds = [...kinds.values()].filter((kind) => kind.foundByDefault).map(({ name }) => name)

  app.route({
    method: 'GET',
    url: '/suggest',
    schema: {
      operationId: 'suggest',
      tags: ['Search'],
      summary: 'Suggest titles and terms while somebody types',
      description:
        'Terms are found by their codes, and by labels and aliases in six languages, titles by the beginnings of their words.',
      querystring: Type.Object(
        {
          q: Type.String({
            minLength: 1,
            maxLength: 200,
            description: 'What was typed so far.',
            examples: ['blanch']
          }),
          kind: Words([...kinds.keys()], 'Kinds of records to suggest.', ['legislation']),
          limit: withDefault(
            Type.Integer({ minimum: 1, maximum: 20, default: 8, description: 'Most of each.' })
          ),
          ...languageParameter
        },
        { additionalProperties: false }
      ),
      response: { 200: ref('Suggestions'), ...problemResponses(...readingProblems) }
    },
    handler: async (request, reply) => {
      const { q, kind, limit } = request.query
      const language = chooseLanguage(request, reply)
      const query = understand(q)
      const readVisible = visible.fromNow()
      const { ids, engine, degraded, degradedBecause } = query
        ? await engines.suggest(query, kind ?? defaultKinds, limit)
        : { ids: [], engine: 'postgres', degraded: false }
      const views = await readVisible(ids)
      return {
        records: views.map((view) => presenter.reference(view, language)),
        terms: terms.startingWith(schemes, q, limit).map(({ term, matched }) => ({
          facet: facetOfScheme(term.scheme)!,
          value: term.code,
          label: terms.label(term.scheme, term.code, language),
          ...(terms.isConfirmed(term.scheme, term.code, language) ? {} : { confirmed: false as const }),
          matched
        })),
        engine,
        degraded,
        ...(degradedBecause === undefined ? {} : { degradedBecause })
      } as never
    }
  })
}
