import { statSync } from 'node:fs'
import { basename } from 'node:path'
import { readConfig } from '#config.ts'
import { importFiles } from '#import/import-files.ts'
import { isClean, type RowResult } from '#import/import-report.ts'
import { templateOf } from '#import/table/template.ts'
import { kinds } from '#kinds/index.ts'
import { createDraftValidator } from '#kinds/validate-draft.ts'
import { openParts } from '#open-parts.ts'
import { createProgress } from '#progress.ts'
import { type ImportCommand, readCommand, usage } from './import/options.ts'
import { paceOf } from './import/pace.ts'
import { lineOfFile, linesOf, summaryOf } from './import/tell-report.ts'
import { tableOf } from './import/tell-table.ts'
import { csvWriter, jsonWriter } from './import/write-results.ts'
import { exitCodes, runScript } from './run-script.ts'

const run = async ({ files, options, report: form = 'table' }: ImportCommand) => {
  await using parts = await openParts(readConfig(process.env), { attach: true })
  const { terms, database } = parts
  const write = (text: string) => void process.stdout.write(text)
  const writer = { json: jsonWriter, csv: csvWriter, table: undefined }[form]?.(write)
  const allBytes = files.reduce((sum, file) => sum + statSync(file).size, 0)
  const bar = createProgress(process.stderr).start('Importing')
  const start = performance.now()
  let shown = 0
  // On a terminal the bar must be gone before anything else is said.
  const held: RowResult[] = []
  let beyond = 0
  const keep = (result: RowResult) => {
    if (result.outcome === 'unchanged' && result.alike.length === 0) return
    if (writer) writer.row(result)
    else if (result.faults.length + result.changes.length + result.alike.length === 0) return
    else if (held.length < mostShown) held.push(result)
    else beyond++
  }
  try {
    const report = await importFiles(
      database.db,
      { kinds, terms, validate: createDraftValidator(kinds, terms) },
      files,
      {
        ...options,
        by: 'import',
        onRow: keep,
        onProgress: (file, bytes, rows) => {
          shown = rows
          const { total, detail } = paceOf(rows, bytes, allBytes, performance.now() - start)
          bar.update(rows, total, `${detail}, ${basename(file)}`)
        }
      }
    )
    bar.stop(`${report.rows.read} rows`)
    writer?.end(report)
    if (!writer) tell(held, beyond)
    for (const file of report.files) if (file.fault) process.stderr.write(`${lineOfFile(file)}\n`)
    const summary = `${summaryOf(report, options)}\n`
    if (writer) process.stderr.write(summary)
    else write(summary)
    return isClean(report) ? exitCodes.well : exitCodes.ill
  } catch (error) {
    bar.stop(`stopped after ${shown} rows; the same command takes it up again`)
    throw error
  }
}

/** Rows told of at the end; `--report` tells of all. */
const mostShown = 1000

const tell = (results: readonly RowResult[], beyond: number) => {
  const terminal = process.stderr.isTTY
  const refused = results.filter(({ faults }) => faults.length > 0)
  const others = results.filter(({ faults }) => faults.length === 0)
  const lines = [
    ...(terminal ? tableOf(refused, process.stderr.columns) : refused.flatMap(linesOf)),
    ...others.flatMap(linesOf),
    ...(beyond > 0 ? [`… and ${beyond} more rows; --report csv or json tells of all.`] : [])
  ]
  for (const line of lines) process.stderr.write(`${line}\n`)
}

await runScript(usage, async () => {
  const command = readCommand(process.argv.slice(2), kinds)
  if (!('template' in command)) return run(command)
  process.stdout.write(templateOf(kinds, command.template))
  return exitCodes.well
})
