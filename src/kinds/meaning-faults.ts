import { type Fault, quotable } from '#domain/failure.ts'
import { pointerTo } from '#domain/json-pointer.ts'
import { isRealDate, partialDatePattern } from '#domain/partial-date.ts'
import { type RecordBody, webAddressPattern } from '#domain/record.ts'
import type { Terms } from '#domain/terms.ts'
import { unknownCode } from '#domain/unknown-code.ts'
import type { RecordKind } from './kind.ts'

// To find the nearest term takes a while, and a list may be of any length.
const mostCodes = 20

/** What in a body has a good form and means nothing; what has not even that is passed over. */
export const meaningFaults = (kind: RecordKind, body: RecordBody, terms: Terms): Fault[] => [
  ...codeFaults(kind, body, terms),
  ...dateFaults(kind, body),
  ...addressFaults(kind, body)
]

const codeFaults = (kind: RecordKind, body: RecordBody, terms: Terms): Fault[] => {
  const fields = Object.entries({ ...kind.tags, ...kind.mentions })
  const given = fields.flatMap(([field, scheme]) => {
    const value = body[field]
    if (Array.isArray(value))
      return value.map((code, index) => ({ pointer: `/${field}/${index}`, scheme, code }))
    return value === undefined ? [] : [{ pointer: `/${field}`, scheme, code: value }]
  })
  const texts: unknown = body.texts
  const byLanguage = typeof texts === 'object' && texts !== null && !Array.isArray(texts) ? texts : {}
  const languages = Object.keys(byLanguage).map((code) => ({
    pointer: pointerTo('/texts', code),
    scheme: 'language',
    code
  }))
  return [...given, ...languages]
    .filter(({ scheme, code }) => typeof code === 'string' && !terms.get(scheme, code))
    .slice(0, mostCodes)
    .map(({ pointer, scheme, code }) => unknownCode(terms, pointer, scheme, code as string))
}

/** The texts of a body in fields of one form, with their pointers. */
const valuesOf = (kind: RecordKind, body: RecordBody, pattern: string) =>
  Object.entries(body).flatMap(([field, value]) => {
    const schema = kind.body.properties[field] as { pattern?: string } | undefined
    return schema?.pattern === pattern && typeof value === 'string' ? [{ pointer: `/${field}`, value }] : []
  })

const dateFaults = (kind: RecordKind, body: RecordBody): Fault[] =>
  valuesOf(kind, body, partialDatePattern)
    .filter(({ value }) => !isRealDate(value))
    .map((given) => ({ ...given, detail: 'is not a day of the calendar' }))

const addressFaults = (kind: RecordKind, body: RecordBody): Fault[] =>
  valuesOf(kind, body, webAddressPattern).flatMap(({ pointer, value }) => {
    const parsed = URL.canParse(value) ? new URL(value) : undefined
    if (!parsed) return [{ pointer, value: quotable(value), detail: 'is no address on the web' }]
    // Not repeated: it holds a password.
    if (parsed.username || parsed.password) return [{ pointer, detail: 'holds a name or a password' }]
    return []
  })
