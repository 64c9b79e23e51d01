import { basename } from 'node:path'
import type { Fault } from '#domain/failure.ts'
import type { RecordDraft } from '#domain/record.ts'
import type { Terms } from '#domain/terms.ts'
import type { Kinds, RecordKind, SourceRow } from '#kinds/kind.ts'
import type { Judgement } from '#kinds/validate-draft.ts'
import type { Family } from '#store/save-records.ts'
import { readLines } from './read-lines.ts'

/** A line turned into records, or what is wrong with it. */
export interface Row {
  line: number
  bytes: number
  drafts: RecordDraft[]
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
    const row: Row = { line: number, bytes, drafts: [], families: [], faults: [] }
    if (fault !== undefined) row.faults.push({ detail: fault })
    else read(row, text!)
    for (const { id } of row.drafts) {
      const before = seen.get(id)
      if (before === undefined) seen.set(id, number)
      else row.faults.push({ pointer: '/id', value: id, detail: `stands on line ${before} already` })
    }
    if (row.faults.length > 0) row.drafts = row.families = []
    yield row
  }

  function read(row: Row, text: string) {
    const parsed = parse(text)
    if ('fault' in parsed) {
      row.faults.push({ detail: parsed.fault })
      return
    }
    const kind = kinds.get(String(parsed.value.kind ?? fallback?.name))
    if (!kind) {
      const detail =
        parsed.value.kind === undefined
          ? 'is missing, and the file name tells no kind'
          : 'is no kind of record'
      row.faults.push({ pointer: '/kind', detail })
      return
    }
    for (const { draft, at, renamed } of kind.source(parsed.value, terms)) {
      const judged = validate(draft)
      if (judged.draft) row.drafts.push(judged.draft)
      else row.faults.push(...judged.faults.map((fault) => inWordsOfRow(fault, at, renamed)))
    }
    row.families = familiesOf(kind, parsed.value, row.drafts)
  }
}

const parse = (text: string): { value: SourceRow } | { fault: string } => {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return { value: value as SourceRow }
    return { fault: 'is not a JSON object' }
  } catch (error) {
    return { fault: `is not JSON: ${(error as Error).message}` }
  }
}

const inWordsOfRow = (fault: Fault, at: string, renamed: Readonly<Record<string, string>>): Fault => {
  const pointer = fault.pointer ?? ''
  const known = Object.keys(renamed).find((start) => pointer === start || pointer.startsWith(`${start}/`))
  return { ...fault, pointer: at + (known ? renamed[known] + pointer.slice(known.length) : pointer) }
}

const familiesOf = (kind: RecordKind, row: SourceRow, drafts: readonly RecordDraft[]): Family[] => {
  const [parent, ...children] = drafts
  if (!parent || kind.parts === undefined || !(kind.parts in row)) return []
  return [{ parent: parent.id, children: children.map(({ id }) => id) }]
}
