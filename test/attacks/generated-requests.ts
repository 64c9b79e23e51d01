import fc from 'fast-check'
import type { Description, Operation, Parameter } from '../support/described-api.ts'
import { examplesOf } from '../support/described-api.ts'
import { type JsonSchema, valuesOf } from './request-values.ts'

/** A request as it is sent. */
export interface GeneratedRequest {
  method: string
  url: string
  headers: Record<string, string>
  payload?: string
}

/** What a generated request may fill in. */
export interface Surroundings {
  description: Description
  /** Ids that are there, for path parameters. */
  ids: (path: string, name: string) => string[]
  /** The header of each key that may be sent. */
  keys: string[]
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : (JSON.stringify(value) ?? ''))
/** Half a surrogate pair cannot be written into an address. */
const encoded = (value: unknown) => encodeURIComponent(textOf(value).toWellFormed())

const parameterValues = (parameter: Parameter, description: Description) => {
  const [example] = examplesOf(parameter)
  const schema = { ...parameter.schema, ...(example === undefined ? {} : { example }) } as JsonSchema
  return valuesOf(schema, description)
}

const pathOf = (path: string, parameters: readonly Parameter[], { description, ids }: Surroundings) =>
  fc
    .record(
      Object.fromEntries(
        parameters
          .filter((one) => one.in === 'path')
          .map((one) => {
            const known = [...ids(path, one.name), ...examplesOf(one)]
            const good = known.length > 0 ? [{ weight: 5, arbitrary: fc.constantFrom(...known) }] : []
            return [one.name, fc.oneof(...good, { weight: 1, arbitrary: parameterValues(one, description) })]
          })
      )
    )
    .map((values) =>
      Object.entries(values).reduce(
        (address, [name, value]) => address.replace(`{${name}}`, encoded(value)),
        path
      )
    )

const queryOf = (parameters: readonly Parameter[], description: Description) =>
  fc
    .tuple(
      fc.record(
        Object.fromEntries(
          parameters
            .filter((one) => one.in === 'query')
            .map((one) => [
              one.name,
              fc.oneof(
                { weight: one.required ? 1 : 12, arbitrary: fc.constant(undefined) },
                { weight: one.required ? 20 : 2, arbitrary: parameterValues(one, description) }
              )
            ])
        )
      ),
      fc.oneof(
        { weight: 9, arbitrary: fc.constant(undefined) },
        {
          weight: 1,
          arbitrary: fc.tuple(fc.string({ minLength: 1, maxLength: 8 }), fc.string({ maxLength: 8 }))
        }
      )
    )
    .map(([known, unknown]) => {
      const all = [...Object.entries(known), ...(unknown ? [unknown] : [])]
      const pairs = all.flatMap(([name, value]) =>
        value === undefined ? [] : [value].flat().map((one) => `${encoded(name)}=${encoded(one)}`)
      )
      return pairs.length > 0 ? `?${pairs.join('&')}` : ''
    })

const headersOf = (operation: Operation, keys: readonly string[]) => {
  const named = (operation.parameters ?? []).filter((one) => (one.in as string) === 'header')
  return fc
    .record({
      authorization: fc.oneof(
        { weight: 6, arbitrary: fc.constantFrom(...keys) },
        { weight: 1, arbitrary: fc.constantFrom('', 'Bearer lexatlas_abc', 'Basic eDp5') }
      ),
      'accept-language': fc.constantFrom('', 'fr', 'zh-Hans, en;q=0.1', '*', ';;;q=x'),
      'if-none-match': fc.constantFrom('', '*', '"1"', 'W/"x"', 'x'),
      'if-match': fc.constantFrom('', '*', '"1"', '"1", "2"', 'x'),
      ...Object.fromEntries(
        named.map((one) => [one.name.toLowerCase(), fc.constantFrom('', ...examplesOf(one).map(String), 'x')])
      )
    })
    .map((headers) => Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== '')))
}

const bodyOf = (operation: Operation, description: Description) => {
  const contents = Object.entries(operation.requestBody?.content ?? {})
  if (contents.length === 0) return fc.constant(undefined)
  return fc.oneof(
    ...contents.map(([type, { schema, example }]) => {
      const shown = example === undefined ? schema : { ...schema, example }
      const payload = valuesOf(shown as JsonSchema, description).map(textOf)
      return fc.record({
        type: fc.oneof(
          { weight: 9, arbitrary: fc.constant(type) },
          { weight: 1, arbitrary: fc.constant('text/x') }
        ),
        payload: /json/.test(type)
          ? fc.oneof({ weight: 9, arbitrary: payload }, { weight: 1, arbitrary: fc.string() })
          : payload
      })
    })
  )
}

/** Requests to an operation, valid and not, by what the description says of it. */
export const requestsTo = (
  { path, method, operation }: { path: string; method: string; operation: Operation },
  surroundings: Surroundings
): fc.Arbitrary<GeneratedRequest> => {
  const { description, keys } = surroundings
  const parameters = operation.parameters ?? []
  return fc
    .record({
      address: pathOf(path, parameters, surroundings),
      query: queryOf(parameters, description),
      headers: headersOf(operation, keys),
      body: bodyOf(operation, description)
    })
    .map(({ address, query, headers, body }) => ({
      method: method.toUpperCase(),
      url: address + query,
      headers: { ...headers, ...(body ? { 'content-type': body.type } : {}) },
      ...(body ? { payload: body.payload } : {})
    }))
}
