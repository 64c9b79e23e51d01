import type { TSchema } from 'typebox'
import type { RecordKind, SourceRow } from '#kinds/kind.ts'
import { readCell } from './read-cell.ts'
import type { Column } from './read-header.ts'
import type { Cell } from './table-row.ts'

/** Something wrong with a cell, by the place of its column. */
interface CellFault {
  column: number
  detail: string
  text: string
}

/** A row as JSON would have it, with the pointer into it that each column fills. */
export interface RowOfCells {
  row: SourceRow
  faults: CellFault[]
  pointers: { pointer: string; column: number }[]
}

/** Makes a row of cells; what is empty is absent. */
export const rowOfCells = (
  kind: RecordKind,
  columns: readonly Column[],
  cells: readonly Cell[]
): RowOfCells => {
  const row: SourceRow = {}
  const faults: CellFault[] = []
  const pointers: RowOfCells['pointers'] = []
  const texts: Record<string, Record<string, unknown>> = {}
  const identifiers: { scheme: string; value: unknown }[] = []
  const fault = (column: number, detail: string) =>
    faults.push({ column, detail, text: textOf(cells[column] ?? '') })

  for (const [index, { header, ignored, target }] of columns.entries()) {
    if (ignored) continue
    const cell = cells[index] ?? ''
    if (!target) {
      if (textOf(cell).trim() !== '') fault(index, `is no field of ${kind.name}: ${header}`)
      continue
    }
    const { value, fault: wrong } = readCell(cell, target.form)
    if (wrong !== undefined) fault(index, wrong)
    const [first, second, third] = target.path as [string, string, string]
    if (first === 'identifiers' && second !== undefined) {
      if (value === undefined) continue
      pointers.push({ pointer: `/identifiers/${identifiers.length}`, column: index })
      identifiers.push({ scheme: second, value })
      continue
    }
    pointers.push({ pointer: `/${target.path.join('/')}`, column: index })
    if (value === undefined) continue
    if (first === 'texts') texts[second] = { ...texts[second], [third]: value }
    else row[first] = value
  }
  if (cells.length > columns.length) {
    const beyond = cells.findIndex((cell, index) => index >= columns.length && textOf(cell).trim() !== '')
    if (beyond !== -1) fault(beyond, 'stands in no column of the header')
  }
  if (identifiers.length > 0)
    row.identifiers = [...(Array.isArray(row.identifiers) ? row.identifiers : []), ...identifiers]
  if (Object.keys(texts).length > 0) complete(kind, row, texts)
  return { row, faults, pointers }
}

const textOf = (cell: Cell) => (typeof cell === 'string' ? cell : (cell.text ?? ''))

/**
 * A table cannot tell an empty list from none, and a text without a word on its translation is an unofficial one
 * unless its language is the original's: as it is for rows with one title.
 */
const complete = (kind: RecordKind, row: SourceRow, texts: Record<string, Record<string, unknown>>) => {
  for (const [language, entry] of Object.entries(texts))
    entry.translation ??= row.originalLanguage === language ? 'original' : 'unofficial'
  row.texts = texts
  const { properties, required = [] } = kind.draft as unknown as {
    properties: Record<string, TSchema & { type?: string }>
    required?: string[]
  }
  for (const name of required) if (properties[name]?.type === 'array') row[name] ??= []
}
