import Type, { type Static, type TSchema } from 'typebox'

/**
 * A parameter that may be left out: optional to the caller, always there for the handler. A bare `default`
 * would still be listed as required in the OpenAPI document.
 */
export const withDefault = <Schema extends TSchema>(schema: Schema) =>
  Type.Unsafe<Static<Schema>>(Type.Optional(schema))

/** A list of known words, repeated or separated by commas; `splitCommas` takes them apart before validation. */
export const Words = (values: readonly string[], description: string, example: readonly string[]) =>
  Type.Optional(
    Type.Array(Type.Enum([...values], { type: 'string' }), {
      minItems: 1,
      description: `${description} Repeat the parameter or separate values by commas.`,
      examples: [example],
      'x-words': true
    })
  )

/** Takes `a,b` apart in parameters whose values hold no commas themselves. */
export const splitCommas = (schema: unknown, query: Record<string, unknown>): void => {
  const properties =
    (schema as { properties?: Record<string, { 'x-words'?: boolean }> } | undefined)?.properties ?? {}
  for (const [name, { 'x-words': words }] of Object.entries(properties)) {
    const value = query[name]
    if (!words || value === undefined) continue
    query[name] = [value].flat().flatMap((part) => String(part).split(',').filter(Boolean))
  }
}
