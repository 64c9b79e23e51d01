import type { Fault } from '#domain/failure.ts'
import type { SaveOutcome } from '#store/judge-drafts.ts'
import type { Row } from './read-rows.ts'

/** A row that was refused, and why. */
export interface RefusedRow {
  file: string
  line: number
  faults: Fault[]
}

/** What became of the files: what was accepted and refused is what was read. */
export interface ImportReport {
  rows: { read: number; accepted: number; refused: number }
  /** What was done to records; all nothing when nothing was written. */
  records: Record<'created' | 'updated' | 'unchanged' | 'withdrawn', number>
  refused: RefusedRow[]
  /** Whether anything was written at all. */
  written: boolean
}

const nothingDone = { created: 0, updated: 0, unchanged: 0, withdrawn: 0 }

/** A report of nothing so far. */
export const emptyReport = (): ImportReport => ({
  rows: { read: 0, accepted: 0, refused: 0 },
  records: { ...nothingDone },
  refused: [],
  written: true
})

/** The same report when all that was written was taken back. */
export const takenBack = (report: ImportReport): ImportReport => ({
  ...report,
  records: nothingDone,
  written: false
})

export const refuse = (report: ImportReport, file: string, line: number, faults: Fault[]) => {
  report.rows.refused++
  report.refused.push({ file, line, faults })
}

/** Puts the refused rows of the last file in its order: what only saving shows is known later than the rest. */
export const sortFrom = (report: ImportReport, start: number) => {
  const own = report.refused.splice(start).sort((a, b) => a.line - b.line)
  report.refused = report.refused.concat(own)
}

/** Adds what became of rows that were saved together. */
export const tally = (
  report: ImportReport,
  file: string,
  rows: readonly Row[],
  outcomes: readonly SaveOutcome[]
) => {
  const refused = new Map(
    outcomes.filter(({ faults }) => faults.length > 0).map(({ id, faults }) => [id, faults])
  )
  for (const { line, drafts, places } of rows) {
    const faults = drafts.flatMap(({ id }) =>
      (refused.get(id) ?? []).map((fault) => ({ ...fault, pointer: `${places.get(id)}${fault.pointer}` }))
    )
    if (faults.length > 0) refuse(report, file, line, faults)
    else report.rows.accepted++
  }
  for (const { outcome } of outcomes) {
    if (outcome !== 'refused') report.records[outcome]++
  }
}
