import { createHash } from 'node:crypto'
import type { FastifyInstance } from 'fastify'

const listed = (header: string, tag: string) =>
  header.split(',').some((given) => ['*', tag, `W/${tag}`].includes(given.trim()))

/**
 * A strong `ETag` on every successful read, made from the very bytes of the answer, behind the record's
 * version where there is one; and 304 to whoever has it already. For reads only: a write must compare before.
 */
export const answerConditionally = (app: FastifyInstance): void => {
  app.addHook('onSend', async (request, reply, payload) => {
    const reading = request.method === 'GET' || request.method === 'HEAD'
    if (!reading || reply.statusCode !== 200 || typeof payload !== 'string' || reply.hasHeader('etag'))
      return payload
    const digest = createHash('sha1').update(payload).digest('base64url').slice(0, 16)
    const version = reply.getHeader('x-record-version')
    const tag = version === undefined ? `"${digest}"` : `"${version}-${digest}"`
    reply.header('etag', tag)
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-cache')
    const given = request.headers['if-none-match']
    if (given === undefined || !listed(given, tag)) return payload
    reply.code(304).removeHeader('content-length')
    return ''
  })
}
