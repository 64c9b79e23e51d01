import type { FastifyError, FastifyRequest } from 'fastify'
import { type Fault, quotable } from '#domain/failure.ts'
import { nearestWord } from '#domain/nearest-word.ts'
import { patternWords } from '#domain/pattern-words.ts'

/** What is said of a parameter that the operation has not. */
export const unknownParameter = 'is no parameter here'

/** What is wrong with each parameter, in the words of the caller: its name, its value and the nearest valid one. */
export const validationFaults = (error: FastifyError, request: FastifyRequest): Fault[] => {
  const given = error.validationContext === 'params' ? request.params : request.query
  const schema = request.routeOptions.schema?.querystring as { properties?: object } | undefined
  const known = Object.keys(schema?.properties ?? {})
  return error.validation!.map(({ keyword, instancePath, params, message }) => {
    const [name = '', ...inside] = instancePath.split('/').slice(1)
    if (keyword === 'additionalProperties') {
      const unknown = String(params.additionalProperty)
      return { parameter: quotable(unknown), detail: unknownParameter, ...nearest(unknown, known) }
    }
    if (keyword === 'required') return { parameter: String(params.missingProperty), detail: 'is missing' }
    const value = valueAt(given, [name, ...inside])
    const allowed = params.allowedValues as string[] | undefined
    return {
      parameter: name,
      ...(value === undefined ? {} : { value: quotable(value) }),
      detail:
        patternWords.get(String(params.pattern)) ?? `${message}${allowed ? `: ${allowed.join(', ')}` : ''}`,
      ...(allowed && typeof value === 'string' ? nearest(value, allowed) : {})
    }
  })
}

const valueAt = (given: unknown, path: readonly string[]) =>
  path.reduce<unknown>((value, part) => (value as Record<string, unknown> | undefined)?.[part], given)

const nearest = (word: string, known: readonly string[]) => {
  const suggestion = nearestWord(word, known)
  return suggestion === undefined ? {} : { suggestion }
}
