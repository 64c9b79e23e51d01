/** What stands in a cell, or why it cannot be taken. */
export type Cell = string | { text?: string; fault: string }

/** A row of a table, the header or another. */
export interface TableRow {
  /** Line it begins on, or number of the row in a workbook, from 1. */
  line: number
  cells: Cell[]
  /** Bytes read so far. */
  bytes: number
}
