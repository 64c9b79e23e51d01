import type { FastifyReply } from 'fastify'

/**
 * Answers with JSON as it is. The serializer made from a schema would go through every alternative of every
 * field, and fail where a stored value is older than the schema.
 */
export const sendWhole = (reply: Pick<FastifyReply, 'serializer' | 'type' | 'send'>, value: object): never =>
  reply.type('application/json; charset=utf-8').serializer(JSON.stringify).send(value) as never
