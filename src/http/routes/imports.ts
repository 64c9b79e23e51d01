import type { Readable } from 'node:stream'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyRequest } from 'fastify'
import Type from 'typebox'
import { may } from '#domain/access.ts'
import { Failure } from '#domain/failure.ts'
import { neverStored } from '#http/never-stored.ts'
import { Words, withDefault } from '#http/parameters/list-parameters.ts'
import { noParameters } from '#http/parameters/no-parameters.ts'
import { readParameters } from '#http/parameters/read-parameters.ts'
import type { Parts } from '#http/parts.ts'
import { bodyProblems, problemResponses, readingProblems } from '#http/problems.ts'
import { ref } from '#http/schemas/records.ts'
import { validationButOfBody } from '#http/strict-validation.ts'
import { orderOf, orderParameters } from '#http/uploads/import-order.ts'
import { createUpload } from '#http/uploads/keep-upload.ts'
import { presentImport } from '#http/uploads/present-import.ts'
import { checkedName, receiveForm } from '#http/uploads/receive-files.ts'
import {
  beginImport,
  completeImport,
  dropImport,
  listImportRows,
  listImports,
  mostUnfinished,
  readImport
} from '#store/imports.ts'

/** What one request may bring. */
const limits = { files: 100, bytes: 512 * 1024 * 1024 }

const forms = {
  'application/x-ndjson': 'rows.ndjson',
  'application/json': 'rows.json',
  'text/csv': 'rows.csv',
  'text/tab-separated-values': 'rows.tsv',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'rows.xlsx',
  'application/gzip': 'rows',
  'application/octet-stream': 'rows'
}

const content = {
  ...Object.fromEntries(
    Object.keys(forms).map((type) => [
      type,
      {
        schema: {
          type: 'string',
          description: 'One file.',
          examples: ['id,title.en,country,type,legalStatus …']
        }
      }
    ])
  ),
  'multipart/form-data': {
    schema: {
      type: 'object',
      description: 'Any number of files, each a part with its name.',
      properties: { files: { type: 'array', items: { type: 'string', format: 'binary' } } },
      examples: [{ files: ['id,title.en,country,type,legalStatus …'] }]
    }
  }
}

const params = Type.Object({
  id: Type.String({
    pattern: '^[0-9a-z]{1,50}$',
    description: 'Id of the import.',
    examples: ['5f1d7a90c2b84e6f9a3d1c07']
  })
})

/** An import is seen by the key that sent it, and by administrators. */
const keyOf = ({ caller }: FastifyRequest) => (may(caller, 'admin') ? undefined : caller.keyId)

