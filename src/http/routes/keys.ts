import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import Type from 'typebox'
import { readKeyRequest } from '#domain/key-grant.ts'
import { neverStored } from '#http/never-stored.ts'
import { withDefault } from '#http/parameters/list-parameters.ts'
import { noParameters } from '#http/parameters/no-parameters.ts'
import type { Parts } from '#http/parts.ts'
import { bodyProblems, problemResponses, readingProblems } from '#http/problems.ts'
import { KeyOrder } from '#http/schemas/keys.ts'
import { ref } from '#http/schemas/records.ts'
import { strictValidation } from '#http/strict-validation.ts'
import {
  createKey,
  defaultOverlapHours,
  listKeys,
  longestOverlapHours,
  type NewKey,
  readKey,
  revokeKey,
  rotateKey
} from '#store/api-keys.ts'
import type { KeyVerifier } from '#store/verify-key.ts'

interface Options extends Parts {
  keys: KeyVerifier
}

const params = Type.Object({
  id: Type.String({
    pattern: '^[0-9A-Za-z]{1,50}$',
    description: 'Public part of the key.',
    examples: ['7kQ2mZx9RtLw']
  })
})

const shared = {
  tags: ['Keys'],
  querystring: noParameters
}
const rotation = Type.Object(
  {
    overlapHours: withDefault(
      Type.Number({
        minimum: 0,
        maximum: longestOverlapHours,
        default: defaultOverlapHours,
        description: 'Hours the old key works on.'
      })
    )
  },
  { additionalProperties: false }
)

/** Keys over HTTP, for administrators. */
export const keyRoutes: FastifyPluginAsyncTypebox<Options> = async (app, { db, terms, keys }) => {
  const config = { scope: 'admin' as const }
  app.addHook('onRequest', neverStored)
  const shown = ({ key, text }: NewKey) => ({ ...key, key: text }) as never

  app.route({
    method: 'GET',
    url: '',
    config,
    schema: {
      ...shared,
      operationId: 'listKeys',
      summary: 'List all keys, revoked and expired ones too',
      response: { 200: ref('ApiKeyList'), ...problemResponses(...readingProblems) }
    },
    handler: async () => ({ items: await listKeys(db) }) as never
  })

  app.route({
    method: 'POST',
    url: '',
    config: { ...config, idempotent: true },
    validatorCompiler: strictValidation,
    schema: {
      ...shared,
      operationId: 'createKey',
      summary: 'Make a key',
      description:
        'The answer holds the key, this once. Two keys in use cannot have one name, so an order sent twice makes one key.',
      body: KeyOrder,
      response: {
        201: ref('NewApiKey'),
        ...problemResponses(...readingProblems, 'conflict', ...bodyProblems, 'invalid-body')
      }
    },
    handler: async (request, reply) => {
      const made = await createKey(db, readKeyRequest(terms, request.body), request.caller.name)
      reply.code(201).header('location', `/v1/keys/${made.key.id}`)
      return shown(made)
    }
  })

  app.route({
    method: 'GET',
    url: '/:id',
    config,
    schema: {
      ...shared,
      operationId: 'getKey',
      summary: 'Read one key, without its secret',
      params,
      response: { 200: ref('ApiKey'), ...problemResponses(...readingProblems, 'not-found') }
    },
    handler: async (request) => (await readKey(db, request.params.id)) as never
  })

  app.route({
    method: 'DELETE',
    url: '/:id',
    config,
    schema: {
      ...shared,
      operationId: 'revokeKey',
      summary: 'Revoke a key',
      description: 'It ends at once here, and within five seconds at other instances of the service.',
      params,
      response: { 200: ref('ApiKey'), ...problemResponses(...readingProblems, 'not-found') }
    },
    handler: async (request) => {
      const key = await revokeKey(db, request.params.id)
      keys.forget(key.id)
      return key as never
    }
  })

  app.route({
    method: 'POST',
    url: '/:id/rotate',
    config: { ...config, idempotent: true },
    schema: {
      ...shared,
      operationId: 'rotateKey',
      summary: 'Replace a key by another with the same rights',
      description: 'The old key works on for a while, so that its holder can change over.',
      params,
      querystring: rotation,
      response: { 201: ref('NewApiKey'), ...problemResponses(...readingProblems, 'not-found', 'conflict') }
    },
    handler: async (request, reply) => {
      const { overlapHours } = request.query
      const made = await rotateKey(db, request.params.id, overlapHours, request.caller.name)
      keys.forget(request.params.id)
      reply.code(201).header('location', `/v1/keys/${made.key.id}`)
      return shown(made)
    }
  })
}
