import type { RowResult } from '#import/import-report.ts'
import { whereIn } from './tell-report.ts'

const gap = '  '
const widest = 48

const cut = (text: string, width: number) => (text.length <= width ? text : `${text.slice(0, width - 1)}…`)

/** What was wrong with rows as a table for a terminal of so many columns. */
export const tableOf = (results: readonly RowResult[], width: number): string[] => {
  const rows = results.flatMap(({ file, line, faults }) =>
    faults.map((fault) => [
      `${file}:${line}`,
      whereIn(fault),
      fault.value ?? '',
      fault.suggestion ?? '',
      fault.detail
    ])
  )
  if (rows.length === 0) return []
  const table = [['row', 'where', 'given', 'did you mean', 'what is wrong'], ...rows]
  const widths = table[0]!.map((_, column) =>
    Math.min(widest, Math.max(...table.map((row) => row[column]!.length)))
  )
  const rest = widths.slice(0, -1).reduce((sum, one) => sum + one + gap.length, 0)
  widths[4] = Math.max(20, width - rest)
  return table.map((row) =>
    row
      // A place is told by its end: there stand the name of the file and the line.
      .map((text, column) => (column === 0 && text.length > widest ? `…${text.slice(1 - widest)}` : text))
      .map((text, column) => cut(text, widths[column]!).padEnd(column === 4 ? 0 : widths[column]!))
      .join(gap)
      .trimEnd()
  )
}
