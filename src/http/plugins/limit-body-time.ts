import type { FastifyInstance } from 'fastify'
import { sendProblem } from '#http/answer-problems.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Whether a body may take as long as the server waits at all: large uploads do. */
    longUpload?: true
  }
}

/** Milliseconds a body may take to arrive where nothing else is said. */
const patience = 30_000

/** Ends requests whose bodies dribble in, of which thousands would keep the service from everybody else. */
export const limitBodyTime = (app: FastifyInstance, longest: number = patience): void => {
  app.addHook('onRequest', async (request, reply) => {
    const { raw, headers, routeOptions } = request
    const brings = headers['transfer-encoding'] !== undefined || Number(headers['content-length']) > 0
    if (!brings || raw.complete || routeOptions.config.longUpload) return
    const timer = setTimeout(() => {
      if (raw.complete || reply.sent) return
      reply.header('connection', 'close')
      sendProblem(request, reply, 'request-timeout', `The body did not arrive within ${longest / 1000} s.`)
    }, longest).unref()
    for (const event of ['end', 'close'] as const) raw.once(event, () => clearTimeout(timer))
  })
}
