import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import Type from 'typebox'
import { Failure, quotable } from '#domain/failure.ts'
import { RecordId } from '#domain/record.ts'
import { unLanguages } from '#domain/term.ts'
import { noParameters } from '#http/parameters/no-parameters.ts'
import type { Parts } from '#http/parts.ts'
import { problemResponses, readingProblems } from '#http/problems.ts'
import { ref } from '#http/schemas/records.ts'
import { sendWhole } from '#http/send-whole.ts'
import { readVisible } from '#store/read-records.ts'
import { listSources, readSource } from '#store/report-sources.ts'

interface Options extends Parts {
  /** Id of a report, to show. */
  example: string
}

/** The documents a report was read from: what every field of it can be traced to. */
export const reportSourceRoutes: FastifyPluginAsyncTypebox<Options> = async (app, { db, example }) => {
  const id = Type.Unsafe<string>({ ...RecordId, examples: [example] })

  app.route({
    method: 'GET',
    url: '',
    schema: {
      querystring: noParameters,
      operationId: 'listReportSources',
      tags: ['Report'],
      summary: 'List the documents a report was read from',
      description: 'One for each language version, without its text.',
      params: Type.Object({ id }),
      response: { 200: ref('ReportSourceList'), ...problemResponses(...readingProblems, 'not-found') }
    },
    handler: async (request) => {
      const sources = await listSources(db, request.params.id)
      if (sources.length === 0 && (await readVisible(db, [request.params.id])).length === 0)
        throw new Failure('not-found', `There is no published report "${quotable(request.params.id)}".`)
      return { items: sources } as never
    }
  })

  app.route({
    method: 'GET',
    url: '/:language',
    schema: {
      querystring: noParameters,
      operationId: 'getReportSource',
      tags: ['Report'],
      summary: 'Read the raw text of a report, with where each field was read',
      description:
        'Spans are offsets into `text` in UTF-16 code units, as `text.slice(start, end)` in JavaScript takes them.',
      params: Type.Object({
        id,
        language: Type.Enum([...unLanguages], {
          type: 'string',
          description: 'Language of the document.',
          examples: ['en']
        })
      }),
      response: { 200: ref('ReportSourceText'), ...problemResponses(...readingProblems, 'not-found') }
    },
    handler: async (request, reply) => {
      const { id: report, language } = request.params
      const source = await readSource(db, report, language)
      if (!source)
        throw new Failure(
          'not-found',
          `There is no document in ${language} of a published report "${quotable(report)}".`
        )
      return sendWhole(reply, source)
    }
  })
}
