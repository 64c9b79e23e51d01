import { type Fault, quotable } from '#domain/failure.ts'

/** Fields by the headers of a file; null for a column that is left out. */
export type ColumnMapping = ReadonlyMap<string, string | null>

/** Reads a JSON object of headers with a field each, or null; what is none of that is thrown as `refusal` has it. */
export const readColumnMapping = (text: string, refusal: (fault: Fault) => Error): ColumnMapping => {
  const wrong = (value: string, detail: string) => refusal({ value: quotable(value), detail })
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw wrong(text, 'is not JSON')
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw wrong(text, 'must be a JSON object of headers with a field each')
  for (const [header, field] of Object.entries(value)) {
    if (field !== null && typeof field !== 'string')
      throw wrong(header, 'must have the name of a field, or null')
    if (`${header}${field}`.includes('\0')) throw wrong(header, 'holds a control character')
  }
  return new Map(Object.entries(value))
}
