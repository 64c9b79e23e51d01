import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import Type from 'typebox'
import { may } from '#domain/access.ts'
import { Failure } from '#domain/failure.ts'
import { type UnLanguage, unLanguages } from '#domain/term.ts'
import { withDefault } from '#http/parameters/list-parameters.ts'
import { readParameters } from '#http/parameters/read-parameters.ts'
import { bodyProblems, problemResponses, readingProblems } from '#http/problems.ts'
import { readJson } from '#http/read-json.ts'
import { exampleExtraction } from '#http/schemas/extractions.ts'
import { ref } from '#http/schemas/records.ts'
import { sendWhole } from '#http/send-whole.ts'
import { validationButOfBody } from '#http/strict-validation.ts'
import type { JoinOutcome, ReportImporter } from '#report-import/contract.ts'

interface Options {
  reports: ReportImporter | undefined
}

/** Bytes of a document; the longest reports have some hundred pages. */
const longestDocument = 32 * 1024 * 1024

const documents = [
  'text/plain',
  'text/html',
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
]

const content = {
  ...Object.fromEntries(
    documents.map((type) => [
      type,
      { schema: { type: 'string', description: 'The document.', examples: ['Recommendation 1 …'] } }
    ])
  ),
  'application/json': {
    schema: {
      type: 'object',
      description:
        'An extraction after a person corrected it, with the document it is of in `source`; for `save=true`.',
      examples: [
        {
          ...exampleExtraction,
          source: { name: 'report.en.txt', format: 'text', sha256: '9f86d081884c7d65…', text: '…' }
        }
      ]
    }
  }
}

const query = Type.Object(
  {
    language: Type.Optional(
      Type.Enum([...unLanguages], {
        type: 'string',
        description:
          'Language the document is in; a document in another is refused. Told by its words without.'
      })
    ),
    save: withDefault(
      Type.Boolean({
        default: false,
        description:
          'Whether to save the report with its recommendations, rather than answer with the extraction.'
      })
    )
  },
  { additionalProperties: false }
)

/** Reads documents as reports, and saves them where that is asked for. */
export const reportExtractionRoutes: FastifyPluginAsyncTypebox<Options> = async (app, { reports }) => {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser(
    documents,
    { parseAs: 'buffer', bodyLimit: longestDocument },
    (_request, body, done) => done(null, body)
  )
  readJson(app, 'application/json', longestDocument)

  app.route({
    method: 'POST',
    url: '',
    bodyLimit: longestDocument,
    config: { idempotent: true, scope: 'import', cost: 100 },
    // Documents are not JSON, and what is corrected is checked where it is read, with pointers.
    validatorCompiler: validationButOfBody,
    preValidation: readParameters({ save: false }),
    schema: {
      operationId: 'extractReport',
      tags: ['Report'],
      summary: 'Read a document as a report with its recommendations',
      description:
        'Takes the text, the PDF (with a text layer), the DOCX or the HTML of a report in one of the six languages, and answers with what was read out of it, each field with its place in the text. Nothing is written unless `save=true`, which saves the report and its recommendations: as new records, or as a language version of those it is a version of. That publishes them, so the key must be one that may `publish`. What people changed since stays. A person may correct the extraction in between and send it back as JSON.',
      querystring: query,
      body: { content } as never,
      response: {
        200: ref('ReportExtraction'),
        201: ref('ReportImport'),
        ...problemResponses(
          ...readingProblems,
          ...bodyProblems,
          'invalid-record',
          'conflict',
          'not-permitted'
        )
      }
    },
    handler: async (request, reply) => {
      if (!reports) throw new Failure('unavailable', 'This service reads no documents.')
      const { language, save } = request.query
      const body: unknown = request.body
      reply.header('cache-control', 'no-store')
      const by = request.caller.name
      if (save && !may(request.caller, 'publish'))
        throw new Failure(
          'not-permitted',
          'A report that is saved is published, and the key may not publish.'
        )
      if (save && request.caller.countries)
        throw new Failure(
          'not-permitted',
          'The key is limited to countries, and a report is of no one country.'
        )
      if (!Buffer.isBuffer(body)) {
        if (!save)
          throw new Failure('invalid-parameter', 'A corrected extraction goes with `save=true`.', [needsSave])
        return reply.code(201).send(answerOf(await reports.saveCorrected(body, by)) as never)
      }
      const file = { bytes: body, ...(language ? { language: language as UnLanguage } : {}) }
      if (!save) return sendWhole(reply, (await reports.extract(file)).extraction)
      return reply.code(201).send(answerOf(await reports.save(file, by)) as never)
    }
  })
}

const needsSave = { parameter: 'save', value: 'false', detail: 'must be true for a body of application/json' }

/** Refusals are named in the words of the extraction as far as it has them. */
const answerOf = ({ report, language, records, conflicts }: JoinOutcome) => {
  const faults = records.flatMap(({ id, faults }) => {
    const number = id.slice(report.length + 2)
    const at = id === report ? '' : `/recommendations/${number}`
    return faults.map((fault) => ({ ...fault, pointer: `${at}${fault.pointer ?? ''}` }))
  })
  if (faults.length > 0)
    throw new Failure('invalid-record', 'The report cannot be saved as it was read.', faults)
  return {
    report,
    language,
    records: records.map(({ id, outcome, version }) => ({ id, outcome, version })),
    conflicts
  }
}
