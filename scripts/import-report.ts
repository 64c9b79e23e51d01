import { readFileSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { createTerms } from '#domain/terms.ts'
import { extractDocument } from '#report-import/extract-document.ts'
import { writeReview } from '#report-import/review/write-review.ts'
import { readVocabularies } from '#vocabularies/read-vocabularies.ts'
import { type ReportCommand, readReportCommand, usage } from './import-report/options.ts'
import { exitCodes, runScript, tellRefusal } from './run-script.ts'

const print = async ({ files, language }: ReportCommand) => {
  const terms = createTerms(readVocabularies())
  let code: number = exitCodes.well
  for (const file of files) {
    try {
      const bytes = readFileSync(file)
      const { extraction } = await extractDocument({ bytes, name: basename(file), language }, terms)
      console.log(JSON.stringify(extraction, null, 2))
    } catch (error) {
      code = exitCodes.ill
      tellRefusal(file, error)
    }
  }
  return code
}

const review = async ({ files: [file], language }: ReportCommand, page: string) => {
  const terms = createTerms(readVocabularies())
  const bytes = readFileSync(file!)
  const document = await extractDocument({ bytes, name: basename(file!), language }, terms)
  writeFileSync(page, writeReview(document, terms))
  console.log(
    `${page}: ${document.extraction.recommendations.length} recommendations to check. Nothing was written to the database.`
  )
  return exitCodes.well
}

await runScript(usage, async () => {
  const command = readReportCommand(process.argv.slice(2))
  if (command.json) return print(command)
  if (command.review !== undefined) return review(command, command.review)
  // Only what needs a database loads what opens one.
  const { saveReports } = await import('./import-report/save-reports.ts')
  return saveReports(command)
})
