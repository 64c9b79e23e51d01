import type { FastifyInstance, FastifyReply, FastifyRequest, RouteOptions } from 'fastify'
import ipaddr from 'ipaddr.js'
import { Failure } from '#domain/failure.ts'
import { problemResponses } from '#http/problems.ts'
import { createRateCounter, type ShareSpending } from './rate-counter.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Points an operation costs of its caller's quota; 1 where nothing is said. */
    cost?: number
  }
}

/** Points a minute; none where there is no limit. */
export interface RateLimits {
  /** For each address without a key. */
  address?: number | undefined
  /** For each key. */
  key?: number | undefined
}

/** What a key costs that turns out to be none, so that guessing is slow. */
const costOfWrongKey = 20

/** How often instances tell each other what was spent: so late one hears of the others. */
const exchangeEvery = 1000

/** One subscriber of IPv6 has a whole /64, and may change within it at will. */
const subscriber = (address: string) => {
  const parsed = ipaddr.process(address)
  return parsed.kind() === 'ipv4'
    ? parsed.toString()
    : (parsed as ipaddr.IPv6).parts
        .slice(0, 4)
        .map((part) => part.toString(16))
        .join(':')
}

const describe = ({ url, schema }: RouteOptions) => {
  if (!url?.startsWith('/v1') || !schema || schema.hide) return
  schema.response = { ...problemResponses('too-many-requests'), ...(schema.response as object) }
}

/** What `authenticate` tells of keys that are none. */
export interface RateLimiter {
  /** Charges the address; throws `too-many-requests` when it has guessed too often. */
  chargeWrongKey(request: FastifyRequest, reply: FastifyReply): void
  /** Charges whoever asks, once it is known who that is. */
  charge(request: FastifyRequest, reply: FastifyReply): void
}

/**
 * Limits how much a key, or an address without one, may ask for in a minute (draft-ietf-httpapi-ratelimit-headers).
 * Instances count by themselves and exchange counts every second, so that no request waits for another instance;
 * while the database is away each knows only its own.
 */
export const limitRates = (app: FastifyInstance, limits: RateLimits, share: ShareSpending): RateLimiter => {
  const counter = createRateCounter(share)
  const timer = setInterval(() => {
    counter
      .exchange()
      .catch((error: unknown) => app.log.warn({ err: error }, 'Rates could not be exchanged.'))
  }, exchangeEvery).unref()
  app.addHook('onClose', async () => clearInterval(timer))
  app.addHook('onRoute', describe)

  const spend = (reply: FastifyReply, caller: string, points: number, policy: 'address' | 'key') => {
    const quota = limits[policy]
    if (quota === undefined) return
    // A quota below the cost of one operation would forbid it for ever.
    const { allowed, remaining, resetsIn } = counter.spend(caller, Math.min(points, quota), quota)
    reply.header('ratelimit-policy', `"${policy}";q=${quota};w=60`)
    reply.header('ratelimit', `"${policy}";r=${remaining};t=${resetsIn}`)
    if (allowed) return
    reply.header('retry-after', resetsIn)
    const more = policy === 'address' ? ' A key has a larger quota.' : ''
    throw new Failure(
      'too-many-requests',
      `The quota of this minute is spent; ${resetsIn} s are left of it.${more}`
    )
  }

  const addressOf = (request: FastifyRequest) => `address ${subscriber(request.ip)}`
  return {
    chargeWrongKey: (request, reply) => spend(reply, addressOf(request), costOfWrongKey, 'address'),
    charge: (request, reply) => {
      const { caller, routeOptions } = request
      const cost = routeOptions.config.cost ?? 1
      if (caller.keyId) spend(reply, `key ${caller.keyId}`, cost, 'key')
      else spend(reply, addressOf(request), cost, 'address')
    }
  }
}
