import { randomUUID } from 'node:crypto'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import Fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify'
import { createDraftValidator } from '#kinds/validate-draft.ts'
import { findByIdentifier } from '#store/find-by-identifier.ts'
import { keyLike } from '#store/key-text.ts'
import { addRateCounts } from '#store/rate-counts.ts'
import { createKeyVerifier } from '#store/verify-key.ts'
import { openVisibleRecords } from '#store/visible-records.ts'
import { answerProblems } from './answer-problems.ts'
import { answerClientError, answerUnroutable } from './answer-unreadable.ts'
import { describeApi } from './description/openapi.ts'
import { compileSerializersLazily } from './lazy-serializers.ts'
import { compileValidatorsLazily } from './lazy-validators.ts'
import { splitCommas } from './parameters/list-parameters.ts'
import type { AppOptions, Parts } from './parts.ts'
import { answerOtherMethods } from './plugins/allowed-methods.ts'
import { answerInTime } from './plugins/answer-in-time.ts'
import { authenticate } from './plugins/authenticate.ts'
import { compressAnswers } from './plugins/compression.ts'
import { answerConditionally } from './plugins/conditional.ts'
import { honourIdempotency } from './plugins/idempotency.ts'
import { limitBodyTime } from './plugins/limit-body-time.ts'
import { limitRates } from './plugins/limit-rates.ts'
import { measure } from './plugins/metrics.ts'
import { secure } from './plugins/security.ts'
import { createPresenter } from './present.ts'
import { problemSchemas } from './problems.ts'
import { readJson } from './read-json.ts'
import { changeRoutes, changeSchemas } from './routes/changes.ts'
import { healthRoutes } from './routes/health.ts'
import { importRoutes } from './routes/imports.ts'
import { keyRoutes } from './routes/keys.ts'
import { problemTypeRoutes } from './routes/problem-types.ts'
import { recordCreationRoutes } from './routes/record-creation.ts'
import { recordEditRoutes } from './routes/record-edits.ts'
import { recordVersionRoutes } from './routes/record-versions.ts'
import { recordRoutes } from './routes/records.ts'
import { reportExtractionRoutes } from './routes/report-extractions.ts'
import { reportSourceRoutes } from './routes/report-sources.ts'
import { searchRoutes } from './routes/search.ts'
import { suggestRoutes } from './routes/suggest.ts'
import { verificationRoutes } from './routes/verifications.ts'
import { vocabularyRoutes } from './routes/vocabularies.ts'
import { MergePatch } from './schemas/edits.ts'
import { extractionSchemas } from './schemas/extractions.ts'
import { importSchemas } from './schemas/imports.ts'
import { keySchemas } from './schemas/keys.ts'
import { recordSchema, sharedRecordSchemas } from './schemas/records.ts'
import { searchSchemas } from './schemas/search.ts'
import { verificationSchemas } from './schemas/verifications.ts'
import { versionSchemas } from './schemas/versions.ts'
import { vocabularySchemas } from './schemas/vocabularies.ts'
import { createEngines } from './search/engines.ts'

