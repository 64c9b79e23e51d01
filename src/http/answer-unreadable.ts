import { randomUUID } from 'node:crypto'
import { STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import type { FastifyBaseLogger, FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { problemOf, sendProblem } from './answer-problems.ts'
import { bareHeaders } from './plugins/security.ts'
import { type ProblemCode, problemTypes } from './problems.ts'

/** Answers an address the router cannot take apart; no hook has run for it. */
export const answerUnroutable = (error: FastifyError, request: FastifyRequest, reply: FastifyReply) => {
  const tooLong = error.code === 'FST_ERR_MAX_PARAM_LENGTH'
  request.log.info({ method: request.method, code: error.code }, 'An address could not be read.')
  reply.headers({ ...bareHeaders, 'x-request-id': request.id })
  return sendProblem(
    request,
    reply,
    tooLong ? 'invalid-parameter' : 'malformed-request',
    tooLong ? 'A part of the address is too long.' : 'The address is not well-formed.'
  )
}

const clientErrors: Record<string, ProblemCode> = {
  HPE_HEADER_OVERFLOW: 'address-too-long',
  ERR_HTTP_REQUEST_TIMEOUT: 'request-timeout'
}

/** Answers what never becomes a request, because its head is too long, too slow or no HTTP. */
export const answerClientError = (
  error: NodeJS.ErrnoException,
  socket: Socket,
  log: FastifyBaseLogger
): void => {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy()
  const requestId = randomUUID()
  const code = clientErrors[error.code ?? ''] ?? 'malformed-request'
  const { status, description } = problemTypes[code]
  log.info({ reqId: requestId, code: error.code, status }, 'A request could not be read.')
  const problem = JSON.stringify(problemOf(code, description, requestId))
  const headers = {
    ...bareHeaders,
    'x-request-id': requestId,
    'content-type': 'application/problem+json',
    'content-length': Buffer.byteLength(problem),
    connection: 'close'
  }
  const head = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${head.join('')}\r\n${problem}`)
}
