import type { onRequestHookHandler } from 'fastify'

/** A hook for answers that are one caller's: caches, and whoever else is on the way, keep none. */
export const neverStored: onRequestHookHandler = (_request, reply, done) => {
  reply.header('cache-control', 'no-store')
  done()
}