/** The whole API, not listening yet. */
export const buildApp = async (
  parts: Parts,
  options: AppOptions,
  logger?: FastifyBaseLogger
): Promise<FastifyInstance> => {
  const app = Fastify({
    ...(logger ? { loggerInstance: logger } : {}),
    bodyLimit: 1024 * 1024,
    // As long as a large upload takes; others have `limitBodyTime`, and whoever sends nothing for a minute is cut off.
    requestTimeout: 900_000,
    // Whoever asks over an open connection while it closes is served, and told to come by another.
    return503OnClosing: false,
    connectionTimeout: 60_000,
    keepAliveTimeout: 65_000,
    routerOptions: { maxParamLength: 300 },
    http: { maxHeaderSize: 32 * 1024 },
    requestIdHeader: false,
    genReqId: () => randomUUID(),
    trustProxy: options.trustedProxies ?? false,
    frameworkErrors: answerUnroutable,
    clientErrorHandler: (error, socket) => answerClientError(error, socket, app.log),
    schemaController: {
      compilersFactory: {
        buildSerializer: compileSerializersLazily(),
        buildValidator: compileValidatorsLazily()
      }
    },
    logController: new LogController({ disableRequestLogging: true }),
    // A parameter nobody knows is refused, not dropped; all faults are named, not the first.
    ajv: {
      customOptions: {
        strictNumbers: false,
        removeAdditional: false,
        coerceTypes: 'array',
        allErrors: true,
        keywords: ['x-words']
      }
    }
  }).withTypeProvider<TypeBoxTypeProvider>()

  answerProblems(app)
  readJson(app, 'application/json')
  const otherMethods = answerOtherMethods(app)
  app.addHook('onRequest', async (request, reply) => {
    // In small letters as the compressing plugin looks for it.
    reply.header('x-request-id', request.id).header('vary', 'Authorization, Accept-Language, accept-encoding')
  })
  app.addHook('preValidation', async ({ routeOptions, query }) =>
    splitCommas(routeOptions.schema?.querystring, query as never)
  )
  answerInTime(app)
  limitBodyTime(app, options.bodyTime)
  // Before compression, which would hide the bytes it compares.
  answerConditionally(app)
  honourIdempotency(app, parts.db)
  await secure(app)
  const keys = createKeyVerifier(parts.db)
  const rates = limitRates(app, options.rates ?? {}, (window, spent) =>
    addRateCounts(parts.db, window, spent)
  )
  authenticate(app, keys, rates)
  await compressAnswers(app)
  await describeApi(app, parts.kinds, options)
  const kindSchemas = [...parts.kinds.values()].map((kind) => recordSchema(kind, parts.kinds))
  for (const schema of [
    ...problemSchemas,
    ...sharedRecordSchemas,
    ...kindSchemas,
    ...searchSchemas,
    ...keySchemas,
    ...importSchemas,
    MergePatch,
    ...verificationSchemas,
    ...versionSchemas,
    ...changeSchemas,
    ...extractionSchemas,
    ...vocabularySchemas(parts.terms)
  ]) {
    app.addSchema(schema)
  }

  const presenter = createPresenter(parts.kinds, parts.terms, options.publicUrl)
  const filters = {
    terms: parts.terms,
    findByIdentifier: (value: string) => findByIdentifier(parts.db, 'report', value)
  }
  const validate = createDraftValidator(parts.kinds, parts.terms)
  const visible = openVisibleRecords(parts.db)
  const engines = createEngines(parts, app.log)
  app.addHook('onClose', async () => engines[Symbol.dispose]())

  measure(app, engines, parts)
  app.addHook('onResponse', async (request, reply) => {
    request.log.info(
      {
        method: request.method,
        // Notes are bodies in all but place.
        url: request.url.replace(keyLike, 'lexatlas_…').replace(/([?&]note=)[^&]*/g, '$1…'),
        status: reply.statusCode,
        duration_ms: Math.round(reply.elapsedTime)
      },
      'answered'
    )
  })
  app.get('/', { schema: { hide: true } }, (_request, reply) => reply.redirect('/docs'))
  await app.register(searchRoutes, {
    prefix: '/v1',
    ...parts,
    ...options,
    engines,
    visible,
    presenter,
    filters
  })
  await app.register(suggestRoutes, { prefix: '/v1', ...parts, engines, visible, presenter })
  for (const kind of [...parts.kinds.values()].reverse()) {
    await app.register(recordRoutes, {
      prefix: `/v1/${kind.path}`,
      ...parts,
      ...options,
      kind,
      presenter,
      filters
    })
    await app.register(recordVersionRoutes, {
      prefix: `/v1/${kind.path}`,
      ...parts,
      ...options,
      kind,
      presenter
    })
    await app.register(verificationRoutes, { prefix: `/v1/${kind.path}`, ...parts, kind })
    for (const routes of [recordEditRoutes, recordCreationRoutes])
      await app.register(routes, { prefix: `/v1/${kind.path}`, ...parts, kind, presenter, validate })
  }
  await app.register(reportExtractionRoutes, {
    prefix: '/v1/reports/extractions',
    reports: parts.reports
  })
  await app.register(reportSourceRoutes, {
    prefix: '/v1/reports/:id/sources',
    ...parts,
    example: parts.kinds.get('report')!.sampleId
  })
  await app.register(changeRoutes, { prefix: '/v1/changes', ...parts, ...options })
  await app.register(vocabularyRoutes, { prefix: '/v1/vocabularies', ...parts })
  await app.register(importRoutes, { prefix: '/v1/imports', ...parts })
  await app.register(keyRoutes, { prefix: '/v1/keys', ...parts, keys })
  await app.register(healthRoutes, { prefix: '/health', ...parts, engines })
  await app.register(problemTypeRoutes, { prefix: '/problems' })
  otherMethods()
  return app
}
