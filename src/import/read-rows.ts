import type { RecordKind } from '#kinds/kind.ts'
import { codesOfNames } from './codes-of-names.ts'
import type { ColumnMapping } from './column-mapping.ts'
import type { Identify } from './identify-rows.ts'
import type { Input } from './input.ts'
import { judgeRow, type Row, type RowReader } from './judge-row.ts'
import { type Form, type FormOptions, tellForm } from './read/form.ts'
import { kindOfFile } from './read/kind-of-row.ts'
import { readValues, type Value } from './read/read-values.ts'
import { createSeenIds, type SeenIds } from './seen-ids.ts'

/** What somebody says about the files to read. */
export interface ReadOptions extends FormOptions {
  /** The kind of rows that tell none; by the name of the file unless said. */
  kind?: RecordKind | undefined
  /** Fields by the headers of tables. */
  mapping?: ColumnMapping | undefined
  /** Name of the sheet of a workbook; the first one without. */
  sheet?: string | undefined
}

/** What reading needs beside the file. */
export interface Reading {
  /** The ids met so far, and the place of this file among all. */
  seen?: SeenIds
  file?: number
  /** Finds the ids of rows that have none. */
  identify?: Identify
  /** Called with what the file is, and with the bytes read of it. */
  onForm?: (form: Form & { sheet?: string }) => void
  onBytes?: (bytes: number) => void
}

/** Rows whose ids are looked up together. */
const groupSize = 100

/** Reads a file of any form; every row is judged by itself. */
export async function* readRows(
  reader: RowReader,
  input: Input,
  options: ReadOptions = {},
  { seen = createSeenIds(), file = 0, identify, onForm, onBytes }: Reading = {}
): AsyncGenerator<Row> {
  const form = await tellForm(input, options)
  onForm?.(form)
  let bytes = 0
  const counted: Input = {
    ...input,
    open: async function* () {
      for await (const chunk of input.open()) {
        bytes += chunk.length
        yield chunk
      }
    }
  }
  const values = readValues(counted, form, {
    kinds: reader.kinds,
    kind: options.kind ?? kindOfFile(reader.kinds, input.name),
    mapping: options.mapping ?? new Map(),
    sheet: options.sheet,
    onSheet: (sheet) => onForm?.({ ...form, sheet })
  })
  const judged = async (group: Value[]) => {
    for (const { kind, row } of group) if (kind && row) codesOfNames(kind, row, reader.terms)
    await identify?.(group)
    return group.map((value) => judgeRow(reader, value, seen, file))
  }
  let group: Value[] = []
  // What was read before a file breaks off is judged all the same.
  let broken: unknown
  try {
    for await (const value of values) {
      group.push(value)
      if (group.length < groupSize) continue
      onBytes?.(bytes)
      yield* await judged(group)
      group = []
    }
  } catch (error) {
    broken = error
  }
  onBytes?.(broken ? bytes : input.bytes)
  yield* await judged(group)
  if (broken) throw broken
}
