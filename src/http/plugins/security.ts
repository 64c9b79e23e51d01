import compress from '@fastify/compress'
import cors from '@fastify/cors'
import helmet from '@fastify/helmet'
import type { FastifyInstance } from 'fastify'

/** Headers that keep browsers safe, reading from any origin, and compression. */
export const secure = async (app: FastifyInstance): Promise<void> => {
  await app.register(helmet, {
    contentSecurityPolicy: { directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] } },
    // Answers are data for any origin to read, as CORS says.
    crossOriginResourcePolicy: { policy: 'cross-origin' }
  })
  await app.register(cors, {
    origin: '*',
    methods: ['GET', 'HEAD', 'OPTIONS'],
    exposedHeaders: ['ETag', 'Link', 'X-Request-Id', 'Content-Language', 'Retry-After', 'Allow'],
    maxAge: 86_400
  })
  await app.register(compress, { threshold: 1024 })
}
