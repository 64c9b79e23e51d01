import { Compile } from 'typebox/compile'
import { type Fault, quotable } from '#domain/failure.ts'
import { nearestWord } from '#domain/nearest-word.ts'
import { isRealDate } from '#domain/partial-date.ts'
import type { RecordBody, RecordDraft, Status } from '#domain/record.ts'
import type { Terms } from '#domain/terms.ts'
import type { Kinds, RecordKind } from './kind.ts'

const mostFaults = 20

/** Either a draft that may be stored, or everything that is wrong with it. */
export type Judgement = { draft: RecordDraft; faults?: never } | { draft?: never; faults: Fault[] }

/** Checks whatever claims to be a record: its form by the kind's schema, its codes by the vocabularies. */
export const createDraftValidator = (kinds: Kinds, terms: Terms) => {
  const compiled = new Map([...kinds.values()].map((kind) => [kind.name, Compile(kind.draft)]))

  return (candidate: unknown): Judgement => {
    if (typeof candidate !== 'object' || candidate === null || Array.isArray(candidate)) {
      return { faults: [{ pointer: '', value: quotable(candidate), detail: 'must be an object' }] }
    }
    const name = (candidate as { kind?: unknown }).kind
    const kind = typeof name === 'string' ? kinds.get(name) : undefined
    if (!kind) {
      const near = nearestWord(String(name), [...kinds.keys()])
      const suggestion = near === undefined ? {} : { suggestion: near }
      return {
        faults: [
          { pointer: '/kind', value: quotable(name), detail: 'is not a kind of record', ...suggestion }
        ]
      }
    }
    const validator = compiled.get(kind.name)!
    const faults = [
      ...textFaults(candidate, ''),
      ...(validator.Check(candidate) ? [] : schemaFaults(kind, candidate, validator.Errors(candidate)))
    ]
    if (faults.length > 0) return { faults: faults.slice(0, mostFaults) }
    const draft = draftFrom(candidate as Record<string, unknown>)
    const meant = [...codeFaults(kind, draft.body, terms), ...dateFaults(draft.body)]
    if (draft.parent === draft.id)
      meant.push({ pointer: '/parent', value: draft.id, detail: 'is the record itself' })
    return meant.length > 0 ? { faults: meant.slice(0, mostFaults) } : { draft }
  }
}

type SchemaError = { keyword: string; instancePath: string; message: string; params: Record<string, unknown> }

const at = (value: unknown, pointer: string): unknown =>
  pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((inner, key) => (inner as Record<string, unknown> | undefined)?.[unescape(key)], value)

const unescape = (key: string) => key.replaceAll('~1', '/').replaceAll('~0', '~')
const escape = (key: string) => key.replaceAll('~', '~0').replaceAll('/', '~1')

const schemaFaults = (kind: RecordKind, candidate: unknown, errors: readonly object[]): Fault[] =>
  (errors as SchemaError[]).flatMap(({ keyword, instancePath, message, params }): Fault[] => {
    if (keyword === 'boolean') return []
    if (keyword === 'additionalProperties') {
      const known = instancePath === '' ? Object.keys(kind.draft.properties) : []
      return (params.additionalProperties as string[]).map((field) => {
        const near = nearestWord(field, known)
        return {
          pointer: `${instancePath}/${escape(field)}`,
          detail: 'is not a field here',
          ...(near === undefined ? {} : { suggestion: near })
        }
      })
    }
    if (keyword === 'required') {
      return (params.requiredProperties as string[]).map((field) => ({
        pointer: `${instancePath}/${escape(field)}`,
        detail: 'is missing'
      }))
    }
    const allowed = params.allowedValues
    const list = Array.isArray(allowed) ? `: ${allowed.join(', ')}` : ''
    return [
      { pointer: instancePath, value: quotable(at(candidate, instancePath)), detail: `${message}${list}` }
    ]
  })

/** Characters that PostgreSQL cannot store, or with which a text could pose as something else. */
const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uE000\uE001]/

const textFaults = (value: unknown, pointer: string): Fault[] => {
  if (typeof value === 'string') {
    if (!value.isWellFormed())
      return [{ pointer, detail: 'holds half a surrogate pair, which is no character' }]
    return forbidden.test(value)
      ? [{ pointer, value: quotable(value), detail: 'holds a control character' }]
      : []
  }
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => textFaults(inner, `${pointer}/${escape(key)}`))
}

const draftFrom = ({
  id,
  kind,
  status,
  parent,
  position,
  ...body
}: Record<string, unknown>): RecordDraft => ({
  id: id as string,
  kind: kind as string,
  status: status as Status,
  ...(parent === undefined ? {} : { parent: parent as string }),
  ...(position === undefined ? {} : { position: position as number }),
  body: body as RecordBody
})

const codeFaults = (kind: RecordKind, body: RecordBody, terms: Terms): Fault[] => {
  const fields = Object.entries({ ...kind.tags, ...kind.mentions })
  const given = fields.flatMap(([field, scheme]) => {
    const value = body[field]
    if (Array.isArray(value))
      return value.map((code, index) => ({ pointer: `/${field}/${index}`, scheme, code }))
    return value === undefined ? [] : [{ pointer: `/${field}`, scheme, code: value }]
  })
  const languages = Object.keys(body.texts).map((code) => ({
    pointer: `/texts/${code}`,
    scheme: 'language',
    code
  }))
  return [...given, ...languages]
    .filter(({ scheme, code }) => !terms.get(scheme, code as string))
    .map(({ pointer, scheme, code }) => {
      const near = terms.nearest([scheme], code as string)
      return {
        pointer,
        value: quotable(code),
        detail: `is not a code of /v1/vocabularies/${scheme}`,
        ...(near === undefined ? {} : { suggestion: near })
      }
    })
}

const dateLike = /^\d{4}-\d\d-\d\d$/

const dateFaults = (body: RecordBody): Fault[] =>
  Object.entries(body)
    .filter(([, value]) => typeof value === 'string' && dateLike.test(value) && !isRealDate(value))
    .map(([field, value]) => ({
      pointer: `/${field}`,
      value: String(value),
      detail: 'is not a day of the calendar'
    }))
