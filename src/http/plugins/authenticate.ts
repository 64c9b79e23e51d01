import type { FastifyInstance, RouteOptions } from 'fastify'
import { anonymous, type Caller, may, type Scope } from '#domain/access.ts'
import { Failure } from '#domain/failure.ts'
import { problemResponses } from '#http/problems.ts'
import type { KeyVerifier } from '#store/verify-key.ts'
import type { RateLimiter } from './limit-rates.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks. */
    caller: Caller
  }
  interface FastifyContextConfig {
    /** The scope an operation needs, or one of several; without one it is open to all. */
    scope?: Scope | readonly Scope[]
  }
}

/** Name of the security scheme in the description. */
export const keyScheme = 'key'

const isOurs = (url: string | undefined) => url?.startsWith('/v1') ?? false

/** Says in the description which key an operation needs, or that one may be sent. */
const describe = ({ url, config, schema }: RouteOptions) => {
  if (!isOurs(url) || !schema || schema.hide) return
  const scopes = [config?.scope ?? []].flat()
  schema.security ??=
    scopes.length > 0 ? scopes.map((scope) => ({ [keyScheme]: [scope] })) : [{}, { [keyScheme]: [] }]
  schema.response = {
    ...problemResponses('not-authenticated', ...(scopes.length > 0 ? (['not-permitted'] as const) : [])),
    ...(schema.response as object)
  }
}

/**
 * Tells who asks, and keeps those out who may not. A key that is not valid is refused everywhere under `/v1`,
 * never taken for none; who sends none costs no look-up. Elsewhere the header is somebody else's, such as a
 * proxy's.
 */
export const authenticate = (app: FastifyInstance, keys: KeyVerifier, rates: RateLimiter): void => {
  app.decorateRequest('caller')
  app.addHook('onRoute', describe)
  app.addHook('onRequest', async (request, reply) => {
    request.caller = anonymous
    const { url, config } = request.routeOptions
    if (!isOurs(url)) return
    const challenge = (attributes: string) =>
      reply.header('www-authenticate', `Bearer realm="lexatlas"${attributes}`)

    const { authorization } = request.headers
    if (authorization !== undefined) {
      // What is answered to a key is nobody else's.
      reply.header('cache-control', 'private, no-cache')
      try {
        request.caller = await keys.verify(tokenOf(authorization))
      } catch (error) {
        if (error instanceof Failure) {
          rates.chargeWrongKey(request, reply)
          challenge(', error="invalid_token"')
        }
        throw error
      }
    }
    rates.charge(request, reply)
    const wanted = [config.scope ?? []].flat()
    if (wanted.length === 0 || wanted.some((one) => may(request.caller, one))) return
    const scope = wanted.join(' ')
    if (!request.caller.keyId) {
      challenge(`, scope="${scope}"`)
      throw new Failure('not-authenticated', `A key with the scope ${wanted.join(' or ')} is needed here.`)
    }
    challenge(`, error="insufficient_scope", scope="${scope}"`)
    throw new Failure(
      'not-permitted',
      `The key has not the scope ${wanted.join(' or ')}, which is needed here.`
    )
  })
}

/** The key in an `Authorization` header. */
export const tokenOf = (authorization: string): string => {
  const token = /^Bearer +(\S+) *$/i.exec(authorization)?.[1]
  if (token === undefined)
    throw new Failure('not-authenticated', 'Keys are sent as `Authorization: Bearer lexatlas_…`.')
  return token
}
