import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { sql } from 'drizzle-orm'
import Type from 'typebox'
import type { Parts } from '#http/parts.ts'
import { problemResponses } from '#http/problems.ts'
import { ref } from '#http/schemas/records.ts'
import type { Engines } from '#http/search/engines.ts'

const Health = Type.Object(
  {
    status: Type.Enum(['up', 'degraded', 'down', 'stopping'], {
      type: 'string',
      description:
        '`degraded`: ready, but a search server is away; with all of them away PostgreSQL answers searches. `down`: not ready. `stopping`: not ready any more, for it was asked to stop.'
    }),
    parts: Type.Object({
      database: Type.Enum(['up', 'down'], { type: 'string', description: 'Needed for every answer.' }),
      search: Type.Enum(['up', 'partly', 'down', 'absent'], {
        type: 'string',
        description:
          '`partly`: some search servers are away. `down`: all are, or their index is being built. `absent`: there is none. PostgreSQL answers searches in the last two.'
      })
    }),
    nodes: Type.Array(
      Type.Object({
        name: Type.String({ description: 'The search server, as answers and metrics call it.' }),
        up: Type.Boolean({ description: 'Whether searches go to it.' }),
        circuit: Type.Enum(['closed', 'open', 'half-open'], {
          type: 'string',
          description:
            '`closed`: it is asked. `open`: it failed and is left alone for a moment. `half-open`: it is being tried.'
        }),
        changesBehind: Type.Integer({ description: 'Changes its index has not taken up yet.' }),
        secondsBehind: Type.Number({ description: 'Age of the oldest of them.' }),
        builtAt: Type.Optional(
          Type.String({ format: 'date-time', description: 'When its index was last built anew.' })
        ),
        reason: Type.Optional(Type.String({ description: 'Why its index is not in use.' }))
      }),
      { description: 'Every search server with an index of its own.' }
    )
  },
  {
    $id: 'Health',
    description: 'The state of the service, part by part.',
    examples: [
      {
        status: 'up',
        parts: { database: 'up', search: 'up' },
        nodes: [{ name: 'search-1', up: true, circuit: 'closed', changesBehind: 0, secondsBehind: 0 }]
      }
    ]
  }
)

const Liveness = Type.Object(
  { status: Type.Enum(['up'], { type: 'string' }) },
  { $id: 'Liveness', description: 'The process answers.', examples: [{ status: 'up' }] }
)

const patience = 2000

/** Whether the process lives, and whether it can serve. */
export const healthRoutes: FastifyPluginAsyncTypebox<
  Pick<Parts, 'db' | 'stopping'> & { engines: Engines }
> = async (app, { db, stopping, engines }) => {
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
          description: 'A needed part is away, or the service is about to stop.',
          content: { 'application/json': { schema: { $ref: 'Health#' } } }
        },
        ...problemResponses('malformed-request')
      }
    },
    handler: async (_request, reply) => {
      const database = (await databaseAnswers()) ? 'up' : 'down'
      const nodes = engines.nodes()
      const up = nodes.filter((node) => node.up).length
      const search = nodes.length === 0 ? 'absent' : up === 0 ? 'down' : up < nodes.length ? 'partly' : 'up'
      const missing = search === 'down' || search === 'partly'
      const ready = database === 'down' ? 'down' : missing ? 'degraded' : 'up'
      const status = stopping?.aborted ? 'stopping' : ready
      if (status === 'down' || status === 'stopping') reply.code(503).header('retry-after', 5)
      reply.header('cache-control', 'no-store')
      return {
        status,
        parts: { database, search },
        nodes: nodes.map(({ state: { lag, builtAt, reason }, ...node }) => ({
          ...node,
          changesBehind: lag.changes,
          secondsBehind: lag.seconds,
          ...(builtAt ? { builtAt } : {}),
          ...(reason ? { reason } : {})
        }))
      } as never
    }
  })
}
