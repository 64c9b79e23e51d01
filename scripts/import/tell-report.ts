import type { Fault } from '#domain/failure.ts'
import type { FileReport, ImportReport, RowResult } from '#import/import-report.ts'

/** What was given and what was meant, in brackets. */
export const asides = ({ value, suggestion }: Fault) => {
  const parts = [
    ...(value === undefined ? [] : [`given ${value}`]),
    ...(suggestion === undefined ? [] : [`did you mean ${suggestion}?`])
  ]
  return parts.length > 0 ? ` (${parts.join('; ')})` : ''
}

/** Where in a row: the cell or column of a table, or the pointer into JSON. */
export const whereIn = ({ cell, column, pointer }: RowResult['faults'][number]) =>
  cell !== undefined && column !== undefined ? `${cell} ${column}` : (cell ?? column ?? pointer ?? '')

/** A line for each fault, change or likeness of a row: `file:line: where: detail (given …; did you mean …?)`. */
export const linesOf = ({ file, line, record, faults, alike, changes }: RowResult): string[] => [
  ...faults.map((fault) => {
    const where = whereIn(fault)
    return `${file}:${line}: ${where === '' ? '' : `${where}: `}${fault.detail}${asides(fault)}`
  }),
  ...changes.map(
    ({ record, pointer, before = 'nothing', after = 'nothing' }) =>
      `${file}:${line}: ${record}${pointer}: ${before} → ${after}`
  ),
  ...(faults.length === 0 && alike.length > 0
    ? [`${file}:${line}: ${record} looks like ${alike.join(', ')}`]
    : [])
]

/** Why a file was not read, or not to its end. */
export const lineOfFile = ({ file, fault }: FileReport): string =>
  `${file}${fault?.line === undefined ? '' : `:${fault.line}`}: ${fault?.detail}`

/** What became of rows and records, in one line. */
export const summaryOf = (
  { rows, records, files, alike, written }: ImportReport,
  { dryRun = false }: { dryRun?: boolean | undefined } = {}
): string => {
  const { read, ...counts } = rows
  const told = (sums: object) =>
    Object.entries(sums)
      .map(([outcome, count]) => `${count} ${outcome}`)
      .join(', ')
  const broken = files.filter(({ fault }) => fault).length
  const done = written
    ? ` Records: ${told(records)}.`
    : dryRun
      ? ` A dry run: nothing was written. Records would be: ${told(records)}.`
      : ' Nothing was written.'
  return [
    `${read} rows read: ${told(counts)}.${done}`,
    ...(alike > 0 ? [` ${alike} look like records that exist.`] : []),
    ...(broken > 0 ? [` ${broken} of ${files.length} files could not be read to the end.`] : [])
  ].join('')
}
