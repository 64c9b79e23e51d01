import { basename } from 'node:path'
import { readConfig } from '#config.ts'
import { importFiles } from '#import/import-files.ts'
import { kinds } from '#kinds/index.ts'
import { createDraftValidator } from '#kinds/validate-draft.ts'
import { openParts } from '#open-parts.ts'
import { createProgress } from '#progress.ts'
import { readCommand } from './import/options.ts'
import { linesOf, summaryOf } from './import/tell-report.ts'
import { exitCodes, runScript } from './run-script.ts'

await runScript('npm run import -- [--kind NAME] [--all-or-nothing] FILE…', async () => {
  const { files, ...options } = readCommand(process.argv.slice(2), kinds)
  await using parts = await openParts(readConfig(process.env), { attach: true })
  const { terms, database } = parts
  const bar = createProgress(process.stderr).start('Importing')
  let shown = 0
  try {
    const report = await importFiles(
      database.db,
      { kinds, terms, validate: createDraftValidator(kinds, terms) },
      files,
      {
        ...options,
        by: 'import',
        onProgress: (file, _bytes, rows) => {
          shown = rows
          bar.update(rows, undefined, basename(file))
        }
      }
    )
    bar.stop(`${report.rows.read} rows`)
    for (const row of report.refused) process.stderr.write(`${linesOf(row).join('\n')}\n`)
    console.log(summaryOf(report))
    return report.rows.refused > 0 ? exitCodes.ill : exitCodes.well
  } catch (error) {
    bar.stop(`stopped after ${shown} rows; the same command takes it up again`)
    throw error
  }
})
