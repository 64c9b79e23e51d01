import { Compile } from 'typebox/compile'
import { type Fault, quotable } from '#domain/failure.ts'
import { valueAt } from '#domain/json-pointer.ts'
import { nearestWord } from '#domain/nearest-word.ts'
import type { RecordBody, RecordDraft, Status } from '#domain/record.ts'
import { schemaFaults } from '#domain/schema-faults.ts'
import type { Terms } from '#domain/terms.ts'
import { unknownCode } from '#domain/unknown-code.ts'
import { currentCodes } from './current-codes.ts'
import type { Kinds, RecordKind } from './kind.ts'
import { meaningFaults } from './meaning-faults.ts'
import { isTooDeep, textFaults } from './text-faults.ts'

const mostFaults = 20

/** Either a draft that may be stored, or everything that is wrong with it. */
export type Judgement = { draft: RecordDraft; faults?: never } | { draft?: never; faults: Fault[] }

/** Checks whatever claims to be a record: its form by the kind's schema, its codes by the vocabularies. */
export const createDraftValidator = (kinds: Kinds, terms: Terms) => {
  const compiled = new Map([...kinds.values()].map((kind) => [kind.name, Compile(kind.draft)]))

  return (candidate: unknown): Judgement => {
    if (!isObject(candidate)) {
      return { faults: [{ pointer: '', value: quotable(candidate), detail: 'must be an object' }] }
    }
    if (isTooDeep(candidate)) return { faults: [{ pointer: '', detail: 'is nested too deeply' }] }
    const name = candidate.kind
    const kind = typeof name === 'string' ? kinds.get(name) : undefined
    if (!kind) {
      const near = typeof name === 'string' ? nearestWord(name, [...kinds.keys()]) : undefined
      const suggestion = near === undefined ? {} : { suggestion: near }
      return {
        faults: [
          { pointer: '/kind', value: quotable(name), detail: 'is not a kind of record', ...suggestion }
        ]
      }
    }
    const validator = compiled.get(kind.name)!
    const formed = [
      ...textFaults(candidate),
      ...(validator.Check(candidate) ? [] : formFaults(kind, candidate, validator.Errors(candidate), terms))
    ]
    const draft = withCurrentCodes(kind, draftFrom(candidate), terms)
    const meant = meaningFaults(kind, draft.body, terms)
    if (draft.parent !== undefined && draft.parent === draft.id)
      meant.push({ pointer: '/parent', value: draft.id, detail: 'is the record itself' })
    // Whoever mends a row wants to hear of all at once, and of each place once.
    const told = new Set(formed.map(({ pointer }) => pointer))
    const faults = [...formed, ...meant.filter(({ pointer }) => !told.has(pointer))]
    return faults.length > 0 ? { faults: faults.slice(0, mostFaults) } : { draft }
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const formFaults = (
  kind: RecordKind,
  candidate: unknown,
  errors: readonly object[],
  terms: Terms
): Fault[] => {
  const faults = schemaFaults(Object.keys(kind.draft.properties), candidate, errors).slice(0, mostFaults)
  if (faults.length === 0) return [{ pointer: '', detail: `is no ${kind.name}` }]
  const schemes: Record<string, string> = { ...kind.tags, ...kind.mentions }
  return faults.map((fault) => {
    const { pointer = '' } = fault
    const [, field = '', index] = pointer.split('/')
    const { type } = (kind.body.properties[field] ?? {}) as { type?: string }
    const given = valueAt(candidate, pointer)
    const isCode =
      field in schemes && typeof given === 'string' && (type === 'array') === (index !== undefined)
    // No code has the form of a name; the nearest code helps more than the form.
    return isCode ? unknownCode(terms, pointer, schemes[field]!, given) : fault
  })
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

/** A code that a term had before is taken for the one it has now. */
const withCurrentCodes = (kind: RecordKind, draft: RecordDraft, terms: Terms): RecordDraft => ({
  ...draft,
  body: currentCodes(kind, draft.body, terms)
})
