import fc from 'fast-check'
import type { Description } from '../support/described-api.ts'

/** As much of a JSON schema as the description uses. */
export interface JsonSchema {
  $ref?: string
  type?: string | string[]
  enum?: unknown[]
  const?: unknown
  anyOf?: JsonSchema[]
  oneOf?: JsonSchema[]
  allOf?: JsonSchema[]
  items?: JsonSchema
  properties?: Record<string, JsonSchema>
  required?: string[]
  minimum?: number
  maximum?: number
  maxItems?: number
  examples?: unknown[]
  example?: unknown
}

const strange = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.constantFrom(
    '',
    ' ',
    '0',
    '-1',
    '1e400',
    'NaN',
    'Infinity',
    '9007199254740993',
    '9223372036854775808',
    'null',
    '__proto__',
    'constructor',
    "' OR 1=1 --",
    '" OR "" = "',
    '../../etc/passwd',
    '<img src=x onerror=alert(1)>',
    '\r\nset-cookie: a=b',
    '\u0000',
    '\u202E',
    '%',
    'x'.repeat(3000)
  )
)

const anything = fc.oneof(
  strange,
  fc.constantFrom(null, true, 0, -1, 1e308, 2 ** 53 + 1, {}, [], [[]], { __proto__: null }),
  fc.array(strange, { maxLength: 3 })
)

/** Values of a schema, mostly valid ones; formats and patterns are met by examples alone. */
export const valuesOf = (
  schema: JsonSchema,
  { components }: Description,
  depth = 0
): fc.Arbitrary<unknown> => {
  const of = (part: JsonSchema) => valuesOf(part, { components } as Description, depth + 1)
  if (depth > 8) return fc.constant(null)
  if (schema.$ref) return of(components.schemas[schema.$ref.split('/').at(-1)!] as JsonSchema)
  const examples = [...(schema.examples ?? []), ...(schema.example === undefined ? [] : [schema.example])]
  const shown = examples.length > 0 ? [{ weight: 6, arbitrary: fc.constantFrom(...examples) }] : []
  return fc.oneof(...shown, { weight: 3, arbitrary: byShape(schema, of) }, { weight: 1, arbitrary: anything })
}

const byShape = (
  schema: JsonSchema,
  of: (part: JsonSchema) => fc.Arbitrary<unknown>
): fc.Arbitrary<unknown> => {
  if (schema.const !== undefined) return fc.constant(schema.const)
  if (schema.enum) return fc.constantFrom(...schema.enum)
  const choices = schema.anyOf ?? schema.oneOf ?? schema.allOf
  if (choices) return fc.oneof(...choices.map(of))
  const type = [schema.type].flat()[0]
  if (type === 'integer' || type === 'number')
    return fc.integer({ min: (schema.minimum ?? 0) - 1, max: Math.min(schema.maximum ?? 1000, 100_000) + 1 })
  if (type === 'boolean') return fc.boolean()
  if (type === 'array')
    return fc.array(of(schema.items ?? {}), { maxLength: Math.min(schema.maxItems ?? 3, 3) })
  if (type === 'object') {
    const { properties = {}, required = [] } = schema
    const members = Object.fromEntries(Object.entries(properties).map(([name, part]) => [name, of(part)]))
    return fc.record(members, { requiredKeys: required.filter((name) => name in members) })
  }
  return strange
}
