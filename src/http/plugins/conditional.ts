import { hash } from 'node:crypto'
import { Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import Negotiator from 'negotiator'
import { codings, compressedFrom } from './compression.ts'

const matches = (header: string, tag: string) =>
  header.split(',').some((given) => ['*', tag, `W/${tag}`].includes(given.trim()))

/** How the answer will be coded on the way; settled here, before it is, because each coding has its own tag. */
const settleCoding = (request: FastifyRequest, reply: FastifyReply, payload: Buffer): string | undefined => {
  const long = payload.length >= compressedFrom && !reply.hasHeader('content-encoding')
  const coding = long ? new Negotiator(request.raw).encoding([...codings, 'identity']) : undefined
  const settled = coding === 'identity' ? undefined : coding
  // The compressing plugin reads this header again and must come to the same end.
  request.headers['accept-encoding'] = settled ?? 'identity'
  return settled
}

/** No body, and no length of one: a HEAD route counts whatever is not a stream. */
const nothing = (request: FastifyRequest) => (request.method === 'HEAD' ? Readable.from([]) : null)

/** Carries a record's edition from its handler to its entity tag; never sent itself. */
export const editionHeader = 'x-record-edition'

/**
 * A strong `ETag` on every successful read, made from the very bytes of the answer and their coding, behind the
 * record's edition where there is one; and 304 to whoever has it already. What a write answers has one too; what it
 * may overwrite it compares before (`preconditions.ts`).
 */
export const answerConditionally = (app: FastifyInstance): void => {
  app.addHook('onSend', async (request, reply, answer) => {
    const reading = request.method === 'GET' || request.method === 'HEAD'
    const edition = reply.getHeader(editionHeader)
    reply.removeHeader(editionHeader)
    const isTagged = reading ? reply.statusCode === 200 : edition !== undefined && reply.statusCode < 300
    if (!isTagged || typeof answer !== 'string') return answer
    if (reply.hasHeader('etag') || reply.getHeader('cache-control') === 'no-store') return answer
    // Encoded once, for the tag, the length and the socket.
    const payload = Buffer.from(answer)
    const digest = hash('sha1', payload, 'base64url').slice(0, 16)
    const coding = settleCoding(request, reply, payload)
    const tag = `"${[edition, digest, coding].filter((part) => part !== undefined).join('-')}"`
    reply.header('etag', tag)
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-cache')
    const given = request.headers['if-none-match']
    if (reading && given !== undefined && matches(given, tag)) {
      reply.code(304).removeHeader('content-length').removeHeader('content-type')
      return nothing(request)
    }
    if (request.method === 'HEAD' && coding !== undefined) {
      reply.header('content-encoding', coding)
      return nothing(request)
    }
    return payload
  })
}
