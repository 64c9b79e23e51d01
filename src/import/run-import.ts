import { type Caller, may } from '#domain/access.ts'
import type { RecordDraft } from '#domain/record.ts'
import type { Db, Queryable } from '#store/database.ts'
import { gatherStatistics } from '#store/gather-statistics.ts'
import { planRecords } from '#store/plan-records.ts'
import { saveInTransaction, saveRecords, withRetries } from '#store/save-records.ts'
import type { Authorship } from '#store/write-records.ts'
import { emptyReport, type ImportReport, isClean, type RowResult } from './import-report.ts'
import type { Input } from './input.ts'
import type { RowReader } from './judge-row.ts'
import { type Pass, passOver, type Save } from './pass-over.ts'
import type { ReadOptions } from './read-rows.ts'

/** How to import. */
export interface ImportOptions extends ReadOptions {
  /** Everything but the write: what would be done is reported. */
  dryRun?: boolean
  /** One transaction: nothing is kept unless every row is good. */
  allOrNothing?: boolean
  /** Whether rows that are probably second copies of records are told, refused, or not looked for. */
  duplicates?: 'warn' | 'refuse' | 'ignore'
  /** Who imports, kept with each version. */
  by: string
  /** Whose rights bound what may be written; all may be without. */
  caller?: Caller
  /** Called with what became of each row, in the order of the files. */
  onRow?: (result: RowResult) => void
  /** Called with the bytes read of all files and the rows read. */
  onProgress?: (file: string, bytes: number, rows: number) => void
  /** Ends the import between transactions; what was saved stays, and the same import goes on from there. */
  signal?: AbortSignal
  /** What an import that was interrupted had come to; the rows it counts are not saved again. */
  resume?: ImportReport
  /** Done in the transaction that saves the rows, with the report as it is after them. */
  also?: (transaction: Queryable, report: ImportReport, results: readonly RowResult[]) => Promise<void>
}

/** Records written before statistics are gathered the first time; then again whenever there are four times as many. */
const firstStatistics = 500

/** Loads files: good rows are kept and bad ones named, or nothing is kept. */
export const runImport = async (
  db: Db,
  reader: RowReader,
  inputs: readonly Input[],
  options: ImportOptions
): Promise<ImportReport> => {
  if (options.dryRun) return { ...(await plan(db, reader, inputs, options)), written: false }
  if (options.allOrNothing) return importAllOrNothing(db, reader, inputs, options)
  const report = await passOver(inputs, reader, options, { db, save: createSave(db, reader, options) })
  await gatherIfMany(db, report)
  return report
}

const gatherIfMany = async (db: Db, { records }: ImportReport) => {
  if (records.created + records.updated >= firstStatistics) await gatherStatistics(db)
}

/** What saving would come to, batch by batch, with nothing written. */
const plan = (db: Db, reader: RowReader, inputs: readonly Input[], options: ImportOptions) => {
  const kinds = [...reader.kinds.keys()]
  const pass: Pass = {
    db,
    save: async ({ drafts, families, seen, finish }) => {
      const { outcomes, before } = await planRecords(db, reader.kinds, drafts, families, (id) => {
        const place = seen.kindOf(id)
        return place === undefined ? undefined : kinds[place]
      })
      const accepted = outcomes.filter(({ outcome }) => outcome !== 'refused')
      const kindOf = new Map(drafts.map(({ id, kind }) => [id, kinds.indexOf(kind)]))
      for (const { id } of accepted) if (kindOf.has(id)) seen.setKind(id, kindOf.get(id)!)
      const shown = shownTo(options.caller, before)
      if (options.also) await db.transaction((transaction) => finish(transaction, outcomes, shown))
      else await finish(db, outcomes, shown)
    }
  }
  return passOver(inputs, reader, options, pass)
}

/** Records as whoever imports may see them: without the right to drafts, nothing of what is not published. */
const shownTo = (
  caller: Caller | undefined,
  records: ReadonlyMap<string, RecordDraft>
): ReadonlyMap<string, RecordDraft> =>
  !caller || may(caller, 'read:drafts')
    ? records
    : new Map(
        [...records].map(([id, record]) => {
          const { kind, status } = record
          return [id, status === 'published' ? record : { id, kind, status, body: { texts: {} } }]
        })
      )

/** All is judged before the transaction begins, so that most refusals hold no locks and every row is told of. */
const importAllOrNothing = async (
  db: Db,
  reader: RowReader,
  inputs: readonly Input[],
  options: ImportOptions
): Promise<ImportReport> => {
  const { also: _also, onRow: _onRow, ...quiet } = options
  const judged = await plan(db, reader, inputs, quiet)
  if (!isClean(judged)) return takenBack(await plan(db, reader, inputs, options))
  try {
    const report = await withRetries(db, async (transaction) => {
      const save: Save = async ({ drafts, families, authorship, finish }) =>
        finish(
          transaction,
          drafts.length > 0
            ? await saveRecords(transaction, reader.kinds, drafts, limited(authorship, options), families)
            : []
        )
      const whole = await passOver(inputs, reader, options, { db: transaction, save })
      if (!isClean(whole)) throw new Refused(whole)
      return whole
    })
    await gatherIfMany(db, report)
    return report
  } catch (error) {
    if (error instanceof Refused) return takenBack(error.report)
    throw error
  }
}

/** A row turned out bad only while all were saved: somebody else wrote in between. */
class Refused extends Error {
  readonly report: ImportReport
  constructor(report: ImportReport) {
    super('A row was refused.')
    this.report = report
  }
}

/** The rows stay counted as they would have been; to records nothing was done. */
const takenBack = (report: ImportReport): ImportReport => ({
  ...report,
  records: emptyReport().records,
  written: false
})

/** Rights were looked at before anything was locked: what is published by now is settled where it is saved. */
const limited = (authorship: Authorship, { caller }: ImportOptions): Authorship => ({
  ...authorship,
  mayPublish: !caller || may(caller, 'publish')
})

const createSave = (db: Db, { kinds }: RowReader, options: ImportOptions): Save => {
  let written = 0
  let next = firstStatistics
  return async ({ drafts, families, authorship, finish }) => {
    if (drafts.length === 0) return db.transaction((transaction) => finish(transaction, []))
    const outcomes = await saveInTransaction(
      db,
      kinds,
      drafts,
      limited(authorship, options),
      families,
      finish
    )
    written += outcomes.filter(({ outcome }) => outcome !== 'unchanged' && outcome !== 'refused').length
    if (written >= next) {
      next = written * 4
      await gatherStatistics(db)
    }
  }
}
