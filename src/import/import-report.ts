import type { Change } from './changes.ts'
import type { Row } from './judge-row.ts'
import type { Form } from './read/form.ts'
import type { RowFault } from './read/kind-of-row.ts'

type RowOutcome = 'created' | 'updated' | 'unchanged' | 'refused'

/** What became of a row, or in a dry run would have. */
export interface RowResult {
  /** Counted through all files, from 1. */
  number: number
  file: string
  line: number
  outcome: RowOutcome
  /** Id of its record. */
  record?: string
  faults: RowFault[]
  /** Records that existed before and its record is probably a second copy of. */
  alike: string[]
  /** What differs from the records as they are; of a dry run. */
  changes: Change[]
}

/** Rows read and what became of each of them: the rest always add up to `read`. */
export type RowCounts = Record<'read' | RowOutcome, number>

/** What became of one file. */
export interface FileReport extends Partial<Form> {
  file: string
  sheet?: string
  rows: RowCounts
  /** Why it was not read, or not to its end. */
  fault?: { line?: number; detail: string }
}

/** What became of the files. */
export interface ImportReport {
  files: FileReport[]
  rows: RowCounts
  /** What was done to records; in a dry run, what would have been. */
  records: Record<'created' | 'updated' | 'unchanged' | 'withdrawn', number>
  /** Rows whose record looks like another one. */
  alike: number
  /** The first rows that were refused, at most `mostKept`. */
  refused: RowResult[]
  /** Whether anything was written at all. */
  written: boolean
}

/** Refused rows a report holds itself, so that it stays small whatever the files; `onRow` gets them all. */
const mostKept = 1000

const noRows = (): RowCounts => ({ read: 0, created: 0, updated: 0, unchanged: 0, refused: 0 })

/** A report of nothing so far. */
export const emptyReport = (): ImportReport => ({
  files: [],
  rows: noRows(),
  records: { created: 0, updated: 0, unchanged: 0, withdrawn: 0 },
  alike: 0,
  refused: [],
  written: true
})

/** A report with something more said of a file, which is by its place among all. */
export const withFile = (
  report: ImportReport,
  index: number,
  more: Partial<FileReport> & Pick<FileReport, 'file'>
): ImportReport => ({
  ...report,
  files: [
    ...report.files.slice(0, index),
    { rows: noRows(), ...report.files[index], ...more },
    ...report.files.slice(index + 1)
  ]
})

/** A report with further rows of a file. */
export const withRows = (
  report: ImportReport,
  index: number,
  results: readonly RowResult[],
  records: readonly { outcome: string }[]
): ImportReport => {
  const counted = (rows: RowCounts): RowCounts => {
    const sum = { ...rows, read: rows.read + results.length }
    for (const { outcome } of results) sum[outcome]++
    return sum
  }
  const file = report.files[index]!
  const sums = { ...report.records }
  for (const { outcome } of records) if (outcome in sums) sums[outcome as keyof typeof sums]++
  const refused = results.filter(({ outcome }) => outcome === 'refused')
  return {
    ...withFile(report, index, { ...file, rows: counted(file.rows) }),
    rows: counted(report.rows),
    records: sums,
    alike: report.alike + results.filter(({ alike }) => alike.length > 0).length,
    refused: [...report.refused, ...refused].slice(0, mostKept)
  }
}

/** Whether every file was read to its end and every row of it was good. */
export const isClean = ({ rows, files }: ImportReport): boolean =>
  rows.refused === 0 && files.every(({ fault }) => !fault)

/** The outcome of a row as a whole: what was done to its record, or to a part of it. */
export const outcomeOf = (row: Row, done: ReadonlyMap<string, { outcome: string }>): RowOutcome => {
  if (row.faults.length > 0) return 'refused'
  const [own, ...parts] = row.drafts.map(({ id }) => done.get(id)?.outcome)
  if (own !== 'unchanged') return own as RowOutcome
  return parts.every((outcome) => outcome === 'unchanged') ? 'unchanged' : 'updated'
}
