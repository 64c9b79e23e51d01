import { readText } from '#documents/read-text.ts'
import { createTerms } from '#domain/terms.ts'
import { extractReport } from '#extraction/extract-report.ts'
import { readVocabularies } from '#vocabularies/read-vocabularies.ts'
import { evaluateFolder } from './eval-reports/evaluate-folder.ts'
import { readCommand } from './eval-reports/options.ts'
import { differencesOf, tableOf } from './eval-reports/tell-evaluation.ts'
import { missedBy } from './eval-reports/thresholds.ts'
import { exitCodes, runScript } from './run-script.ts'
import type { Usage } from './usage.ts'

const usage: Usage = {
  calls: ['npm run eval:reports -- [--json] [--differences] [--at-least [MEASURE=]SHARE]… FOLDER'],
  does: 'Reads each report of FOLDER and compares with what its *.expected.json says.',
  options: {
    '--json': 'all as JSON',
    '--differences': 'what differs, beside the table',
    '--at-least [MEASURE=]SHARE': 'end with 1 where a measure is below SHARE (0 to 1)'
  }
}

await runScript(usage, async () => {
  const { folder, json, differences, thresholds } = readCommand(process.argv.slice(2))
  const terms = createTerms(readVocabularies())
  const evaluation = await evaluateFolder(folder, async (file) =>
    extractReport((await readText(file)).text, { terms })
  )
  if (json) console.log(JSON.stringify(evaluation, null, 2))
  else for (const line of tableOf(evaluation)) console.log(line)
  if (differences && !json) for (const line of differencesOf(evaluation)) console.log(line)
  const missed = missedBy(evaluation, thresholds)
  for (const line of missed) console.error(line)
  return missed.length > 0 ? exitCodes.ill : exitCodes.well
})
