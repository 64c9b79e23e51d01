import { isDeepStrictEqual } from 'node:util'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyReply, FastifyRequest, FastifySchemaCompiler } from 'fastify'
import Type, { type TSchema } from 'typebox'
import { requireCountries, requireRight } from '#domain/editing.ts'
import { Failure, quotable } from '#domain/failure.ts'
import type { RecordDraft } from '#domain/record.ts'
import { draftParameter } from '#http/drafts.ts'
import { editSchema, recordParams } from '#http/edit-schemas.ts'
import { exampleRecord } from '#http/example-record.ts'
import { createLanguageChoice, languageParameter } from '#http/language.ts'
import type { Parts } from '#http/parts.ts'
import { editionHeader } from '#http/plugins/conditional.ts'
import { requirePreconditions } from '#http/preconditions.ts'
import type { Presenter } from '#http/present.ts'
import { problemResponses, writingProblems } from '#http/problems.ts'
import { type EditContext, readPatched, readWhole } from '#http/read-edit.ts'
import { ref } from '#http/record-schemas.ts'
import { strictValidation } from '#http/strict-validation.ts'
import type { RecordKind } from '#kinds/kind.ts'
import { countriesOf, type Decision, editRecord, type Standing, type Target } from '#store/edit-record.ts'
import type { Head } from '#store/read-head.ts'

interface Options extends Parts {
  kind: RecordKind
  presenter: Presenter
  validate: EditContext['validate']
}

const noteParameter = {
  note: Type.Optional(
    Type.String({
      minLength: 1,
      maxLength: 1000,
      pattern: '^[^\\u0000-\\u001F\\u007F]*$',
      description: 'Why it is changed; kept with the version.',
      examples: ['Corrected the date of adoption.']
    })
  )
}

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

/** What is sent as a record is judged where the record as it is can be seen. */
const validation: FastifySchemaCompiler<TSchema> = (route) =>
  route.httpPart === 'body' || route.httpPart === 'headers' ? () => true : strictValidation(route)

/** The ways to change a kind's records: whole, in part, and away. */
export const recordEditRoutes: FastifyPluginAsyncTypebox<Options> = async (app, options) => {
  const { kind, kinds, terms, db, presenter } = options
  const chooseLanguage = createLanguageChoice(terms)
  const shape = editSchema(kind)
  app.addSchema(shape)
  // As strict as the parser of plain JSON: no member poses as a prototype.
  app.addContentTypeParser(
    'application/merge-patch+json',
    { parseAs: 'string' },
    app.getDefaultJsonParser('error', 'error')
  )

  const shared = {
    tags: [kind.label],
    params: recordParams(kind),
    querystring: Type.Object({ ...languageParameter, ...noteParameter }, { additionalProperties: false }),
    headers: preconditionHeaders
  }
  const record = (description: string) => ({
    description,
    content: { 'application/json': { schema: ref(kind.label), example: exampleRecord(kind, presenter) } }
  })
  const problems = problemResponses(
    ...writingProblems,
    'not-permitted',
    'conflict',
    'precondition-failed',
    'precondition-required'
  )

  /** Refuses what the caller has no right to, by the record as it is and as it would be. */
  const requireRights = (request: FastifyRequest, { head, parent }: Standing, draft: RecordDraft) => {
    requireCountries(request.caller, countriesOf(kinds, draft, parent), 'the record as sent')
    const edits =
      !head ||
      head.position !== draft.position ||
      !isDeepStrictEqual(head.body, JSON.parse(JSON.stringify(draft.body)))
    requireRight(request.caller, { from: head?.status, to: draft.status, edits })
    if (parent?.status === 'withdrawn')
      throw new Failure('conflict', `What it is a part of is withdrawn: restore "${draft.parent}" first.`)
  }

  const requireSeen = (request: FastifyRequest, head: Head | undefined, id: string) => {
    if (head && head.kind !== kind.name)
      throw new Failure('conflict', `"${quotable(id)}" is the id of a ${head.kind} already.`)
    if (head) requireCountries(request.caller, head.countries, 'the record')
    requirePreconditions(request, head?.edition)
  }

  const answer = (request: FastifyRequest, reply: FastifyReply, head: Head, created = false) => {
    const language = chooseLanguage(request, reply)
    const address = `/v1/${kind.path}/${head.id}`
    reply.header(editionHeader, head.edition)
    reply.header('content-location', head.status === 'published' ? address : `${address}?draft=true`)
    if (created) reply.code(201).header('location', address)
    return presenter.record(head, language) as never
  }

  const edit = (request: FastifyRequest, target: Target, decide: (standing: Standing) => Decision) => {
    const { note } = request.query as { note?: string }
    return editRecord(db, kinds, target, decide, { by: request.caller.name, note })
  }

  const parentIn = (body: unknown) => {
    const parent = (body as { parent?: unknown } | null)?.parent
    return typeof parent === 'string' ? parent : undefined
  }

  app.route({
    method: 'PUT',
    url: '/:id',
    config: { scope: 'write' },
    validatorCompiler: validation,
    schema: {
      ...shared,
      operationId: `put${kind.label}`,
      summary: `Create a record of ${kind.path}, or replace it`,
      description:
        'Takes a record as it is read, changed. Nothing is published unless `status` says so; a draft of what is published stands beside it, and readers see no difference.',
      body: ref(`${kind.label}Edit`),
      response: { 200: record('The record as it is now.'), 201: record('The new record.'), ...problems }
    },
    handler: async (request, reply) => {
      const { id } = request.params
      const target = { id, parent: parentIn(request.body) }
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
    validatorCompiler: validation,
    schema: {
      ...shared,
      operationId: `patch${kind.label}`,
      summary: `Change a record of ${kind.path} in part`,
      description:
        'Merges what is sent (RFC 7396) into the newest state of the record, a draft beside what is published if there is one. `{"status": "in-review"}` submits a draft, `{"status": "published"}` publishes it and restores what was withdrawn.',
      body: {
        content: Object.fromEntries(bodyTypes.map((type) => [type, { schema: ref('MergePatch') }]))
      } as never,
      response: { 200: record('The record as it is now.'), ...problems, ...problemResponses('not-found') }
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
    validatorCompiler: validation,
    preValidation: async (request) => {
      const query = request.query as { draft?: unknown }
      query.draft = asBoolean(query.draft ?? false)
    },
    schema: {
      ...shared,
      querystring: Type.Object(
        { ...shared.querystring.properties, draft: discardParameter },
        { additionalProperties: false }
      ),
      operationId: `withdraw${kind.label}`,
      summary: `Withdraw a record of ${kind.path}`,
      description:
        'Takes it from all readers, with its parts; versions and changes keep it, and PATCH restores it, one record at a time. With `draft=true` only the draft beside what is published goes.',
      response: { 200: record('The record as it is now.'), ...problems, ...problemResponses('not-found') }
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
        requireRight(request.caller, { from, to: onlyDraft ? 'discarded' : 'withdrawn', edits: false })
        return onlyDraft ? 'discard' : { ...before.stored, status: 'withdrawn' }
      })
      return answer(request, reply, head)
    }
  })
}

const discardParameter = {
  ...draftParameter,
  description: 'Whether only the draft beside what is published goes.'
} as typeof draftParameter

const asBoolean = (word: unknown) => (word === 'true' ? true : word === 'false' ? false : word)
