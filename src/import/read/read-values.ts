import { quotable } from '#domain/failure.ts'
import type { ColumnMapping } from '#import/column-mapping.ts'
import type { Input } from '#import/input.ts'
import { type Column, readHeader } from '#import/table/read-header.ts'
import { rowOfCells } from '#import/table/row-of-cells.ts'
import type { Cell, TableRow } from '#import/table/table-row.ts'
import { lettersOf } from '#import/workbook/read-rows.ts'
import { readWorkbook } from '#import/workbook/read-workbook.ts'
import type { Kinds, RecordKind, SourceRow } from '#kinds/kind.ts'
import { toUtf8 } from './encoding.ts'
import type { Form } from './form.ts'
import { kindOfRow, type RowFault } from './kind-of-row.ts'
import { readCsv } from './read-csv.ts'
import { readJson } from './read-json.ts'
import { readLines, type TextRow } from './read-lines.ts'
import { spool } from './spool.ts'
import { gunzip } from './unpack.ts'

/** A row of a file of any form, as JSON would have it. */
export interface Value {
  line: number
  kind?: RecordKind
  row?: SourceRow
  /** What is wrong with it before it is even a row. */
  faults: RowFault[]
  /** The column a pointer into the row came from, in a table. */
  place?: (pointer: string) => Pick<RowFault, 'column' | 'cell'>
}

/** How the values of a file are read. */
export interface ValueOptions {
  kinds: Kinds
  kind: RecordKind | undefined
  mapping: ColumnMapping
  sheet: string | undefined
  onSheet: (name: string) => void
}

/** The rows of a file, one by one. */
export async function* readValues(input: Input, form: Form, options: ValueOptions): AsyncGenerator<Value> {
  const open = () => (form.gzip ? gunzip(input.open()) : input.open())
  if (form.format === 'xlsx') {
    const own = form.gzip || input.path === undefined
    await using file = own ? await spool(open()) : undefined
    const path = file?.path ?? input.path!
    yield* ofTable(readWorkbook(path, options.sheet, options.onSheet), options, true)
    return
  }
  const text = toUtf8(open(), form.encoding!)
  if (form.format === 'csv') yield* ofTable(readCsv(text, form.delimiter!), options, false)
  else yield* ofTexts(form.format === 'json' ? readJson(text) : readLines(text), options)
}

async function* ofTexts(rows: AsyncIterable<TextRow>, { kinds, kind }: ValueOptions): AsyncGenerator<Value> {
  for await (const { line, text, fault } of rows) {
    if (fault !== undefined) {
      yield { line, faults: [{ detail: fault }] }
      continue
    }
    const parsed = parse(text!)
    if ('fault' in parsed) {
      yield { line, faults: [{ detail: parsed.fault }] }
      continue
    }
    const own = kindOfRow(kinds, parsed.value, kind)
    if ('detail' in own) yield { line, faults: [own] }
    else yield { line, kind: own, row: parsed.value, faults: [] }
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

const isBlank = (cell: Cell) => typeof cell === 'string' && cell.trim() === ''

async function* ofTable(
  rows: AsyncGenerator<TableRow>,
  { kinds, kind, mapping }: ValueOptions,
  isSheet: boolean
): AsyncGenerator<Value> {
  let header: ReturnType<typeof readHeader> | undefined
  for await (const row of rows) {
    // Spreadsheets keep rows that were emptied, and write their separators.
    if (row.cells.every(isBlank)) continue
    if (!header) {
      header = readHeader(row, kinds, kind, mapping)
      continue
    }
    const { line, cells } = row
    const kindCell = cells[header.kindColumn]
    const given = typeof kindCell === 'string' && kindCell.trim() !== '' ? { kind: kindCell.trim() } : {}
    const own = kindOfRow(kinds, given, kind)
    const at = (column: number, columns?: Column[]) => ({
      ...(columns?.[column] ? { column: columns[column].header } : {}),
      ...(isSheet ? { cell: `${lettersOf(column)}${line}` } : {})
    })
    if ('detail' in own) {
      yield { line, faults: [{ ...own, ...at(header.kindColumn) }] }
      continue
    }
    const columns = header.columns(own)
    const { row: value, faults, pointers } = rowOfCells(own, columns, cells)
    yield {
      line,
      kind: own,
      row: value,
      faults: faults.map(({ column, detail, text }) => ({
        ...at(column, columns),
        ...(text === '' ? {} : { value: quotable(text) }),
        detail
      })),
      place: (pointer) => {
        const found =
          pointers.find((one) => pointer === one.pointer || pointer.startsWith(`${one.pointer}/`)) ??
          pointers.find((one) => pointer !== '' && one.pointer.startsWith(`${pointer}/`))
        return found ? at(found.column, columns) : {}
      }
    }
  }
}
