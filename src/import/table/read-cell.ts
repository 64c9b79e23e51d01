import type { CellForm } from './columns.ts'
import type { Cell } from './table-row.ts'

/**
 * A text that spreadsheets would run when the table is opened in one: `=…`, `@SUM(…`, `+cmd|…`. What only begins
 * with one of the signs, such as `- first item` or `+39 06`, is a text.
 */
const formula = /^\s*(=|[@+-][\w.+*/-]*[A-Za-z][\w.]*[(|!])/

/** The value a cell stands for, nothing where it is empty, or why it stands for none. */
export const readCell = (cell: Cell, form: CellForm): { value?: unknown; fault?: string } => {
  if (typeof cell !== 'string') return { fault: cell.fault }
  const text = cell.trim()
  if (text === '') return {}
  if (formula.test(text)) return { fault: 'is a formula; put the value in its place' }
  switch (form) {
    case 'text':
      return { value: text }
    case 'number':
      return { value: /^[+-]?\d{1,15}(\.\d+)?$/.test(text) ? Number(text) : text }
    case 'list':
      return { value: partsOf(text) }
    case 'json':
      return parse(text)
  }
}

/** Separated by `|`, or by `;` where there is none: so a value that holds `;` can still be written. */
const partsOf = (text: string): string[] =>
  text
    .split(text.includes('|') ? '|' : ';')
    .map((part) => part.trim())
    .filter((part) => part !== '')

const parse = (text: string) => {
  try {
    return { value: JSON.parse(text) as unknown }
  } catch {
    return { fault: 'is not JSON, which this field needs in a table' }
  }
}
