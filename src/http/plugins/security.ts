import cors from '@fastify/cors'
import helmet from '@fastify/helmet'
import type { FastifyInstance } from 'fastify'

/** The least an answer carries that never passes the hooks: what cannot be read as a request. */
export const bareHeaders = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
  'access-control-allow-origin': '*'
} as const

/**
 * Headers that keep browsers safe, and use from any origin: a browser adds no key by itself, so whoever sends one
 * means it.
 */
export const secure = async (app: FastifyInstance): Promise<void> => {
  await app.register(helmet, {
    // Answers are data: nothing in them is to be loaded or run. The reference page has a policy of its own.
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'none'"],
        frameAncestors: ["'none'"]
      }
    },
    frameguard: { action: 'deny' },
    // Answers are data for any origin to read, as CORS says.
    crossOriginResourcePolicy: { policy: 'cross-origin' }
  })
  await app.register(cors, {
    origin: '*',
    methods: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'],
    // A plain OPTIONS is answered like a preflight, rather than refused in plain text.
    strictPreflight: false,
    exposedHeaders: [
      'ETag',
      'Link',
      'Location',
      'X-Request-Id',
      'Content-Language',
      'RateLimit',
      'RateLimit-Policy',
      'Retry-After',
      'Allow',
      'WWW-Authenticate'
    ],
    maxAge: 86_400
  })
}
