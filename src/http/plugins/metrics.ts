import type { FastifyInstance } from 'fastify'
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Parts } from '#http/parts.ts'
import { problemResponses } from '#http/problems.ts'
import type { Engines, NodeStanding } from '#http/search/engines.ts'
import { lastSequence } from '#store/change-log.ts'

/** Counts and times requests, and serves that with the state of each index at `/metrics` (Prometheus text format). */
export const measure = (
  app: FastifyInstance,
  engines: Engines,
  { db, imports }: Pick<Parts, 'db' | 'imports'>
): void => {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const duration = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time to answer, by route, method and status.',
    labelNames: ['route', 'method', 'status'],
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [registry]
  })
  const gauge = (name: string, help: string, value: (node: NodeStanding) => number) =>
    new Gauge({
      name,
      help,
      labelNames: ['node'],
      registers: [registry],
      collect() {
        for (const node of engines.nodes()) this.set({ node: node.name }, value(node))
      }
    })
  gauge('lexatlas_index_ready', 'Whether the index is in use.', ({ state }) => Number(state.ready))
  gauge('lexatlas_index_lag_changes', 'Changes not indexed yet.', ({ state }) => state.lag.changes)
  gauge('lexatlas_index_lag_seconds', 'Age of the oldest of them.', ({ state }) => state.lag.seconds)
  gauge(
    'lexatlas_index_asked',
    'Whether searches go to it: in use, and its server does not fail.',
    ({ up }) => Number(up)
  )
  new Gauge({
    name: 'lexatlas_search_queue_tasks',
    help: 'Tasks that the search server has yet to do, and is doing; left out when it does not say.',
    labelNames: ['node', 'status'],
    registers: [registry],
    collect() {
      this.reset()
      for (const { name, state } of engines.nodes())
        for (const [status, tasks] of Object.entries(state.queue ?? {}))
          this.set({ node: name, status }, tasks)
    }
  })
  new Counter({
    name: 'lexatlas_searches_total',
    help: 'Searches and suggestions answered, by engine and search server.',
    labelNames: ['engine', 'node'],
    registers: [registry],
    collect() {
      this.reset()
      for (const { count, ...labels } of engines.answers()) this.inc(labels, count)
    }
  })
  new Counter({
    name: 'lexatlas_search_degraded_seconds_total',
    help: 'Time in which no index could be asked though there is a search server.',
    registers: [registry],
    collect() {
      this.reset()
      this.inc(engines.degradedSeconds())
    }
  })

  new Gauge({
    name: 'lexatlas_searches_waiting',
    help: 'Searches that wait for PostgreSQL.',
    registers: [registry],
    collect() {
      this.set(engines.waiting())
    }
  })
  new Counter({
    name: 'lexatlas_import_rows_total',
    help: 'Rows that this instance imported, by what became of them; dry runs do not count.',
    labelNames: ['outcome'],
    registers: [registry],
    collect() {
      this.reset()
      for (const [outcome, rows] of Object.entries(imports?.rows() ?? {})) this.inc({ outcome }, rows)
    }
  })
  new Counter({
    name: 'lexatlas_changes_total',
    help: 'Changes of records ever; its rate is that of imports and edits.',
    registers: [registry],
    async collect() {
      this.reset()
      // Left out rather than wrong while the database is away.
      const changes = await lastSequence(db).catch(() => undefined)
      if (changes === undefined) this.remove()
      else this.inc(changes)
    }
  })

  app.addHook('onResponse', async (request, reply) => {
    // The pattern, not the address: ids would make a series each.
    const route = request.routeOptions.url ?? 'none'
    duration.observe({ route, method: request.method, status: reply.statusCode }, reply.elapsedTime / 1000)
  })

  app.route({
    method: 'GET',
    url: '/metrics',
    logLevel: 'warn',
    schema: {
      operationId: 'getMetrics',
      tags: ['Operations'],
      summary: 'Read metrics in the Prometheus text format',
      response: {
        200: { description: 'The metrics.', content: { 'text/plain': { schema: { type: 'string' } } } },
        ...problemResponses('malformed-request')
      }
    },
    handler: async (_request, reply) => {
      reply.type(registry.contentType).header('cache-control', 'no-store')
      return registry.metrics()
    }
  })
}
