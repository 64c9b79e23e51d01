import { makeCorpus, makeDamaged } from './generate-reports/make-reports.ts'
import { readCommand } from './generate-reports/options.ts'
import { writeReports } from './generate-reports/write-reports.ts'
import { exitCodes, runScript } from './run-script.ts'
import type { Usage } from './usage.ts'

const usage: Usage = {
  calls: ['npm run generate:reports -- [--count N] [--seed N] FOLDER'],
  does: 'Prints made-up reports in six languages to FOLDER, each with what is to be read in it.',
  options: {
    '--count N': 'N reports damaged as scans and exports are; without it each one whole',
    '--seed N': 'the same reports for the same seed; 1 without'
  }
}

await runScript(usage, async () => {
  const { folder, seed, count } = readCommand(process.argv.slice(2))
  const reports = count === undefined ? makeCorpus() : makeDamaged(count, seed)
  writeReports(reports, folder)
  console.log(`${reports.length} reports in ${folder}`)
  return exitCodes.well
})
