import type { Fault } from '#domain/failure.ts'
import type { ImportReport, RefusedRow } from '#import/import-report.ts'

/** What was given and what was meant, in brackets. */
export const asides = ({ value, suggestion }: Fault) => {
  const parts = [
    ...(value === undefined ? [] : [`given ${value}`]),
    ...(suggestion === undefined ? [] : [`did you mean ${suggestion}?`])
  ]
  return parts.length > 0 ? ` (${parts.join('; ')})` : ''
}

/** A line for each fault of a row: `file:line: /pointer: detail (given …; did you mean …?)`. */
export const linesOf = ({ file, line, faults }: RefusedRow): string[] =>
  faults.map((fault) => {
    const where = fault.pointer ? `${fault.pointer}: ` : ''
    return `${file}:${line}: ${where}${fault.detail}${asides(fault)}`
  })

/** What became of rows and records, in one line. */
export const summaryOf = ({ rows, records, written }: ImportReport): string => {
  const counts = Object.entries(records).map(([outcome, count]) => `${count} ${outcome}`)
  const done = written ? `Records: ${counts.join(', ')}.` : 'Nothing was written.'
  return `${rows.read} rows read: ${rows.accepted} accepted, ${rows.refused} refused. ${done}`
}
