import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyRequest } from 'fastify'
import Type from 'typebox'
import { requireCountries } from '#domain/editing.ts'
import { Failure, quotable } from '#domain/failure.ts'
import { exampleRecord } from '#http/description/example-record.ts'
import { readCursor, writeCursor } from '#http/parameters/cursor.ts'
import { draftParameter, requireDraftRight } from '#http/parameters/drafts.ts'
import { createLanguageChoice, languageParameter } from '#http/parameters/language.ts'
import { withDefault } from '#http/parameters/list-parameters.ts'
import type { AppOptions, Parts } from '#http/parts.ts'
import type { Presenter } from '#http/present.ts'
import { problemResponses, readingProblems } from '#http/problems.ts'
import { recordParams } from '#http/schemas/edits.ts'
import { ref } from '#http/schemas/records.ts'
import { versionSchema } from '#http/schemas/versions.ts'
import { sendWhole } from '#http/send-whole.ts'
import type { RecordKind } from '#kinds/kind.ts'
import { readHead } from '#store/read-head.ts'
import { readVisible } from '#store/read-records.ts'
import { listVersions, readVersion, type Version } from '#store/read-versions.ts'

interface Options extends Parts, AppOptions {
  kind: RecordKind
  presenter: Presenter
}

const all = draftParameter(
  'Whether to answer with what was never published, too. Needs a key that may `read:drafts`.'
)

/** Every version of a kind's records: who saved what, when and why. */
export const recordVersionRoutes: FastifyPluginAsyncTypebox<Options> = async (app, options) => {
  const { kind, kinds, terms, db, presenter, publicUrl } = options
  const chooseLanguage = createLanguageChoice(terms)
  app.addSchema(versionSchema(kind, exampleRecord(kind, presenter)))

  /** Refuses whoever may not see the record at all. */
  const requireRecord = async ({ caller }: FastifyRequest, id: string, drafts: boolean) => {
    if (drafts) requireDraftRight(caller)
    const head = drafts ? await readHead(db, kinds, id) : undefined
    const found = drafts ? head : (await readVisible(db, [id]))[0]
    if (found?.kind !== kind.name)
      throw new Failure(
        'not-found',
        `There is no ${drafts ? '' : 'published '}${kind.name} "${quotable(id)}".`
      )
    if (head) requireCountries(caller, head.countries, 'the record')
  }

  const summary = (id: string, { view: _view, ...version }: Version) => ({
    ...version,
    url: `${publicUrl}/v1/${kind.path}/${id}/versions/${version.version}`
  })
  const problems = problemResponses(...readingProblems, 'not-permitted', 'not-found')

  app.route({
    method: 'GET',
    url: '/:id/versions',
    schema: {
      operationId: `list${kind.label}Versions`,
      tags: [kind.label],
      summary: `List the versions of a record of ${kind.path}`,
      description: 'The newest first. Without `draft=true` those that were published, of a record that is.',
      params: recordParams(kind),
      querystring: Type.Object(
        {
          draft: all,
          cursor: Type.Optional(
            Type.String({ maxLength: 2000, description: 'The `next` of the page before.' })
          ),
          limit: withDefault(
            Type.Integer({ minimum: 1, maximum: 200, default: 20, description: 'Versions a page.' })
          )
        },
        { additionalProperties: false }
      ),
      response: { 200: ref('VersionPage'), ...problems }
    },
    handler: async (request) => {
      const { id } = request.params
      const { draft: drafts, cursor, limit } = request.query
      await requireRecord(request, id, drafts)
      const question = { versionsOf: id, drafts, sort: '-version' }
      const before = cursor === undefined ? undefined : Number(readCursor(question, cursor)[0])
      const found = await listVersions(db, kinds, { id, drafts, before, limit: limit + 1 })
      const page = found.slice(0, limit)
      return {
        items: page.map((version) => summary(id, version)),
        next: found.length > limit ? writeCursor(question, [String(page.at(-1)!.version)]) : null
      } as never
    }
  })

  app.route({
    method: 'GET',
    url: '/:id/versions/:version',
    schema: {
      operationId: `get${kind.label}Version`,
      tags: [kind.label],
      summary: `Read one version of a record of ${kind.path}`,
      params: Type.Object({
        ...recordParams(kind).properties,
        version: Type.Integer({
          minimum: 1,
          maximum: 2_147_483_647,
          description: 'Number of the version.',
          examples: [1]
        })
      }),
      querystring: Type.Object({ ...languageParameter, draft: all }, { additionalProperties: false }),
      response: { 200: ref(`${kind.label}Version`), ...problems }
    },
    handler: async (request, reply) => {
      const { id, version: number } = request.params
      const { draft: drafts } = request.query
      const language = chooseLanguage(request, reply)
      await requireRecord(request, id, drafts)
      const version = await readVersion(db, kinds, { id, version: number, drafts })
      if (!version)
        throw new Failure(
          'not-found',
          `"${quotable(id)}" has no version ${number}${drafts ? '' : ' that was published'}.`
        )
      return sendWhole(reply, {
        ...summary(id, version),
        ...(version.view ? { record: presenter.record(version.view, language) } : {})
      })
    }
  })
}
