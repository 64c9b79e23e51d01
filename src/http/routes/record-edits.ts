import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import Type from 'typebox'
import { Failure, quotable } from '#domain/failure.ts'
import { exampleRecord } from '#http/description/example-record.ts'
import { readPatched, readWhole } from '#http/editing/read-edit.ts'
import {
  createRecordEditor,
  type EditorOptions,
  recordValidation,
  targetOf
} from '#http/editing/record-editor.ts'
import { draftParameter } from '#http/parameters/drafts.ts'
import { readParameters } from '#http/parameters/read-parameters.ts'
import { problemResponses, writingProblems } from '#http/problems.ts'
import { readJson } from '#http/read-json.ts'
import { editParameters, editSchema, recordParams } from '#http/schemas/edits.ts'
import { ref } from '#http/schemas/records.ts'
import type { Decision } from '#store/edit-record.ts'
import type { Head } from '#store/read-head.ts'

const preconditionHeaders = Type.Object({
  'if-match': Type.Optional(
    Type.String({
      description:
        'The `ETag` the record was read with, of any language and coding. Needed for a record that is there; `*` overwrites whatever is.',
      examples: ['"3.5f2d8a01-Zm9vYmFyYmF6cXV4"']
    })
  ),
  'if-none-match': Type.Optional(Type.String({ description: '`*` creates only.', examples: ['*'] }))
})

const bodyTypes = ['application/json', 'application/merge-patch+json']

/** The ways to change a kind's records: whole, in part, and away. */
export const recordEditRoutes: FastifyPluginAsyncTypebox<EditorOptions> = async (app, options) => {
  const { kind, presenter } = options
  app.addSchema(editSchema(kind))
  readJson(app, 'application/merge-patch+json')

  const shared = {
    tags: [kind.label],
    params: recordParams(kind),
    querystring: Type.Object(editParameters, { additionalProperties: false }),
    headers: preconditionHeaders
  }
  const record = (description: string) => ({
    description,
    content: { 'application/json': { schema: ref(kind.label), example: exampleRecord(kind, presenter) } }
  })
  const problems = problemResponses(
    ...writingProblems,
    'not-permitted',
    'precondition-failed',
    'precondition-required'
  )

  const { answer, edit, requireRights, requireSeen, requireStep } = createRecordEditor(options)

  app.route({
    method: 'PUT',
    url: '/:id',
    config: { scope: 'write' },
    validatorCompiler: recordValidation,
    schema: {
      ...shared,
      operationId: `put${kind.label}`,
      summary: `Create a record of ${kind.path}, or replace it`,
      description:
        'Takes a record as it is read, changed. Nothing is published unless `status` says so; a draft of what is published stands beside it, and readers see no difference.',
      body: ref(`${kind.label}Edit`),
      response: {
        200: record('The record as it is now.'),
        201: record('The new record.'),
        ...problems,
        ...problemResponses('conflict')
      }
    },
    handler: async (request, reply) => {
      const { id } = request.params
      const target = targetOf(id, request.body)
      const { head, created } = await edit(request, target, (standing) => {
        requireSeen(request, standing.head, id)
        const draft = readWhole(request.body, options, id, standing.head)
        requireRights(request, standing, draft)
        return draft
      })
      return answer(request, reply, head, created)
    }
  })

  const existing = (head: Head | undefined, id: string): Head => {
    if (head?.kind === kind.name) return head
    throw new Failure('not-found', `There is no ${kind.name} "${quotable(id)}".`)
  }

  app.route({
    method: 'PATCH',
    url: '/:id',
    config: { scope: ['write', 'publish'] },
    validatorCompiler: recordValidation,
    schema: {
      ...shared,
      operationId: `patch${kind.label}`,
      summary: `Change a record of ${kind.path} in part`,
      description:
        'Merges what is sent (RFC 7396) into the newest state of the record, a draft beside what is published if there is one. `{"status": "in-review"}` submits a draft, `{"status": "published"}` publishes it and restores what was withdrawn.',
      body: {
        content: Object.fromEntries(bodyTypes.map((type) => [type, { schema: ref('MergePatch') }]))
      } as never,
      response: {
        200: record('The record as it is now.'),
        ...problems,
        // Of what it is a part of.
        ...problemResponses('not-found', ...(kind.parent ? (['conflict'] as const) : []))
      }
    },
    handler: async (request, reply) => {
      const { id } = request.params
      const { head } = await edit(request, { id }, (standing) => {
        const before = existing(standing.head, id)
        requireSeen(request, before, id)
        const draft = readPatched(request.body, options, id, before)
        requireRights(request, standing, draft)
        return draft
      })
      return answer(request, reply, head)
    }
  })

  app.route({
    method: 'DELETE',
    url: '/:id',
    config: { scope: ['write', 'publish'] },
    validatorCompiler: recordValidation,
    preValidation: readParameters({ draft: false }),
    schema: {
      ...shared,
      querystring: Type.Object(
        {
          ...shared.querystring.properties,
          draft: draftParameter('Whether only the draft beside what is published goes.')
        },
        { additionalProperties: false }
      ),
      operationId: `withdraw${kind.label}`,
      summary: `Withdraw a record of ${kind.path}`,
      description:
        'Takes it from all readers, with its parts; versions and changes keep it, and PATCH restores it, one record at a time. With `draft=true` only the draft beside what is published goes.',
      response: {
        200: record('The record as it is now.'),
        ...problems,
        ...problemResponses('not-found', 'conflict')
      }
    },
    handler: async (request, reply) => {
      const { id } = request.params
      const onlyDraft = request.query.draft
      const { head } = await edit(request, { id }, ({ head }): Decision => {
        const before = existing(head, id)
        requireSeen(request, before, id)
        if (onlyDraft && !before.beside)
          throw new Failure('conflict', 'There is no draft beside what is published.')
        const from = onlyDraft ? before.status : before.stored.status
        requireStep(request, { from, to: onlyDraft ? 'discarded' : 'withdrawn', edits: false })
        return onlyDraft ? 'discard' : { ...before.stored, status: 'withdrawn' }
      })
      return answer(request, reply, head)
    }
  })
}
