import type { FastifyInstance, FastifyRequest } from 'fastify'
import { sendProblem } from '#http/answer-problems.ts'

/** Milliseconds until a read must have begun to be answered; the parts it asks have bounds of their own below that. */
const longest = 12_000

/**
 * Refuses for now whatever reads and is not answered in time: a connection to the database that is neither cut nor
 * answered is noticed by the system only after many minutes. An answer that has begun may take as long as it takes,
 * and so may a write, whose outcome only the database knows.
 */
export const answerInTime = (app: FastifyInstance, milliseconds = longest): void => {
  const timers = new WeakMap<FastifyRequest, NodeJS.Timeout>()
  app.addHook('onRequest', async (request, reply) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return
    const refuse = () => {
      if (reply.sent) return
      request.log.warn({ route: request.routeOptions.url }, 'A read was not answered in time.')
      sendProblem(request, reply, 'unavailable', 'The answer does not come in time.')
    }
    timers.set(request, setTimeout(refuse, milliseconds).unref())
  })
  // With the first byte, and where there is none: the reader went away.
  app.addHook('onSend', async (request) => clearTimeout(timers.get(request)))
  app.addHook('onResponse', async (request) => clearTimeout(timers.get(request)))
  app.addHook('onRequestAbort', async (request) => clearTimeout(timers.get(request)))
}
