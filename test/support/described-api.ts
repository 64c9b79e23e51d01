import Schema from 'typebox/schema'
import { describedApi } from '../../scripts/openapi/document.ts'

export interface Parameter {
  name: string
  in: 'path' | 'query'
  required?: boolean
  example?: unknown
  schema: { enum?: string[]; examples?: unknown[]; default?: unknown; items?: { enum?: string[] } }
}

export interface Operation {
  operationId: string
  summary?: string
  tags: string[]
  parameters?: Parameter[]
  security?: Record<string, string[]>[]
  requestBody?: Described
  responses: Record<string, Described>
}

interface Described {
  content?: Record<string, { schema: object; example?: unknown }>
}

export interface Description {
  openapi: string
  tags: { name: string }[]
  paths: Record<string, Record<string, Operation>>
  components: { schemas: Record<string, object>; securitySchemes: Record<string, object> }
}

/** What the code says of itself. */
export const readDescription = async (): Promise<Description> => JSON.parse(await describedApi())

/** Every operation with its address. */
export const operationsOf = ({ paths }: Description) =>
  Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({ path, method, operation }))
  )

/** How an operation answers when all is well. */
export const successOf = ({ responses }: Operation) =>
  Object.entries(responses).find(([status]) => status.startsWith('2'))![1]

/** The schemas with no room for a field they do not name. */
const closed = (schema: unknown): unknown => {
  if (Array.isArray(schema)) return schema.map(closed)
  if (typeof schema !== 'object' || schema === null) return schema
  const parts = Object.fromEntries(Object.entries(schema).map(([name, part]) => [name, closed(part)]))
  return 'properties' in schema ? { additionalProperties: false, ...parts } : parts
}

/** Checks answers: what is wrong with a value, and what it has that is not described; empty when all is well. */
export const createAnswerCheck = ({ components }: Description) => {
  const inside = closed(components) as object
  // Compiling one takes longer than a hundred checks.
  const compiled = new Map<object, ReturnType<typeof Schema.Compile>>()
  return (schema: object, value: unknown): string[] => {
    const check = compiled.get(schema) ?? Schema.Compile({ components: inside, ...schema } as never)
    compiled.set(schema, check)
    const [, errors] = check.Errors(value)
    return errors.map(({ instancePath, message }) => `${instancePath} ${message}`)
  }
}

/** The examples of a parameter, wherever they stand. */
export const examplesOf = ({ example, schema }: Parameter): unknown[] =>
  example === undefined ? (schema.examples ?? []) : [example]

/** The address of an operation with its example parameters filled in, and those given added. */
export const addressOf = (path: string, operation: Operation, query: Record<string, unknown> = {}) => {
  const parameters = operation.parameters ?? []
  const filled = parameters
    .filter((parameter) => parameter.in === 'path')
    .reduce(
      (address, parameter) =>
        address.replace(`{${parameter.name}}`, encodeURIComponent(String(examplesOf(parameter)[0]))),
      path
    )
  const required = parameters.filter((parameter) => parameter.in === 'query' && parameter.required)
  const asked = { ...Object.fromEntries(required.map((one) => [one.name, examplesOf(one)[0]])), ...query }
  const search = new URLSearchParams(
    Object.entries(asked).flatMap(([name, value]) =>
      [value].flat().map((one): [string, string] => [name, String(one)])
    )
  )
  return search.size > 0 ? `${filled}?${search}` : filled
}
