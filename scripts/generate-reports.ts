import { makeCorpus, makeDamaged } from './generate-reports/make-reports.ts'
import { readCommand } from './generate-reports/options.ts'
import { writeReports } from './generate-reports/write-reports.ts'
import { exitCodes, runScript } from './run-script.ts'

await runScript('npm run generate:reports -- [--count N] [--seed N] FOLDER', async () => {
  const { folder, seed, count } = readCommand(process.argv.slice(2))
  const reports = count === undefined ? makeCorpus() : makeDamaged(count, seed)
  writeReports(reports, folder)
  console.log(`${reports.length} reports in ${folder}`)
  return exitCodes.well
})
