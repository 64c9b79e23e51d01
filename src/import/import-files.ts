import { basename } from 'node:path'
import type { RecordKind } from '#kinds/kind.ts'
import type { Db, Queryable } from '#store/database.ts'
import { gatherStatistics } from '#store/gather-statistics.ts'
import type { SaveOutcome } from '#store/judge-drafts.ts'
import { saveInTransaction, saveRecords } from '#store/save-records.ts'
import { CreatedMeanwhile } from '#store/write-records.ts'
import { emptyReport, type ImportReport, refuse, sortFrom, takenBack, tally } from './import-report.ts'
import { kindOfFile, type Row, type RowReader, readRows } from './read-rows.ts'

export interface ImportOptions {
  /** The kind of rows that tell none; by the name of the file unless said. */
  kind?: RecordKind | undefined
  allOrNothing?: boolean
  /** Who imports, kept with each version. */
  by: string
  /** Called with the bytes read of a file and the rows read of all. */
  onProgress?: (file: string, bytes: number, rows: number) => void
  /** Ends the import between transactions; what was saved stays, and the same import goes on from there. */
  signal?: AbortSignal
}

/** Records saved in one transaction; a row is never divided. */
const batchSize = 500

/** Records written before statistics are gathered the first time; then again whenever there are twice as many. */
const firstStatistics = 500

/** Loads files of one JSON object a line: good rows are kept and bad ones named, or nothing is kept. */
export const importFiles = async (
  db: Db,
  reader: RowReader,
  files: readonly string[],
  options: ImportOptions
): Promise<ImportReport> => {
  const report = options.allOrNothing
    ? await importAllOrNothing(db, reader, files, options)
    : await importInto(files, reader, options, createSave(db, reader))
  if (report.records.created + report.records.updated >= firstStatistics) await gatherStatistics(db)
  return report
}

const importAllOrNothing = async (
  db: Db,
  reader: RowReader,
  files: readonly string[],
  options: ImportOptions
): Promise<ImportReport> => {
  const checked = await importInto(files, reader, options, async () => [])
  if (checked.rows.refused > 0) return takenBack(checked)
  try {
    return await db.transaction((transaction) => importWhole(transaction, files, reader, options))
  } catch (error) {
    if (error instanceof Refused) return takenBack(error.report)
    if (error instanceof CreatedMeanwhile) return importAllOrNothing(db, reader, files, options)
    throw error
  }
}

class Refused extends Error {
  readonly report: ImportReport
  constructor(report: ImportReport) {
    super('A row was refused.')
    this.report = report
  }
}

const importWhole = async (
  db: Queryable,
  files: readonly string[],
  reader: RowReader,
  options: ImportOptions
) => {
  const report = await importInto(files, reader, options, (...save) => saveRecords(db, reader.kinds, ...save))
  if (report.rows.refused > 0) throw new Refused(report)
  return report
}

type Save = (
  ...args: Parameters<typeof saveRecords> extends [unknown, unknown, ...infer Rest] ? Rest : never
) => Promise<SaveOutcome[]>

const createSave = (db: Db, { kinds }: RowReader): Save => {
  let written = 0
  let next = firstStatistics
  return async (...save) => {
    const outcomes = await saveInTransaction(db, kinds, ...save)
    written += outcomes.filter(({ outcome }) => outcome !== 'unchanged' && outcome !== 'refused').length
    if (written >= next) {
      next = written * 2
      await gatherStatistics(db)
    }
    return outcomes
  }
}

const importInto = async (
  files: readonly string[],
  reader: RowReader,
  options: ImportOptions,
  save: Save
) => {
  const report = emptyReport()
  for (const file of files) {
    const flush = async (rows: readonly Row[]) => {
      options.signal?.throwIfAborted()
      const drafts = rows.flatMap((row) => row.drafts)
      const families = rows.flatMap((row) => row.families)
      const outcomes = await save(drafts, { by: options.by, note: basename(file) }, families)
      tally(report, file, rows, outcomes)
    }
    const before = report.refused.length
    let batch: Row[] = []
    let size = 0
    // While one batch is saved, the next is read and judged.
    let saving: Promise<void> = Promise.resolve()
    const startSaving = async (rows: readonly Row[]) => {
      await saving
      saving = flush(rows)
      // Whoever awaits it next hears of the failure; until then it must not end the process.
      saving.catch(() => {})
    }
    try {
      for await (const row of readRows(reader, file, options.kind ?? kindOfFile(reader.kinds, file))) {
        report.rows.read++
        if (row.faults.length > 0) refuse(report, file, row.line, row.faults)
        else {
          batch.push(row)
          size += row.drafts.length
        }
        if (size >= batchSize) {
          await startSaving(batch)
          batch = []
          size = 0
        }
        options.onProgress?.(file, row.bytes, report.rows.read)
      }
      if (batch.length > 0) await startSaving(batch)
    } finally {
      // Also when reading fails: in a transaction nothing may be sent once it is rolled back.
      await saving
    }
    sortFrom(report, before)
  }
  return report
}
