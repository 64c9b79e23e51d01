import { Failure, type Fault, quotable } from '#domain/failure.ts'

/** Fields by the headers of a file; null for a column that is left out. */
export type Mapping = ReadonlyMap<string, string | null>

/** Reads a mapping: a JSON object of headers with a field each, or null. */
export const readMapping = (text: string, place: string): Mapping => {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    throw new Failure('invalid-parameter', `${place} is not JSON: ${quotable((error as Error).message)}`)
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Failure('invalid-parameter', `${place} must be a JSON object of headers with a field each.`)
  const faults = Object.entries(value).flatMap(([header, field]): Fault[] =>
    field === null || typeof field === 'string'
      ? []
      : [{ parameter: 'mapping', value: quotable(header), detail: 'must be the name of a field, or null' }]
  )
  if (faults.length > 0) throw new Failure('invalid-parameter', `${place} is not a mapping.`, faults)
  return new Map(Object.entries(value))
}
