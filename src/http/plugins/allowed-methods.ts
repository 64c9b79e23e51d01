import type { FastifyInstance } from 'fastify'
import { sendProblem } from '#http/answer-problems.ts'

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'TRACE'] as const

/**
 * Answers 405 with `Allow` where an address exists but not for the method. Call it before the routes, and what
 * it returns after them.
 */
export const answerOtherMethods = (app: FastifyInstance): (() => void) => {
  const allowed = new Map<string, Set<string>>()
  let done = false
  app.addHook('onRoute', ({ url, method }) => {
    if (done || url.includes('*') || url.startsWith('/docs')) return
    const known = allowed.get(url) ?? new Set()
    for (const name of [method].flat()) known.add(name)
    allowed.set(url, known)
  })
  return () => {
    done = true
    for (const [url, known] of allowed) {
      const others = methods.filter((method) => !known.has(method))
      const allow = [...known, 'OPTIONS'].join(', ')
      app.route({
        method: others,
        url,
        schema: { hide: true },
        // Before the body is read: no body makes the method right.
        onRequest: async (request, reply) => {
          reply.header('allow', allow)
          return sendProblem(
            request,
            reply,
            'method-not-allowed',
            `${request.method} is not allowed here, only ${allow}.`
          )
        },
        handler: async () => undefined
      })
    }
  }
}
