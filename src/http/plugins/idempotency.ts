import { createHash, randomUUID } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest, RouteOptions } from 'fastify'
import Type from 'typebox'
import { Failure, quotable } from '#domain/failure.ts'
import { problemResponses } from '#http/problems.ts'
import type { Db, Queryable } from '#store/database.ts'
import { giveKeyBack, heldFor, holdKey, type KeyedRequest, keepAnswer, takeKey } from '#store/idempotency.ts'
import { tokenOf } from './authenticate.ts'
import { seal, unseal } from './sealed-answer.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** There when the request came with an `Idempotency-Key` to an operation that honours it. */
    idempotency: Idempotency | null
  }
  interface FastifyContextConfig {
    /** Whether an operation honours `Idempotency-Key`. */
    idempotent?: true
  }
}

interface Idempotency {
  /**
   * Keeps the answer in the transaction of the work itself, so that after a crash either both are there or neither.
   * Without it the answer is kept once it is sent, and after a crash in between the work is done again.
   */
  keep(transaction: Queryable, status: number, headers: Record<string, string>, body: object): Promise<void>
}

type Work = Idempotency & { keyed: KeyedRequest; kept: boolean; timer: NodeJS.Timeout }

const header = Type.Object({
  'Idempotency-Key': Type.Optional(
    Type.String({
      description:
        'A name for this request, such as a UUID. Sent again under the same name within 24 hours, it is answered as the first time and not done again.',
      examples: ['8e03978e-40d5-43e8-bc93-6894a57f9324']
    })
  )
})

/** Says in the description of an operation that it takes the header, and how it is refused. */
const describe = ({ config, schema }: RouteOptions) => {
  if (!config?.idempotent || !schema) return
  const own = schema.response as Record<string, { description?: string }>
  const ours = problemResponses('invalid-parameter', 'request-in-progress', 'idempotency-key-reused')
  schema.headers = Type.Object({
    ...(schema.headers as typeof header | undefined)?.properties,
    ...header.properties
  })
  schema.response = {
    ...own,
    ...Object.fromEntries(
      Object.entries(ours).map(([status, response]) => {
        const texts = [own[status]?.description, response.description].filter((text) => text !== undefined)
        return [status, { ...response, description: [...new Set(texts)].join(' ') }]
      })
    )
  }
}

const keyOf = (given: string | string[]): string => {
  // As a structured field it stands in quotes; many send it bare.
  const key = /^"?([\x21\x23-\x5B\x5D-\x7E]{1,255})"?$/.exec(String(given))?.[1]
  if (key !== undefined) return key
  throw new Failure('invalid-parameter', 'A header was not understood.', [
    {
      parameter: 'Idempotency-Key',
      value: quotable(given),
      detail: 'must be up to 255 printable ASCII characters without blanks'
    }
  ])
}

/** A body that is read later, as it comes, is taken by what its headers say of it. */
const fingerprintOf = ({ method, url, headers, body }: FastifyRequest): string => {
  const isStream = typeof (body as { pipe?: unknown } | null)?.pipe === 'function'
  const content = isStream
    ? `${headers['content-length']} ${headers['content-digest']}`
    : Buffer.isBuffer(body)
      ? body
      : (JSON.stringify(body) ?? '')
  // Clients make the boundary of a form anew each time they send it.
  const type = isStream ? headers['content-type']?.split(';')[0] : headers['content-type']
  return createHash('sha256').update(`${method} ${url} ${type}\n`).update(content).digest('base64url')
}

/** In one spelling, for an answer opens with what it was sealed with. */
const authorizationOf = ({ headers }: FastifyRequest) => `Bearer ${tokenOf(headers.authorization!)}`

const keptHeaders = ['content-type', 'location', 'content-location', 'content-language', 'etag'] as const

const headersOf = (reply: FastifyReply) =>
  Object.fromEntries(
    keptHeaders.flatMap((name) => (reply.hasHeader(name) ? [[name, String(reply.getHeader(name))]] : []))
  )

/** Whether to answer so again: not what says "try again", be it once something else was done. */
const isFinal = (status: number) => status < 500 && ![408, 409, 429].includes(status)

/**
 * Honours `Idempotency-Key` (IETF draft-ietf-httpapi-idempotency-key-header) where a route says
 * `config: { idempotent: true }`, for callers with a key. Call it after what tags answers, and before what
 * compresses them.
 */
export const honourIdempotency = (app: FastifyInstance, db: Db): void => {
  app.decorateRequest('idempotency', null)
  app.addHook('onRoute', describe)

  app.addHook('preHandler', async (request, reply) => {
    const given = request.headers['idempotency-key']
    const { config, method, url } = request.routeOptions
    const { keyId } = request.caller
    if (!config.idempotent || given === undefined || keyId === undefined) return
    const key = keyOf(given)
    const keyed = {
      caller: keyId,
      operation: `${method} ${url}`,
      key,
      fingerprint: fingerprintOf(request),
      holder: randomUUID()
    }
    const standing = await takeKey(db, keyed)
    if (standing.is === 'at-work') {
      reply.header('retry-after', 1)
      throw new Failure(
        'request-in-progress',
        'The first request of this `Idempotency-Key` is at work still.'
      )
    }
    if (standing.is === 'of-another')
      throw new Failure('idempotency-key-reused', 'The `Idempotency-Key` was sent with another request.')
    const authorization = authorizationOf(request)
    if (standing.is === 'answered') {
      const { headers, body } = unseal(standing.answer, authorization, key)
      return reply
        .code(standing.status)
        .headers({ ...headers, 'idempotent-replayed': 'true' })
        .serializer(String)
        .send(body)
    }
    const timer = setInterval(() => holdKey(db, keyed).catch(() => {}), (heldFor * 1000) / 3).unref()
    const work: Work = {
      keyed,
      timer,
      kept: false,
      keep: async (transaction, status, headers, body) => {
        const answer = {
          headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
          body: JSON.stringify(body)
        }
        await keepAnswer(transaction, keyed, status, seal(answer, authorization, key))
        work.kept = true
      }
    }
    request.idempotency = work
  })

  app.addHook('onSend', async (request, reply, payload) => {
    const work = request.idempotency as Work | null
    if (!work) return payload
    request.idempotency = null
    clearInterval(work.timer)
    if (work.kept && reply.statusCode < 300) return payload
    const body = Buffer.isBuffer(payload) ? payload.toString() : payload
    try {
      if (typeof body === 'string' && isFinal(reply.statusCode)) {
        const answer = seal({ headers: headersOf(reply), body }, authorizationOf(request), work.keyed.key)
        await keepAnswer(db, work.keyed, reply.statusCode, answer)
      } else await giveKeyBack(db, work.keyed)
    } catch (error) {
      // The work is done and is answered; only whoever sends it again may have it done again.
      request.log.warn({ err: error }, 'An answer could not be kept.')
    }
    return payload
  })
}
