import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Failure, type Fault, quotable } from '#domain/failure.ts'
import { isDatabaseAway, isOutcomeUnknown } from '#store/unavailable.ts'
import { type Problem, type ProblemCode, problemTypes } from './problems.ts'
import { validationFaults } from './validation-faults.ts'

/** Seconds after which to try again while a part is away. */
const retryAfter = 5

/** A problem document of a type, with what happened this time. */
export const problemOf = (
  code: ProblemCode,
  detail: string,
  requestId: string,
  faults: readonly Fault[] = []
): Problem => {
  const { status, title } = problemTypes[code]
  return {
    type: `/problems/${code}`,
    title,
    status,
    detail,
    requestId,
    ...(faults.length > 0 ? { errors: [...faults] } : {})
  }
}

/** Answers with a problem document. */
export const sendProblem = (
  request: FastifyRequest,
  reply: FastifyReply,
  code: ProblemCode,
  detail: string,
  faults: readonly Fault[] = []
) => {
  if (code === 'unavailable') reply.header('retry-after', retryAfter)
  // The serializers of the operation know only its successful answers.
  return reply
    .code(problemTypes[code].status)
    .type('application/problem+json')
    .serializer(JSON.stringify)
    .header('cache-control', 'no-store')
    .send(problemOf(code, detail, request.id, faults))
}

const frameworkCodes: Record<string, ProblemCode> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'payload-too-large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'unsupported-media-type',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'malformed-request',
  FST_ERR_CTP_INVALID_JSON_BODY: 'malformed-request',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'malformed-request',
  FST_ERR_BAD_URL: 'malformed-request'
}

/** What plugins throw with nothing but a status. Files that must not be read are not there. */
const plainStatuses: Record<number, ProblemCode> = {
  400: 'malformed-request',
  403: 'not-found',
  404: 'not-found'
}

/** Every error, address and method that is not answered otherwise becomes a problem document. */
export const answerProblems = (app: FastifyInstance): void => {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    if (error.validation) {
      return sendProblem(
        request,
        reply,
        'invalid-parameter',
        'A parameter was not understood.',
        validationFaults(error, request)
      )
    }
    if (error instanceof Failure) return sendProblem(request, reply, error.code, error.message, error.faults)
    // Before it looks like a connection to the database that was lost.
    if (error === request.raw.errored)
      return sendProblem(request, reply, 'request-timeout', 'The body broke off before its end.')
    if (isDatabaseAway(error)) {
      request.log.warn({ err: error }, 'The database is away.')
      const unsure = isOutcomeUnknown(error) && !['GET', 'HEAD'].includes(request.method)
      return sendProblem(
        request,
        reply,
        'unavailable',
        unsure
          ? 'The database went away in the midst of it: the change may have been made or not. Read it before you send it again.'
          : 'The database is away for a moment.'
      )
    }
    const known = frameworkCodes[error.code] ?? plainStatuses[error.statusCode ?? 500]
    if (known) return sendProblem(request, reply, known, problemTypes[known].description)
    request.log.error({ err: error }, 'A request failed.')
    return sendProblem(request, reply, 'internal-error', problemTypes['internal-error'].description)
  })
  app.setNotFoundHandler((request, reply) =>
    sendProblem(request, reply, 'not-found', `There is nothing at ${quotable(request.url.split('?')[0])}.`)
  )
}
