import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { sql } from 'drizzle-orm'
import Type from 'typebox'
import type { Parts } from '#http/parts.ts'
import { problemResponses } from '#http/problems.ts'
import { ref } from '#http/record-schemas.ts'

const Health = Type.Object(
  {
    status: Type.Enum(['up', 'degraded', 'down'], {
      type: 'string',
      description: '`degraded`: ready, but searches are answered by PostgreSQL. `down`: not ready.'
    }),
    parts: Type.Object({
      database: Type.Enum(['up', 'down'], { type: 'string', description: 'Needed for every answer.' }),
      search: Type.Enum(['up', 'down', 'absent'], {
        type: 'string',
        description:
          '`down` also while the index is being built; `absent` when there is no search server. PostgreSQL answers searches then.'
      })
    }),
    index: Type.Optional(
      Type.Object({
        changesBehind: Type.Integer({ description: 'Changes the index has not taken up yet.' }),
        secondsBehind: Type.Number({ description: 'Age of the oldest of them.' }),
        reason: Type.Optional(Type.String({ description: 'Why the index is not ready.' }))
      })
    )
  },
  {
    $id: 'Health',
    description: 'The state of the service, part by part.',
    examples: [
      { status: 'up', parts: { database: 'up', search: 'up' }, index: { changesBehind: 0, secondsBehind: 0 } }
    ]
  }
)

const Liveness = Type.Object(
  { status: Type.Enum(['up'], { type: 'string' }) },
  { $id: 'Liveness', description: 'The process answers.', examples: [{ status: 'up' }] }
)

const patience = 2000

/** Whether the process lives, and whether it can serve. */
export const healthRoutes: FastifyPluginAsyncTypebox<Pick<Parts, 'db' | 'index'>> = async (
  app,
  { db, index }
) => {
  app.addSchema(Health)
  app.addSchema(Liveness)

  app.route({
    method: 'GET',
    url: '/live',
    logLevel: 'warn',
    schema: {
      operationId: 'isLive',
      tags: ['Operations'],
      summary: 'Whether the process answers at all',
      response: {
        200: ref('Liveness'),
        ...problemResponses('malformed-request')
      }
    },
    handler: async (_request, reply) => {
      reply.header('cache-control', 'no-store')
      return { status: 'up' }
    }
  })

  const databaseAnswers = async () => {
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<boolean>((resolve) => {
      timer = setTimeout(() => resolve(false), patience)
    })
    const answered = db.execute(sql`select 1`).then(
      () => true,
      () => false
    )
    const up = await Promise.race([answered, late])
    clearTimeout(timer)
    return up
  }

  app.route({
    method: 'GET',
    url: '/ready',
    logLevel: 'warn',
    schema: {
      operationId: 'isReady',
      tags: ['Operations'],
      summary: 'Whether it can serve, part by part',
      description:
        'The database is needed; without the search server, searches are answered by PostgreSQL and the service is `degraded` but ready.',
      response: {
        200: ref('Health'),
        503: {
          description: 'A needed part is away.',
          content: { 'application/json': { schema: { $ref: 'Health#' } } }
        },
        ...problemResponses('malformed-request')
      }
    },
    handler: async (_request, reply) => {
      const database = (await databaseAnswers()) ? 'up' : 'down'
      const state = index?.state()
      const search = state ? (state.ready ? 'up' : 'down') : 'absent'
      const status = database === 'down' ? 'down' : search === 'down' ? 'degraded' : 'up'
      if (status === 'down') reply.code(503).header('retry-after', 5)
      reply.header('cache-control', 'no-store')
      return {
        status,
        parts: { database, search },
        ...(state
          ? {
              index: {
                changesBehind: state.lag.changes,
                secondsBehind: state.lag.seconds,
                ...(state.reason ? { reason: state.reason } : {})
              }
            }
          : {})
      } as never
    }
  })
}
