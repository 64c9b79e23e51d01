import type { Cell, TableRow } from '#import/table/table-row.ts'
import { dateOf, type Precision } from './date-formats.ts'
import { parseXml } from './parse-xml.ts'

/** What cells refer to. */
export interface Lookups {
  strings: readonly string[]
  formats: readonly (Precision | undefined)[]
  from1904: boolean
}

/** More columns than any template has ten times over; cells beyond are refused. */
const mostColumns = 1000

/** Letters of a column as its place from 0, e.g. `C` is 2. */
const columnOf = (reference: string): number => {
  let column = 0
  for (const letter of /^[A-Z]{1,3}/.exec(reference)?.[0] ?? '')
    column = column * 26 + letter.charCodeAt(0) - 64
  return column - 1
}

/** Place of a cell as its letters, e.g. 2 is `C`. */
export const lettersOf = (column: number): string =>
  column < 26
    ? String.fromCharCode(65 + column)
    : lettersOf(Math.floor(column / 26) - 1) + String.fromCharCode(65 + (column % 26))

/** The rows of a sheet that hold anything. */
export async function* readSheetRows(
  chunks: AsyncIterable<Buffer>,
  lookups: Lookups
): AsyncGenerator<TableRow> {
  let rows: TableRow[] = []
  let number = 0
  let cells: Cell[] = []
  let column = -1
  let cell = { type: '', style: 0, value: '', formula: false }
  let inValue = false
  let bytes = 0
  let handedOn = false

  const counted = async function* () {
    for await (const chunk of chunks) {
      bytes += chunk.length
      yield chunk
    }
  }
  const pieces = parseXml(
    counted(),
    {
      open: (name, attributes) => {
        if (name === 'row') {
          number = Number(attributes.r ?? number + 1)
          cells = []
          column = -1
        } else if (name === 'c') {
          column = attributes.r === undefined ? column + 1 : columnOf(attributes.r)
          cell = { type: attributes.t ?? 'n', style: Number(attributes.s ?? 0), value: '', formula: false }
        } else if (name === 'f') cell.formula = true
        inValue = name === 'v' || name === 't'
      },
      text: (text) => {
        if (inValue) cell.value += text
      },
      close: (name) => {
        inValue = false
        if (name === 'c' && column >= 0) {
          const value = taken(cell, lookups)
          if (column < mostColumns) cells[column] = value
          else if (value !== '')
            cells[mostColumns] = { fault: `stands beyond column ${lettersOf(mostColumns - 1)}` }
        }
        if (name === 'row' && cells.some((value) => value !== ''))
          rows.push({ line: number, cells: Array.from(cells, (value) => value ?? ''), bytes })
      }
    },
    () => handedOn
  )
  for await (const _piece of pieces) {
    handedOn = rows.length > 0
    for (const row of rows) yield { ...row, bytes }
    rows = []
  }
}

type RawCell = { type: string; style: number; value: string; formula: boolean }

/** The text of a cell. What a formula came to is not taken: nobody could say from which state of what. */
const taken = ({ type, style, value, formula }: RawCell, { strings, formats, from1904 }: Lookups): Cell => {
  if (formula) return { text: value, fault: 'holds a formula; put the value in its place' }
  if (value === '') return ''
  if (type === 's')
    return strings[Number(value)] ?? { text: value, fault: 'refers to a text that is not there' }
  if (type === 'b') return value === '1' ? 'true' : 'false'
  if (type === 'e') return { text: value, fault: 'holds an error instead of a value' }
  if (type === 'd') return value.replace(/T00:00:00(\.0+)?Z?$/, '')
  if (type !== 'n') return value
  const precision = formats[style]
  if (precision === undefined) return numberText(value)
  return dateOf(Number(value), precision, from1904) ?? { text: value, fault: 'is no date' }
}

/** As a person sees it: 0.1 is stored as 0.10000000000000001. */
const numberText = (value: string) => {
  const number = Number(value)
  return Number.isFinite(number) ? String(Number(number.toPrecision(15))) : value
}
