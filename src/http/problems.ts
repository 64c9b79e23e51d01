import Type, { type Static } from 'typebox'
import type { FailureCode } from '#domain/failure.ts'

/** What can go wrong at the door, beside the failures of the layers below. */
export type ProblemCode =
  | FailureCode
  | 'method-not-allowed'
  | 'not-acceptable'
  | 'request-timeout'
  | 'payload-too-large'
  | 'address-too-long'
  | 'unsupported-media-type'
  | 'malformed-request'
  | 'internal-error'

/** Status, title and explanation of every problem type; each is served at `/problems/{code}`. */
export const problemTypes: Record<ProblemCode, { status: number; title: string; description: string }> = {
  'invalid-parameter': {
    status: 400,
    title: 'A parameter was not understood',
    description:
      'A parameter is unknown, misspelt or out of bounds; `errors` names it, with the nearest valid value.'
  },
  'malformed-request': {
    status: 400,
    title: 'The request could not be read',
    description: 'The request line, a header or the body is not well-formed.'
  },
  'window-exceeded': {
    status: 400,
    title: 'The page lies beyond the search window',
    description:
      'A search pages through its best results only. To read all records of a filter, follow the lists.'
  },
  'not-authenticated': {
    status: 401,
    title: 'That needs a valid key',
    description:
      'The operation needs a key, or the key is not known, has expired or was revoked. It is sent as `Authorization: Bearer lexatlas_…`.'
  },
  'not-permitted': {
    status: 403,
    title: 'That needs a right the request does not have',
    description:
      'Only published records can be read without a key, and a key gives the rights it was made with.'
  },
  'not-found': {
    status: 404,
    title: 'There is nothing here',
    description: 'No such address, or no such published record.'
  },
  'method-not-allowed': {
    status: 405,
    title: 'The method is not allowed here',
    description: 'The `Allow` header lists the methods that are.'
  },
  'not-acceptable': {
    status: 406,
    title: 'No acceptable form',
    description: 'The answer exists in none of the forms the request accepts.'
  },
  'request-timeout': {
    status: 408,
    title: 'The request took too long to arrive',
    description: 'The request was not complete in time.'
  },
  conflict: {
    status: 409,
    title: 'The state does not allow it',
    description: 'Something else must be changed first.'
  },
  'request-in-progress': {
    status: 409,
    title: 'The same request is at work',
    description: 'A request with the same `Idempotency-Key` has not been answered yet: send it again later.'
  },
  'precondition-failed': {
    status: 412,
    title: 'Somebody changed it meanwhile',
    description:
      'The record is not as `If-Match` or `If-None-Match` says: read it again, and send its new `ETag`.'
  },
  'payload-too-large': {
    status: 413,
    title: 'The body is too large',
    description: 'The body exceeds the limit.'
  },
  'address-too-long': {
    status: 431,
    title: 'The address or a header is too long',
    description: 'Request line and headers together exceed the limit.'
  },
  'unsupported-media-type': {
    status: 415,
    title: 'The media type is not supported',
    description: 'The body is in a form this operation does not read.'
  },
  'invalid-body': {
    status: 422,
    title: 'The body is not valid',
    description: '`errors` points at each field that is wrong, with the nearest valid value.'
  },
  'invalid-record': {
    status: 422,
    title: 'The record is not valid',
    description: '`errors` points at each field that is wrong, with the nearest valid value.'
  },
  'too-many-requests': {
    status: 429,
    title: 'Too much was asked for in one minute',
    description:
      'The quota of the key, or of the address without one, is spent: `RateLimit-Policy` has it, `RateLimit` what is left, `Retry-After` when it begins anew. Costly operations take more of it.'
  },
  'precondition-required': {
    status: 428,
    title: 'The request must say what it changes',
    description:
      'Send `If-Match` with the `ETag` the record was read with, so that nobody’s change is lost; `If-None-Match: *` creates only.'
  },
  'idempotency-key-reused': {
    status: 422,
    title: 'The key stands for another request',
    description:
      'The `Idempotency-Key` was sent with another request before: give each request a name of its own.'
  },
  'internal-error': {
    status: 500,
    title: 'Something went wrong here',
    description: 'A defect of the service. The request id finds it in the logs.'
  },
  unavailable: {
    status: 503,
    title: 'Not available for a moment',
    description:
      'A part the answer needs is away. `Retry-After` says when to try again; `detail` says where a change may have been made all the same.'
  }
}

const Fault = Type.Object(
  {
    parameter: Type.Optional(Type.String({ description: 'Name of the parameter.' })),
    pointer: Type.Optional(Type.String({ description: 'JSON pointer into the body (RFC 6901).' })),
    position: Type.Optional(
      Type.Integer({ minimum: 0, description: 'Where in the value, in Unicode code points from 0.' })
    ),
    value: Type.Optional(Type.String({ description: 'What was given, shortened.' })),
    detail: Type.String({ description: 'What is wrong with it.' }),
    suggestion: Type.Optional(Type.String({ description: 'The nearest valid value.' }))
  },
  { $id: 'Fault', description: 'One thing that is wrong, and where.' }
)

/** A problem document (RFC 9457). */
export const Problem = Type.Object(
  {
    type: Type.String({ description: 'URI reference of the explanation of this type of problem.' }),
    title: Type.String({ description: 'What went wrong, the same for every problem of its type.' }),
    status: Type.Integer({ description: 'Status of the answer.' }),
    detail: Type.String({ description: 'What happened this time.' }),
    requestId: Type.String({ description: 'Also in the header `X-Request-Id`, and in the logs.' }),
    errors: Type.Optional(
      Type.Array(Type.Unsafe<Static<typeof Fault>>({ $ref: 'Fault#' }), {
        description: 'Each thing that is wrong, where more than the whole can be named.'
      })
    )
  },
  {
    $id: 'Problem',
    description: 'A problem document (RFC 9457).',
    examples: [
      {
        type: '/problems/invalid-parameter',
        title: 'A parameter was not understood',
        status: 400,
        detail: 'A parameter was not understood.',
        requestId: '0b8e0f7c-6f0c-4d0a-9a57-2f6f5d1f8a43',
        errors: [
          {
            parameter: 'crimeType',
            value: 'drug-ofences',
            detail: 'is no term of /v1/vocabularies/crime-type',
            suggestion: 'drug-offences'
          }
        ]
      }
    ]
  }
)
export type Problem = Static<typeof Problem>

export const problemSchemas = [Fault, Problem]

/** Responses of an operation that are problems, by status. */
export const problemResponses = (...codes: ProblemCode[]) => {
  const statuses: Record<number, string[]> = {}
  for (const code of codes) {
    const { status, title } = problemTypes[code]
    statuses[status] = [...(statuses[status] ?? []), `${title} (\`${code}\`).`]
  }
  return Object.fromEntries(
    Object.entries(statuses).map(([status, titles]) => [
      status,
      {
        description: titles.join(' '),
        content: { 'application/problem+json': { schema: { $ref: 'Problem#' } } }
      }
    ])
  )
}

/** Problems every reading operation can meet. */
export const readingProblems = [
  'invalid-parameter',
  'internal-error',
  'unavailable'
] as const satisfies ProblemCode[]

/** Problems every operation with a body can meet, whatever is in it. */
export const bodyProblems = [
  'malformed-request',
  'payload-too-large',
  'unsupported-media-type'
] as const satisfies ProblemCode[]

/** Problems every operation that takes a record can meet. */
export const writingProblems = [
  ...readingProblems,
  ...bodyProblems,
  'invalid-record'
] as const satisfies ProblemCode[]
