import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifySchemaCompiler } from 'fastify'
import type { Static, TSchema } from 'typebox'
import { requireCountries } from '#domain/editing.ts'
import { Failure, type Fault, quotable } from '#domain/failure.ts'
import { isRealDate } from '#domain/partial-date.ts'
import { noParameters } from '#http/parameters/no-parameters.ts'
import type { Parts } from '#http/parts.ts'
import { bodyProblems, problemResponses, readingProblems } from '#http/problems.ts'
import { recordParams } from '#http/schemas/edits.ts'
import { ref } from '#http/schemas/records.ts'
import { VerificationOrder } from '#http/schemas/verifications.ts'
import { strictValidation } from '#http/strict-validation.ts'
import type { RecordKind } from '#kinds/kind.ts'
import type { Queryable } from '#store/database.ts'
import { lockRecord } from '#store/edit-record.ts'
import { readVisible } from '#store/read-records.ts'
import { withRetries } from '#store/save-records.ts'
import { keepStatement, listStatements } from '#store/verifications.ts'

interface Options extends Parts {
  kind: RecordKind
}

/** What authorities say of published records of a kind. */
export const verificationRoutes: FastifyPluginAsyncTypebox<Options> = async (app, { kind, db }) => {
  const published = async (from: Queryable, id: string) => {
    const [view] = await readVisible(from, [id])
    if (view?.kind === kind.name) return view
    throw new Failure('not-found', `There is no published ${kind.name} "${quotable(id)}".`)
  }
  const shared = {
    tags: [kind.label],
    params: recordParams(kind),
    querystring: noParameters
  }

  app.route({
    method: 'GET',
    url: '/:id/verification',
    schema: {
      ...shared,
      operationId: `list${kind.label}Verifications`,
      summary: 'List what authorities said of a record',
      response: {
        200: ref('VerificationList'),
        ...problemResponses(...readingProblems, 'not-found')
      }
    },
    handler: async (request) => {
      const { id } = await published(db, request.params.id)
      return { items: await listStatements(db, id) } as never
    }
  })

  app.route({
    method: 'POST',
    url: '/:id/verification',
    config: { scope: 'verify', idempotent: true },
    validatorCompiler: validation,
    schema: {
      ...shared,
      operationId: `verify${kind.label}`,
      summary: 'Say whether a record is right',
      description:
        'For authorities: of what is published, and with a key that is limited to countries, of their records alone. It shows on the record, in lists and in searches, and `verified` filters by it.',
      body: ref<Static<typeof VerificationOrder>>('VerificationOrder'),
      response: {
        201: ref('VerificationStatement'),
        ...problemResponses(
          ...readingProblems,
          ...bodyProblems,
          'invalid-body',
          'not-permitted',
          'not-found',
          'conflict'
        )
      }
    },
    handler: async (request, reply) => {
      const { id } = request.params
      const order = request.body
      const today = new Date().toISOString().slice(0, 10)
      const date = order.date ?? today
      refuse(faultsOf(order, date, today))
      const location = `/v1/${kind.path}/${id}/verification`
      const statement = await withRetries(db, async (transaction) => {
        await lockRecord(transaction, id)
        const view = await published(transaction, id)
        const countries = view.terms.flatMap(({ scheme, code }) => (scheme === 'country' ? [code] : []))
        requireCountries(request.caller, countries, 'the record')
        const { version } = view
        if (order.version !== undefined && order.version !== version)
          throw new Failure(
            'conflict',
            `Version ${order.version} is not what is published: that is ${version}.`
          )
        const { state, note } = order
        const kept = await keepStatement(transaction, id, {
          state,
          version,
          date,
          recordedBy: request.caller.name,
          ...(note === undefined ? {} : { note })
        })
        await request.idempotency?.keep(transaction, 201, { location }, kept)
        return kept
      })
      reply.code(201).header('location', location)
      return statement as never
    }
  })
}

/** The body is described by reference, and judged by what it refers to. */
const validation: FastifySchemaCompiler<TSchema> = (route) =>
  strictValidation(route.httpPart === 'body' ? { ...route, schema: VerificationOrder } : route)

const faultsOf = (
  { state, note }: { state: string; note?: string },
  date: string,
  today: string
): Fault[] => [
  ...(state === 'disputed' && note === undefined
    ? [{ pointer: '/note', detail: 'is missing: it says what is disputed' }]
    : []),
  ...(isRealDate(date) ? [] : [{ pointer: '/date', value: date, detail: 'is not a day of the calendar' }]),
  ...(date > today ? [{ pointer: '/date', value: date, detail: 'is still to come' }] : []),
  ...(note !== undefined && (!note.isWellFormed() || /\p{Cc}/u.test(note.replace(/[\n\t]/g, '')))
    ? [{ pointer: '/note', detail: 'holds a control character' }]
    : [])
]

const refuse = (faults: Fault[]) => {
  if (faults.length > 0) throw new Failure('invalid-body', 'There cannot be such a statement.', faults)
}
