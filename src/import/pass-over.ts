import { basename } from 'node:path'
import { Failure } from '#domain/failure.ts'
import type { RecordDraft } from '#domain/record.ts'
import type { Queryable } from '#store/database.ts'
import { databaseNow } from '#store/database-now.ts'
import type { Family, SaveOutcome } from '#store/judge-drafts.ts'
import type { Authorship } from '#store/write-records.ts'
import { FileFault } from './file-fault.ts'
import { createIdentify } from './identify-rows.ts'
import { emptyReport, type ImportReport, type RowResult, withFile, withRows } from './import-report.ts'
import type { Input } from './input.ts'
import type { Row, RowReader } from './judge-row.ts'
import { limitRights } from './limit-rights.ts'
import { readRows } from './read-rows.ts'
import { resultsOf } from './results-of.ts'
import type { ImportOptions } from './run-import.ts'
import { createSeenIds, type SeenIds } from './seen-ids.ts'
import { type Alike, findAlikeRows, tellAlike } from './tell-alike.ts'

/** Saves a batch, or works out what saving it would come to, and finishes in the same transaction. */
export type Save = (batch: {
  drafts: RecordDraft[]
  families: Family[]
  authorship: Authorship
  seen: SeenIds
  finish: (
    db: Queryable,
    outcomes: readonly SaveOutcome[],
    before?: ReadonlyMap<string, RecordDraft>
  ) => Promise<void>
}) => Promise<void>

/** One way through all files. */
export interface Pass {
  /** Where look-ups are made: the transaction, if it is all one. */
  db: Queryable
  save: Save
}

/** Records saved in one transaction; a row is never divided. */
const batchSize = 500

/** Reads all files and saves their rows batch by batch; a file that cannot be read stops itself alone. */
export const passOver = async (
  inputs: readonly Input[],
  reader: RowReader,
  options: ImportOptions,
  { db, save }: Pass
): Promise<ImportReport> => {
  const seen = createSeenIds()
  const before = await databaseNow(db)
  const done = options.resume?.rows.read ?? 0
  let report = options.resume ?? emptyReport()
  let rowsRead = 0
  let bytesBefore = 0

  const flush = async (rows: readonly Row[], index: number, first: number, alike: Alike) => {
    options.signal?.throwIfAborted()
    const good = () => rows.filter(({ faults }) => faults.length === 0)
    if (options.caller) await limitRights(db, reader.kinds, good(), options.caller)
    tellAlike(good(), alike, options)
    await keep(rows, index, first).catch(async (error: unknown) => {
      if (!isRefusal(error) || options.allOrNothing) throw error
      await keepApart(rows, index, first)
    })
  }

  /** Row by row, so that only those are refused that cannot be saved, and by name. */
  const keepApart = async (rows: readonly Row[], index: number, first: number) => {
    for (const [at, row] of rows.entries()) {
      await keep([row], index, first + at).catch(async (error: unknown) => {
        if (!isRefusal(error)) throw error
        row.faults.push({ detail: error.message })
        await keep([row], index, first + at)
      })
    }
  }

  const keep = async (rows: readonly Row[], index: number, first: number) => {
    const file = inputs[index]!.name
    const kept = rows.filter(({ faults }) => faults.length === 0)
    let results: RowResult[] = []
    let next = report
    await save({
      drafts: kept.flatMap((row) => row.drafts),
      families: kept.flatMap((row) => row.families),
      authorship: { by: options.by, note: basename(file) },
      seen,
      // Called once more when its transaction has to be: so it changes nothing but its own results.
      finish: async (transaction, outcomes, before) => {
        results = resultsOf(rows, file, first, outcomes, before)
        next = withRows(report, index, results, outcomes)
        await options.also?.(transaction, next, results)
      }
    })
    report = next
    for (const result of results) options.onRow?.(result)
  }

  const alikeOf = (rows: readonly Row[]) =>
    findAlikeRows(db, reader.kinds, rows, options, { before, isOwn: seen.has })

  for (const [index, input] of inputs.entries()) {
    const file = input.name
    report = withFile(report, index, { file })
    let batch: Row[] = []
    let size = 0
    let first = rowsRead + 1
    // While one batch is saved, the next is read and judged.
    let saving: Promise<void> = Promise.resolve()
    const startSaving = async () => {
      // Looked for while the batch before is saved, which is no matter: nothing this import adds is looked at.
      const alike = await alikeOf(batch)
      await saving
      saving = flush(batch, index, first, alike)
      // Whoever awaits it next hears of the failure; until then it must not end the process.
      saving.catch(() => {})
      batch = []
      size = 0
    }
    let fault: FileFault | undefined
    let form: object = {}
    try {
      const reading = {
        seen,
        file: index,
        identify: createIdentify(db, options.caller),
        onForm: (told: object) => {
          form = told
        },
        onBytes: (bytes: number) => options.onProgress?.(file, bytesBefore + bytes, rowsRead)
      }
      for await (const row of readRows(reader, input, options, reading)) {
        rowsRead++
        if (rowsRead <= done) continue
        if (batch.length === 0) first = rowsRead
        batch.push(row)
        size += Math.max(1, row.drafts.length)
        if (size >= batchSize) await startSaving()
      }
    } catch (error) {
      if (!(error instanceof FileFault)) throw error
      fault = error
    } finally {
      // Also when reading fails: in a transaction nothing may be sent once it is rolled back.
      await saving
    }
    if (batch.length > 0) await flush(batch, index, first, await alikeOf(batch))
    report = withFile(report, index, { file, ...form, ...(fault ? { fault: faultOf(fault) } : {}) })
    bytesBefore += input.bytes
    options.onProgress?.(file, bytesBefore, rowsRead)
  }
  return report
}

/** Whether it is a record that the database cannot hold, which shows only when it is written. */
const isRefusal = (error: unknown): error is Failure =>
  error instanceof Failure && error.code === 'invalid-record'

const faultOf = ({ message, line }: FileFault) => ({
  ...(line === undefined ? {} : { line }),
  detail: message
})
