import type { FastifyInstance } from 'fastify'
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Parts } from '#http/parts.ts'
import { problemResponses } from '#http/problems.ts'

/** Counts and times requests, and serves that with the index lag at `/metrics` (Prometheus text format). */
export const measure = (app: FastifyInstance, { index }: Pick<Parts, 'index'>): void => {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const duration = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time to answer, by route, method and status.',
    labelNames: ['route', 'method', 'status'],
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [registry]
  })
  const gauge = (name: string, help: string, value: () => number) =>
    new Gauge({
      name,
      help,
      registers: [registry],
      collect() {
        this.set(value())
      }
    })
  if (index) {
    gauge('lexatlas_index_ready', 'Whether the index answers searches.', () => Number(index.state().ready))
    gauge('lexatlas_index_lag_changes', 'Changes not indexed yet.', () => index.state().lag.changes)
    gauge('lexatlas_index_lag_seconds', 'Age of the oldest of them.', () => index.state().lag.seconds)
  }

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
