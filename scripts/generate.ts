import { readVocabularies } from '#vocabularies/read-vocabularies.ts'
import { generateFiles } from './generate/generate-files.ts'
import { readOptions } from './generate/options.ts'
import { exitCodes, runScript } from './run-script.ts'
import type { Usage } from './usage.ts'

const usage: Usage = {
  calls: ['npm run generate -- --count N --out FOLDER [--seed N]'],
  does: 'Writes N made-up records of all kinds, in six languages, as NDJSON files to FOLDER.',
  options: {
    '--count N': 'records to make',
    '--out FOLDER': 'where to write them',
    '--seed N': 'the same records for the same seed; 1 without'
  }
}

await runScript(usage, async () => {
  const options = readOptions(process.argv.slice(2))
  const counts = await generateFiles(options, readVocabularies())
  const parts = Object.entries(counts).map(([kind, count]) => `${count} ${kind}`)
  console.log(`${options.count} records in ${options.out}: ${parts.join(', ')}`)
  return exitCodes.well
})
