import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import Type from 'typebox'
import { Failure, quotable } from '#domain/failure.ts'
import { nearestWord } from '#domain/nearest-word.ts'
import type { Term } from '#domain/term.ts'
import { createLanguageChoice, languageParameter } from '#http/parameters/language.ts'
import { Words } from '#http/parameters/list-parameters.ts'
import type { Parts } from '#http/parts.ts'
import { problemResponses, readingProblems } from '#http/problems.ts'
import { ref } from '#http/schemas/records.ts'
import { countTerms } from '#store/count-terms.ts'

/** The controlled vocabularies as resources. */
export const vocabularyRoutes: FastifyPluginAsyncTypebox<Parts> = async (app, { terms, db }) => {
  const chooseLanguage = createLanguageChoice(terms)

  const parameters = Type.Object(
    {
      ...languageParameter,
      include: Words(['counts'], 'What else to answer with: the number of published records of each term.', [
        'counts'
      ])
    },
    { additionalProperties: false }
  )

  const schemeParameter = {
    scheme: Type.String({
      maxLength: 100,
      description: 'Name of the vocabulary, one of `/v1/vocabularies`.',
      examples: ['crime-type']
    })
  }

  const vocabulary = (name: string) => {
    const found = terms.scheme(name)
    if (found) return found
    const near = nearestWord(name, [...terms.vocabularies.keys()])
    throw new Failure(
      'not-found',
      `There is no vocabulary "${quotable(name)}".${near ? ` The nearest is ${near}.` : ''}`
    )
  }

  const present = (term: Term, language: string, counts?: Record<string, number>) => ({
    ...term,
    label: terms.label(term.scheme, term.code, language),
    ...(counts ? { count: counts[term.code] ?? 0 } : {})
  })

  app.route({
    method: 'GET',
    url: '',
    schema: {
      operationId: 'listVocabularies',
      tags: ['Vocabularies'],
      summary: 'List the vocabularies',
      querystring: Type.Object(languageParameter, { additionalProperties: false }),
      response: {
        200: ref('VocabularyList'),
        ...problemResponses(...readingProblems)
      }
    },
    handler: async (request, reply) => {
      const language = chooseLanguage(request, reply)
      return {
        items: [...terms.vocabularies.values()].map(({ terms: all, labels, ...rest }) => ({
          ...rest,
          label: labels[language as 'en'] ?? labels.en,
          labels,
          size: all.length
        }))
      }
    }
  })

  app.route({
    method: 'GET',
    url: '/:scheme',
    schema: {
      operationId: 'getVocabulary',
      tags: ['Vocabularies'],
      summary: 'Read a vocabulary with all its terms',
      params: Type.Object(schemeParameter),
      querystring: parameters,
      response: { 200: ref('VocabularyWithTerms'), ...problemResponses(...readingProblems, 'not-found') }
    },
    handler: async (request, reply) => {
      const language = chooseLanguage(request, reply)
      const { terms: all, labels, ...rest } = vocabulary(request.params.scheme)
      const counts = request.query.include ? await countTerms(db, rest.scheme) : undefined
      return {
        ...rest,
        label: labels[language as 'en'] ?? labels.en,
        labels,
        size: all.length,
        terms: all.map((term) => present(term, language, counts))
      } as never
    }
  })

  app.route({
    method: 'GET',
    url: '/:scheme/:code',
    schema: {
      operationId: 'getTerm',
      tags: ['Vocabularies'],
      summary: 'Read a term',
      description:
        'Found by its code, and by notations, labels and aliases too: `/v1/vocabularies/country/Kenya`.',
      params: Type.Object({
        ...schemeParameter,
        code: Type.String({
          maxLength: 300,
          description: 'Code, or another name of the term.',
          examples: ['trafficking-in-persons']
        })
      }),
      querystring: parameters,
      response: { 200: ref('TermWithRelations'), ...problemResponses(...readingProblems, 'not-found') }
    },
    handler: async (request, reply) => {
      const language = chooseLanguage(request, reply)
      const { scheme, terms: all } = vocabulary(request.params.scheme)
      const term = terms.resolve([scheme], request.params.code)
      if (!term) {
        const near = terms.nearest([scheme], request.params.code)
        throw new Failure(
          'not-found',
          `There is no term "${quotable(request.params.code)}" in ${scheme}.${near ? ` The nearest is ${near}.` : ''}`
        )
      }
      const counts = request.query.include ? await countTerms(db, scheme) : undefined
      const narrower = all.filter(({ broader }) =>
        broader.some((b) => b.scheme === scheme && b.code === term.code)
      )
      return { ...present(term, language, counts), narrower: narrower.map(({ code }) => code) } as never
    }
  })
}
