/** What kind of refusal or trouble a caller can act on; `http/problems.ts` maps each to a status. */
export type FailureCode =
  | 'invalid-parameter'
  | 'invalid-record'
  | 'invalid-body'
  | 'not-authenticated'
  | 'not-permitted'
  | 'not-found'
  | 'conflict'
  | 'precondition-failed'
  | 'precondition-required'
  | 'request-in-progress'
  | 'idempotency-key-reused'
  | 'too-many-requests'
  | 'window-exceeded'
  | 'unavailable'

/** One thing wrong, and where: a parameter's name or a JSON pointer into the record. */
export interface Fault {
  parameter?: string
  pointer?: string
  /** Where in the value, in Unicode code points from 0. */
  position?: number
  /** What was given, shortened to 100 characters. */
  value?: string
  detail: string
  /** The nearest value that would have been accepted. */
  suggestion?: string
}

/** An error its caller can act on; whatever else is thrown is a defect. */
export class Failure extends Error {
  readonly code: FailureCode
  readonly faults: Fault[]

  constructor(code: FailureCode, message: string, faults: Fault[] = [], options?: ErrorOptions) {
    super(message, options)
    this.name = 'Failure'
    this.code = code
    this.faults = faults
  }
}

/** A value as it may be repeated in a message: short, on one line, without control characters. */
export const quotable = (value: unknown): string => {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value))
  const clean = text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, ' ')
  const points = [...clean]
  return points.length > 100 ? `${points.slice(0, 99).join('')}…` : clean
}

/** The first error of a type in a chain of causes; clients wrap what they pass on. */
export const causeOf = <Wanted extends Error>(
  error: unknown,
  type: abstract new (...args: never[]) => Wanted
): Wanted | undefined => {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof type) return cause
  }
  return undefined
}
