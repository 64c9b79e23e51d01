import type { ImportReport, RowResult } from '#import/import-report.ts'
import { csvLine } from '#import/table/csv-line.ts'

/** Writes what became of rows while they are imported; nothing of it is held. */
export interface ResultWriter {
  row(result: RowResult): void
  end(report: ImportReport): void
}

type Write = (text: string) => void

/** One JSON document: `rows` with what was refused, changed or looks like something, then `report`. */
export const jsonWriter = (write: Write): ResultWriter => {
  let first = true
  write('{"rows":[')
  return {
    row: (result) => {
      write(`${first ? '' : ','}\n${JSON.stringify(result)}`)
      first = false
    },
    end: ({ refused: _refused, ...report }) => write(`\n],"report":${JSON.stringify(report)}}\n`)
  }
}

const columns = [
  'file',
  'line',
  'outcome',
  'record',
  'column',
  'cell',
  'pointer',
  'value',
  'detail',
  'suggestion',
  'before',
  'after',
  'alike'
] as const

/** A line of CSV for each fault or change, and for each row that has neither. */
export const csvWriter = (write: Write): ResultWriter => {
  const line = (cells: Partial<Record<(typeof columns)[number], string>>) =>
    write(csvLine(columns.map((name) => cells[name] ?? '')))
  write(csvLine(columns))
  return {
    row: ({ file, line: number, outcome, record, faults, changes, alike }) => {
      const row = {
        file,
        line: String(number),
        outcome,
        ...(record ? { record } : {}),
        alike: alike.join(' ')
      }
      for (const fault of faults) {
        const { column, cell, pointer, value, detail, suggestion } = fault
        const told = { column, cell, pointer, value, detail, suggestion }
        line({ ...row, ...Object.fromEntries(Object.entries(told).filter(([, one]) => one !== undefined)) })
      }
      for (const { record, pointer, before = '', after = '' } of changes)
        line({ ...row, record, pointer, before, after })
      if (faults.length + changes.length === 0) line(row)
    },
    end: ({ files }) => {
      for (const { file, fault } of files)
        if (fault) line({ file, line: String(fault.line ?? ''), outcome: 'refused', detail: fault.detail })
    }
  }
}
