import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import Type from 'typebox'
import { Failure, quotable } from '#domain/failure.ts'
import { type ProblemCode, problemResponses, problemTypes } from '#http/problems.ts'

/** Where the `type` of a problem leads: what it means and what to do. */
export const problemTypeRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.route({
    method: 'GET',
    url: '/:code',
    schema: {
      operationId: 'getProblemType',
      tags: ['Operations'],
      summary: 'Read what a type of problem means',
      params: Type.Object({ code: Type.String({ maxLength: 100, examples: ['invalid-parameter'] }) }),
      response: {
        200: Type.Object(
          { type: Type.String(), status: Type.Integer(), title: Type.String(), description: Type.String() },
          {
            description: 'The type of problem.',
            examples: [{ type: '/problems/not-found', ...problemTypes['not-found'] }]
          }
        ),
        ...problemResponses('not-found')
      }
    },
    handler: async (request) => {
      const { code } = request.params
      if (!Object.hasOwn(problemTypes, code)) {
        throw new Failure('not-found', `There is no type of problem "${quotable(code)}".`)
      }
      return { type: `/problems/${code}`, ...problemTypes[code as ProblemCode] }
    }
  })
}
