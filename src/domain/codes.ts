import Type from 'typebox'

export const codePattern = '^[a-z0-9][a-z0-9_.-]*$'

/** A code of a vocabulary; which codes there are is data, so the schema only knows their form. */
export const Code = (scheme: string, description: string) =>
  Type.String({
    pattern: codePattern,
    maxLength: 100,
    description: `${description} Code of /v1/vocabularies/${scheme}.`
  })

/** Codes of a vocabulary, each once. */
export const Codes = (scheme: string, description: string) =>
  Type.Array(Type.String({ pattern: codePattern, maxLength: 100 }), {
    uniqueItems: true,
    maxItems: 300,
    description: `${description} Codes of /v1/vocabularies/${scheme}.`
  })

export const alpha3Pattern = '^[A-Z]{3}$'

/** A country by its ISO 3166-1 alpha-3 code. */
export const CountryCode = Type.String({
  pattern: alpha3Pattern,
  description: 'Country (ISO 3166-1 alpha-3).',
  examples: ['ITA']
})

/** Countries by ISO 3166-1 alpha-3 code. */
export const CountryCodes = (description: string) =>
  Type.Array(Type.String({ pattern: alpha3Pattern }), {
    uniqueItems: true,
    maxItems: 300,
    description: `${description} ISO 3166-1 alpha-3.`
  })
