import { basename } from 'node:path'
import { type Fault, quotable } from '#domain/failure.ts'
import { nearestWord } from '#domain/nearest-word.ts'
import type { Kinds, RecordKind, SourceRow } from '#kinds/kind.ts'

/** Something wrong with a row, and in a table the header of the column and the name of the cell. */
export interface RowFault extends Fault {
  column?: string
  cell?: string
}

/** The kind a file holds by its name: `legislation.ndjson`, `strategies-2024.csv`, `kenya-provisions.csv`. */
export const kindOfFile = (kinds: Kinds, path: string): RecordKind | undefined => {
  const name = basename(path).toLowerCase()
  const all = [...kinds.values()]
  const first = all.find((kind) => name.startsWith(kind.path) || name.startsWith(kind.name))
  if (first) return first
  const words = new Set(name.split(/[^a-z]+/))
  const named = all.filter((kind) => words.has(kind.path) || words.has(kind.name))
  return named.length === 1 ? named[0] : undefined
}

/** The kind a row says it is of, or what is wrong with that. */
export const kindOfRow = (
  kinds: Kinds,
  { kind: given }: SourceRow,
  fallback: RecordKind | undefined
): RecordKind | RowFault => {
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
