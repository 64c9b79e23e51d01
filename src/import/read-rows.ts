import { basename } from 'node:path'
import { type Fault, quotable } from '#domain/failure.ts'
import { valueAt } from '#domain/json-pointer.ts'
import { nearestWord } from '#domain/nearest-word.ts'
import type { RecordDraft } from '#domain/record.ts'
import type { Terms } from '#domain/terms.ts'
import type { Kinds, RecordKind, SourceRow } from '#kinds/kind.ts'
import type { Judgement } from '#kinds/validate-draft.ts'
import type { Family } from '#store/judge-drafts.ts'
import { readLines } from './read-lines.ts'

/** A line turned into records, or what is wrong with it. */
export interface Row {
  line: number
  bytes: number
  drafts: RecordDraft[]
  /** JSON pointer of the part of the row each record came from, by its id. */
  places: Map<string, string>
  /** The children a row lists are all its record has. */
  families: Family[]
  faults: Fault[]
}

export interface RowReader {
  kinds: Kinds
  terms: Terms
  validate: (candidate: unknown) => Judgement
}

/** The kind a file holds by its name: `legislation.ndjson`, `strategies-2024.ndjson`. */
export const kindOfFile = (kinds: Kinds, path: string): RecordKind | undefined => {
  const name = basename(path).toLowerCase()
  return [...kinds.values()].find((kind) => name.startsWith(kind.path) || name.startsWith(kind.name))
}

/** Reads a file of one JSON object a line; every line is judged by itself. */
export async function* readRows(
  { kinds, terms, validate }: RowReader,
  path: string,
  fallback: RecordKind | undefined
): AsyncGenerator<Row> {
  const seen = new Map<string, number>()
  for await (const { number, text, fault, bytes } of readLines(path)) {
    const row: Row = { line: number, bytes, drafts: [], places: new Map(), families: [], faults: [] }
    if (fault !== undefined) row.faults.push({ detail: fault })
    else read(row, text!)
    if (row.faults.length > 0) row.drafts = row.families = []
    yield row
  }

  function read(row: Row, text: string) {
    const parsed = parse(text)
    if ('fault' in parsed) {
      row.faults.push({ detail: parsed.fault })
      return
    }
    const kind = kindOfRow(kinds, parsed.value, fallback)
    if ('detail' in kind) {
      row.faults.push(kind)
      return
    }
    for (const { draft, at, renamed } of kind.source(parsed.value, terms)) {
      const judged = validate(draft)
      if (judged.draft) add(row, judged.draft, at)
      else row.faults.push(...judged.faults.map((fault) => inWordsOfRow(fault, parsed.value, at, renamed)))
    }
    row.families = familiesOf(kind, parsed.value, row.drafts)
  }

  function add(row: Row, draft: RecordDraft, at: string) {
    const before = seen.get(draft.id)
    if (before === undefined) seen.set(draft.id, row.line)
    else {
      const where = before === row.line ? 'twice on this line' : `on line ${before} already`
      row.faults.push({ pointer: `${at}/id`, value: draft.id, detail: `stands ${where}` })
    }
    row.drafts.push(draft)
    row.places.set(draft.id, at)
  }
}

const kindOfRow = (
  kinds: Kinds,
  { kind: given }: SourceRow,
  fallback: RecordKind | undefined
): RecordKind | Fault => {
  if (given === undefined)
    return fallback ?? { pointer: '/kind', detail: 'is missing, and the file name tells no kind' }
  // Only a text is repeated: what is nested too deeply cannot be.
  if (typeof given !== 'string') return { pointer: '/kind', detail: 'is no kind of record' }
  const known = kinds.get(given)
  if (known) return known
  const near = nearestWord(given, [...kinds.keys()])
  return {
    pointer: '/kind',
    value: quotable(given),
    detail: 'is no kind of record',
    ...(near === undefined ? {} : { suggestion: near })
  }
}

const parse = (text: string): { value: SourceRow } | { fault: string } => {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return { value: value as SourceRow }
    return { fault: 'is not a JSON object' }
  } catch (error) {
    return { fault: `is not JSON: ${quotable((error as Error).message)}` }
  }
}

const inWordsOfRow = (
  fault: Fault,
  row: SourceRow,
  at: string,
  renamed: Readonly<Record<string, string>>
): Fault => {
  const pointer = fault.pointer ?? ''
  const known = Object.keys(renamed).find((start) => pointer === start || pointer.startsWith(`${start}/`))
  const own = at + (known === undefined ? pointer : renamed[known] + pointer.slice(known.length))
  // What is a code by now stood in the row as a number, or as a name.
  const given = valueAt(row, own)
  const value = typeof given === 'string' || typeof given === 'number' ? quotable(given) : fault.value
  return { ...fault, pointer: own, ...(value === undefined ? {} : { value }) }
}

const familiesOf = (kind: RecordKind, row: SourceRow, drafts: readonly RecordDraft[]): Family[] => {
  const [parent, ...children] = drafts
  if (!parent || kind.parts === undefined || !(kind.parts in row)) return []
  return [{ parent: parent.id, children: children.map(({ id }) => id) }]
}
