import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import Type from 'typebox'
import { Failure } from '#domain/failure.ts'
import { pickLanguage } from '#domain/language.ts'
import type { RecordDraft } from '#domain/record.ts'
import { slug } from '#domain/slug.ts'
import { exampleRecord } from '#http/description/example-record.ts'
import { readWhole } from '#http/editing/read-edit.ts'
import {
  createRecordEditor,
  type EditorOptions,
  recordValidation,
  targetOf
} from '#http/editing/record-editor.ts'
import { problemResponses, writingProblems } from '#http/problems.ts'
import { editParameters } from '#http/schemas/edits.ts'
import { ref } from '#http/schemas/records.ts'
import { countriesOf } from '#store/edit-record.ts'
import { freeId } from '#store/free-id.ts'

const longestId = 190

/** Stands for the id while the rest is judged. */
const noId = 'new'

/** Creates records whose id is made of their title, the country before it or the parent. */
export const recordCreationRoutes: FastifyPluginAsyncTypebox<EditorOptions> = async (app, options) => {
  const { kind, kinds, db, presenter } = options
  const { addressOf, answer, edit, requireRights } = createRecordEditor(options)

  const idFor = (draft: RecordDraft) => {
    const { body, parent } = draft
    const title = kind.title(body.texts[pickLanguage(body.texts, 'en')!]!, body)
    const [country] = countriesOf(kinds, draft, undefined)
    const before = parent ? `${parent}.` : country ? `${country.toLowerCase()}-` : ''
    return `${before}${slug(title) || kind.name}`.slice(0, longestId).replace(/[-.]+$/, '')
  }

  app.route({
    method: 'POST',
    url: '',
    config: { scope: 'write', idempotent: true },
    validatorCompiler: recordValidation,
    schema: {
      operationId: `create${kind.label}`,
      tags: [kind.label],
      summary: `Create a record of ${kind.path} under an id made of its title`,
      description:
        'Takes what PUT takes. `Location` says where it is. With an `Idempotency-Key` it can be sent again without making a second one.',
      querystring: Type.Object(editParameters, { additionalProperties: false }),
      body: ref(`${kind.label}Edit`),
      response: {
        201: {
          description: 'The new record.',
          content: {
            'application/json': { schema: ref(kind.label), example: exampleRecord(kind, presenter) }
          }
        },
        ...problemResponses(...writingProblems, 'not-permitted', 'conflict')
      }
    },
    handler: async (request, reply) => {
      const draft = readWhole(request.body, options, noId)
      for (let attempt = 1; ; attempt++) {
        const id = await freeId(db, idFor(draft))
        try {
          const { head } = await edit(
            request,
            targetOf(id, request.body),
            (standing) => {
              if (standing.head) throw new TakenMeanwhile()
              requireRights(request, standing, { ...draft, id })
              return { ...draft, id }
            },
            async (transaction, made) => {
              const address = addressOf(made)
              await request.idempotency?.keep(
                transaction,
                201,
                { location: address, etag: `"${made.edition}"` },
                presenter.record(made, 'en')
              )
            }
          )
          return answer(request, reply, head, true)
        } catch (error) {
          if (!(error instanceof TakenMeanwhile)) throw error
          if (attempt === 5) throw new Failure('conflict', 'Others create records of the same title now.')
        }
      }
    }
  })
}

/** Somebody else created a record of the same id in the same moment. */
class TakenMeanwhile extends Error {}
