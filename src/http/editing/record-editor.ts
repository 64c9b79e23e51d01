import { isDeepStrictEqual } from 'node:util'
import type { FastifyReply, FastifyRequest, FastifySchemaCompiler } from 'fastify'
import type { TSchema } from 'typebox'
import { requireCountries, requireNote, requireRight, type Step } from '#domain/editing.ts'
import { Failure, quotable } from '#domain/failure.ts'
import type { RecordDraft } from '#domain/record.ts'
import { createLanguageChoice } from '#http/parameters/language.ts'
import type { Parts } from '#http/parts.ts'
import { editionHeader } from '#http/plugins/conditional.ts'
import { validationButOfBody } from '#http/strict-validation.ts'
import type { Queryable } from '#store/database.ts'
import { countriesOf, type Decision, editRecord, type Standing, type Target } from '#store/edit-record.ts'
import type { Head } from '#store/read-head.ts'
import { requirePreconditions } from './preconditions.ts'
import type { EditContext } from './read-edit.ts'

export interface EditorOptions extends Parts, EditContext {}

/** What is sent as a record is judged where the record as it is can be seen. */
export const recordValidation: FastifySchemaCompiler<TSchema> = (route) =>
  route.httpPart === 'headers' ? () => true : validationButOfBody(route)

/** The record an edit is of, with the parent that what was sent names. */
export const targetOf = (id: string, body: unknown): Target => {
  const parent = (body as { parent?: unknown } | null)?.parent
  return typeof parent === 'string' ? { id, parent } : { id }
}

const noteOf = (request: FastifyRequest) => (request.query as { note?: string }).note

/** What every way to change a record has in common: whose right it is, what is overwritten, what is answered. */
export const createRecordEditor = ({ kind, kinds, terms, db, presenter }: EditorOptions) => {
  const chooseLanguage = createLanguageChoice(terms)
  const addressOf = ({ id }: Head) => `/v1/${kind.path}/${id}`

  /** Refuses a step the caller may not take, or gives no reason for. */
  const requireStep = (request: FastifyRequest, step: Step) => {
    requireRight(request.caller, step)
    requireNote(noteOf(request), step)
  }

  return {
    addressOf,
    requireStep,

    /** Refuses what the caller has no right to, by the record as it is and as it would be. */
    requireRights: (request: FastifyRequest, { head, parent }: Standing, draft: RecordDraft) => {
      requireCountries(request.caller, countriesOf(kinds, draft, parent), 'the record as sent')
      const edits =
        !head ||
        head.position !== draft.position ||
        !isDeepStrictEqual(head.body, JSON.parse(JSON.stringify(draft.body)))
      requireStep(request, { from: head?.status, to: draft.status, edits })
      if (parent?.status === 'withdrawn')
        throw new Failure('conflict', `What it is a part of is withdrawn: restore "${draft.parent}" first.`)
    },

    /** Refuses to change what the caller may not see, or has not seen as it is. */
    requireSeen: (request: FastifyRequest, head: Head | undefined, id: string) => {
      if (head && head.kind !== kind.name)
        throw new Failure('conflict', `"${quotable(id)}" is the id of a ${head.kind} already.`)
      if (head) requireCountries(request.caller, head.countries, 'the record')
      requirePreconditions(request, head?.edition)
    },

    edit: (
      request: FastifyRequest,
      target: Target,
      decide: (standing: Standing) => Decision,
      also?: (transaction: Queryable, head: Head) => Promise<void>
    ) => editRecord(db, kinds, target, decide, { by: request.caller.name, note: noteOf(request) }, also),

    /** The record as it is now, with its tag. */
    answer: (request: FastifyRequest, reply: FastifyReply, head: Head, created = false) => {
      const language = chooseLanguage(request, reply)
      const address = addressOf(head)
      reply.header(editionHeader, head.edition)
      reply.header('content-location', head.status === 'published' ? address : `${address}?draft=true`)
      if (created) reply.code(201).header('location', address)
      return presenter.record(head, language) as never
    }
  }
}
