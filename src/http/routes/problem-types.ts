import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import Type from 'typebox'
import { Failure, quotable } from '#domain/failure.ts'
import { type ProblemCode, problemResponses, problemTypes } from '#http/problems.ts'
import { ref } from '#http/schemas/records.ts'

const ProblemType = Type.Object(
  {
    type: Type.String({ description: 'As it stands in a problem.' }),
    status: Type.Integer({ description: 'Status the answer has.' }),
    title: Type.String({ description: 'What went wrong, in general.' }),
    description: Type.String({ description: 'What it means and what to do.' })
  },
  {
    $id: 'ProblemType',
    description: 'What a type of problem means.',
    examples: [{ type: '/problems/not-found', ...problemTypes['not-found'] }]
  }
)

/** Where the `type` of a problem leads: what it means and what to do. */
export const problemTypeRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.addSchema(ProblemType)
  app.route({
    method: 'GET',
    url: '/:code',
    schema: {
      operationId: 'getProblemType',
      tags: ['Operations'],
      summary: 'Read what a type of problem means',
      params: Type.Object({
        code: Type.String({
          maxLength: 100,
          description: 'Last part of the `type` of a problem.',
          examples: ['invalid-parameter']
        })
      }),
      response: {
        200: ref('ProblemType'),
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
