import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import Type from 'typebox'
import { Failure } from '#domain/failure.ts'
import { withDefault } from '#http/parameters/list-parameters.ts'
import type { AppOptions, Parts } from '#http/parts.ts'
import { problemResponses, readingProblems } from '#http/problems.ts'
import { ref } from '#http/schemas/records.ts'
import { readPublicChanges } from '#store/change-log.ts'

const Change = Type.Object(
  {
    seq: Type.Integer({
      minimum: 1,
      description: 'Its place in the log; each is one more than the one before.'
    }),
    id: Type.String({ description: 'The record.' }),
    kind: Type.String({ description: 'Its kind.' }),
    url: Type.String({ description: 'Its address.' }),
    version: Type.Integer({ minimum: 1, description: 'The version that was made, or that it had.' }),
    operation: Type.Enum(['save', 'withdraw', 'link', 'verify'], {
      type: 'string',
      description:
        '`save`: another version is published. `withdraw`: it is gone. `link`: its source was found otherwise. `verify`: an authority said something of it. The last two make no version.'
    }),
    changedAt: Type.String({ format: 'date-time', description: 'When.' })
  },
  { $id: 'Change', description: 'One thing that happened to a record.' }
)

const ChangePage = Type.Object(
  {
    items: Type.Array(ref('Change')),
    next: Type.Integer({ minimum: 0, description: 'Where to go on: the `after` of the next request.' }),
    more: Type.Boolean({ description: 'Whether to go on at once; otherwise there is nothing new now.' })
  },
  {
    $id: 'ChangePage',
    description: 'Changes in the order in which they were made.',
    examples: [
      {
        items: [
          {
            seq: 1041,
            id: 'ita-penal-code-1930',
            kind: 'legislation',
            url: 'http://localhost:3000/v1/legislation/ita-penal-code-1930',
            version: 3,
            operation: 'save',
            changedAt: '2026-01-31T12:00:00.000Z'
          }
        ],
        next: 1041,
        more: false
      }
    ]
  }
)

export const changeSchemas = [Change, ChangePage]

/** The log of what changed in public, for whoever keeps a copy. */
export const changeRoutes: FastifyPluginAsyncTypebox<Parts & AppOptions> = async (app, options) => {
  const { db, kinds, publicUrl } = options

  app.route({
    method: 'GET',
    url: '',
    schema: {
      operationId: 'listChanges',
      tags: ['Changes'],
      summary: 'Follow what changes',
      description:
        'Every change of what is published, once, in order, with a tombstone for what is withdrawn. Numbers have no gaps, and say nothing of what is not published. A part that is published with its whole is named after it, if it was not before. An `after` beyond the last change is refused: whoever was told it followed a state that was taken back, and reads all again.',
      querystring: Type.Object(
        {
          after: withDefault(
            Type.Integer({
              minimum: 0,
              maximum: Number.MAX_SAFE_INTEGER,
              default: 0,
              description: 'The `next` of the page before; 0 from the beginning.'
            })
          ),
          limit: withDefault(
            Type.Integer({ minimum: 1, maximum: 1000, default: 200, description: 'Changes a page.' })
          )
        },
        { additionalProperties: false }
      ),
      response: { 200: ref('ChangePage'), ...problemResponses(...readingProblems) }
    },
    handler: async (request) => {
      const { after, limit } = request.query
      const { items, beyond, ...page } = await readPublicChanges(db, after, limit)
      if (beyond) {
        throw new Failure('invalid-parameter', 'The log does not reach so far.', [
          {
            parameter: 'after',
            value: String(after),
            detail:
              'is beyond the last change; where it was told before, an older state was restored: read all again'
          }
        ])
      }
      return {
        items: items.map(({ recordId: id, kind, ...change }) => ({
          ...change,
          id,
          kind,
          url: `${publicUrl}/v1/${kinds.get(kind)?.path ?? kind}/${id}`
        })),
        ...page
      } as never
    }
  })
}