/** Files to import, sent over HTTP, and what became of them. */
export const importRoutes: FastifyPluginAsyncTypebox<Parts> = async (app, { db, kinds, imports }) => {
  const config = { scope: 'import' as const }
  const shared = { tags: ['Import'] }
  app.removeAllContentTypeParsers()
  app.addContentTypeParser([...Object.keys(forms), 'multipart/form-data'], (_request, body, done) =>
    done(null, body)
  )
  app.addHook('onRequest', neverStored)

  app.route({
    method: 'POST',
    url: '',
    bodyLimit: limits.bytes,
    config: { ...config, idempotent: true, longUpload: true, cost: 50 },
    // The body is read as it comes, and its rows are checked where they are read.
    validatorCompiler: validationButOfBody,
    preValidation: readParameters({ dryRun: false, allOrNothing: false, duplicates: 'warn' }),
    schema: {
      ...shared,
      operationId: 'importFiles',
      summary: 'Send files of records to be imported',
      description: `Takes NDJSON, JSON, CSV and workbooks (XLSX), also packed with gzip: one file as the body, or several as a form, of ${limits.bytes / 1024 / 1024} MiB together. The answer comes once they are there; \`Location\` leads to what becomes of them. A key that may not publish makes drafts; one limited to countries imports records of these alone.`,
      querystring: orderParameters(kinds),
      body: { content } as never,
      response: {
        202: {
          ...ref('Import'),
          headers: { Location: { type: 'string', description: 'Address of the import.' } }
        } as never,
        ...problemResponses(...readingProblems, ...bodyProblems, 'invalid-body', 'conflict')
      }
    },
    handler: async (request, reply) => {
      const { caller, headers } = request
      const order = orderOf(request.query)
      const { name } = request.query
      if (name !== undefined) checkedName(name, '/name')
      const body = request.body as Readable | undefined
      if (!body) throw new Failure('invalid-body', 'The request has no body.')
      const id = await beginImport(db, order, caller)
      if (id === undefined)
        throw new Failure('conflict', `${mostUnfinished} imports of the key have not finished; wait for one.`)
      const upload = createUpload(db, id, limits)
      try {
        const type = (headers['content-type'] ?? '').split(';', 1)[0]!.trim().toLowerCase()
        if (type === 'multipart/form-data') await receiveForm(body, headers, limits, upload.take)
        else await upload.take({ name: name ?? forms[type as keyof typeof forms], bytes: body })
        if (upload.files.length === 0)
          throw new Failure('invalid-body', 'The form holds no file.', [
            { pointer: '/files', detail: 'is missing' }
          ])
        const location = `/v1/imports/${id}`
        const answer = await db.transaction(async (transaction) => {
          await completeImport(transaction, id, upload.files)
          const shown = presentImport((await readImport(transaction, id, undefined))!)
          await request.idempotency?.keep(transaction, 202, { location }, shown)
          return shown
        })
        imports?.wake()
        reply.code(202).header('location', location)
        return answer as never
      } catch (error) {
        await dropImport(db, id).catch(() => {})
        throw error
      }
    }
  })

  app.route({
    method: 'GET',
    url: '',
    config,
    schema: {
      ...shared,
      operationId: 'listImports',
      summary: 'List the last imports of the key',
      description: 'The newest first; an administrator sees those of all keys.',
      querystring: Type.Object(
        {
          limit: withDefault(
            Type.Integer({ minimum: 1, maximum: 200, default: 20, description: 'Imports to list.' })
          )
        },
        { additionalProperties: false }
      ),
      response: { 200: ref('ImportList'), ...problemResponses(...readingProblems) }
    },
    handler: async (request) => ({
      items: (await listImports(db, keyOf(request), request.query.limit)).map(presentImport)
    })
  })

  const find = async (request: FastifyRequest, id: string) => {
    const found = await readImport(db, id, keyOf(request))
    if (!found) throw new Failure('not-found', 'There is no such import, or it is not of this key.')
    return found
  }

  app.route({
    method: 'GET',
    url: '/:id',
    config,
    schema: {
      ...shared,
      operationId: 'getImport',
      summary: 'Read how far an import is and what became of it',
      params,
      querystring: noParameters,
      response: { 200: ref('Import'), ...problemResponses(...readingProblems, 'not-found') }
    },
    handler: async (request) => presentImport(await find(request, request.params.id))
  })

  app.route({
    method: 'GET',
    url: '/:id/rows',
    config,
    schema: {
      ...shared,
      operationId: 'listImportRows',
      summary: 'List the rows of an import that were refused or changed something',
      description:
        'In the order of the files, also while the import goes on. Rows that were unchanged are counted, and listed only where their record looks like another.',
      params,
      querystring: Type.Object(
        {
          outcome: Words(['created', 'updated', 'unchanged', 'refused'], 'What became of the rows.', [
            'refused'
          ]),
          cursor: Type.Optional(
            Type.String({ pattern: '^[1-9][0-9]{0,14}$', description: 'The `next` of the page before.' })
          ),
          limit: withDefault(
            Type.Integer({ minimum: 1, maximum: 1000, default: 100, description: 'Rows a page.' })
          )
        },
        { additionalProperties: false }
      ),
      response: { 200: ref('ImportedRowList'), ...problemResponses(...readingProblems, 'not-found') }
    },
    handler: async (request) => {
      const { id } = await find(request, request.params.id)
      const { outcome: outcomes, cursor, limit } = request.query
      const rows = await listImportRows(db, id, { outcomes, after: Number(cursor ?? 0), limit: limit + 1 })
      const items = rows.slice(0, limit)
      return { items, next: rows.length > limit ? String(items.at(-1)!.number) : null }
    }
  })
}
