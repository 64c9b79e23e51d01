import type { FastifyInstance } from 'fastify'
import { Failure } from '#domain/failure.ts'

/** Levels of arrays and objects in each other; no record needs a tenth of it. */
const deepest = 100

/** Whether more arrays and objects stand in each other than may; goes through the text without descending. */
const isTooDeep = (text: string): boolean => {
  let depth = 0
  let inString = false
  for (let index = 0; index < text.length; index++) {
    const sign = text[index]
    if (inString) {
      if (sign === '\\') index++
      else if (sign === '"') inString = false
    } else if (sign === '"') inString = true
    else if (sign === '[' || sign === '{') {
      if (++depth > deepest) return true
    } else if (sign === ']' || sign === '}') depth--
  }
  return false
}

/**
 * Reads bodies as JSON. Members that would reach a prototype are refused, and so is nesting that would exhaust the
 * stack of whatever goes through the value later.
 */
export const readJson = (app: FastifyInstance, types: string | string[], bodyLimit?: number): void => {
  const parse = app.getDefaultJsonParser('error', 'error')
  app.removeContentTypeParser(types)
  app.addContentTypeParser(
    types,
    { parseAs: 'string', ...(bodyLimit === undefined ? {} : { bodyLimit }) },
    (request, body, done) => {
      if (isTooDeep(body as string))
        return done(new Failure('invalid-body', `The body is nested more than ${deepest} levels deep.`))
      return parse(request, body as string, done)
    }
  )
}
