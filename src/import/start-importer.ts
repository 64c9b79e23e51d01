import { randomUUID } from 'node:crypto'
import { Failure } from '#domain/failure.ts'
import type { Db } from '#store/database.ts'
import {
  endImport,
  giveImportBack,
  keepProgress,
  keepRows,
  readChunks,
  readImportFiles,
  renewImport,
  TakenOver,
  takeImport
} from '#store/import-work.ts'
import type { ImportOrder, StoredImport } from '#store/imports.ts'
import { isDatabaseAway } from '#store/unavailable.ts'
import type { Importer } from './contract.ts'
import type { ImportReport } from './import-report.ts'
import type { Input } from './input.ts'
import type { RowReader } from './judge-row.ts'
import type { Encoding } from './read/encoding.ts'
import type { ReadOptions } from './read-rows.ts'
import { runImport } from './run-import.ts'

/** What the importer works with. */
export interface ImporterParts {
  db: Db
  reader: RowReader
  log: { info(fields: object, message: string): void; error(fields: object, message: string): void }
  /** Milliseconds between two looks at what waits. */
  poll?: number
}

const signOfLife = 5000

/**
 * Works on what was sent to be imported, one import at a time at each instance. How far it is is kept in the
 * transaction that saves the rows, so whoever takes an interrupted one up goes on exactly there.
 */
export const startImporter = ({
  db,
  reader,
  log,
  poll = 5000
}: ImporterParts): Importer & AsyncDisposable => {
  const runner = randomUUID()
  const stop = new AbortController()
  let wake = () => {}
  const rows = { created: 0, updated: 0, unchanged: 0, refused: 0 }

  const work = async (taken: StoredImport) => {
    let bytesRead = 0
    const alive = setInterval(() => {
      renewImport(db, taken.id, runner, bytesRead).catch(() => {})
    }, signOfLife)
    try {
      const files = await readImportFiles(db, taken.id)
      const inputs = files.map(
        ({ number, name, bytes }): Input => ({
          name,
          bytes,
          open: () => readChunks(db, taken.id, number)
        })
      )
      const { dryRun, allOrNothing, duplicates } = taken.options
      const report = await runImport(db, reader, inputs, {
        ...readingOf(reader, taken.options),
        dryRun,
        allOrNothing,
        duplicates,
        by: taken.caller.name,
        caller: taken.caller,
        signal: stop.signal,
        // What wrote nothing begins anew.
        ...(taken.report && !allOrNothing && !dryRun ? { resume: taken.report as ImportReport } : {}),
        ...(dryRun
          ? {}
          : {
              onRow: ({ outcome }) => {
                rows[outcome]++
              }
            }),
        onProgress: (_file, bytes) => {
          bytesRead = bytes
        },
        also: async (transaction, report, results) => {
          // One long transaction would hold the row of the import, and with it the signs of life.
          if (!allOrNothing) await keepProgress(transaction, taken.id, runner, { ...report, refused: [] })
          const told = results.filter(({ outcome, alike }) => outcome !== 'unchanged' || alike.length > 0)
          await keepRows(transaction, taken.id, told)
        }
      })
      await endImport(db, taken.id, runner, { report: { ...report, refused: [] } })
      log.info({ import: taken.id, rows: report.rows.read, refused: report.rows.refused }, 'Import finished.')
    } catch (error) {
      if (stop.signal.aborted) await giveImportBack(db, taken.id, runner)
      else if (error instanceof TakenOver || isDatabaseAway(error)) return
      else {
        log.error({ err: error, import: taken.id }, 'An import failed.')
        await endImport(db, taken.id, runner, {
          fault:
            error instanceof Failure
              ? `stopped; what was saved before it stays. ${error.message}`
              : 'stopped at a defect of the service; what was saved before it stays'
        })
      }
    } finally {
      clearInterval(alive)
    }
  }

  const running = (async () => {
    while (!stop.signal.aborted) {
      try {
        const taken = await takeImport(db, runner)
        if (taken) {
          await work(taken)
          continue
        }
      } catch (error) {
        if (!isDatabaseAway(error)) log.error({ err: error }, 'Imports could not be looked for.')
      }
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, poll)
        wake = () => {
          clearTimeout(timer)
          resolve()
        }
      })
    }
  })()

  return {
    wake: () => wake(),
    rows: () => rows,
    [Symbol.asyncDispose]: async () => {
      stop.abort()
      wake()
      await running
    }
  }
}

const readingOf = ({ kinds }: RowReader, order: ImportOrder): ReadOptions => ({
  kind: order.kind === undefined ? undefined : kinds.get(order.kind),
  mapping: new Map(Object.entries(order.mapping ?? {})),
  encoding: order.encoding as Encoding | undefined,
  delimiter: order.delimiter,
  sheet: order.sheet
})
