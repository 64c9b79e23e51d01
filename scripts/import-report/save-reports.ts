import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { readConfig } from '#config.ts'
import { Failure, quotable } from '#domain/failure.ts'
import { createDraftValidator } from '#kinds/validate-draft.ts'
import { openParts } from '#open-parts.ts'
import type { DocumentFile, ExtractedDocument, ReadDocument } from '#report-import/contract.ts'
import { correctedDocument } from '#report-import/create-report-importer.ts'
import { extractDocument, readSource } from '#report-import/extract-document.ts'
import { type Joining, joinReport } from '#report-import/join-report.ts'
import { exitCodes, tellRefusal } from '../run-script.ts'
import type { ReportCommand } from './options.ts'
import { linesOfOutcome } from './tell-outcome.ts'

const wantedOf = ({ extraction, ...source }: ExtractedDocument): ReadDocument => ({
  ...source,
  read: extraction,
  wanted: extraction,
  corrections: []
})

const jsonOf = (path: string): unknown => {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    throw new Failure('invalid-record', `The file is not JSON: ${quotable((error as Error).message)}`)
  }
}

/** What is to be saved: each document as it is read, or the one a person corrected. */
const documentsOf = (
  { files, language, corrected }: ReportCommand,
  joining: Joining
): [file: string, read: () => Promise<ReadDocument>][] => {
  const extract = (file: DocumentFile) => extractDocument(file, joining.terms)
  const fileOf = (path: string) => ({ bytes: readFileSync(path), name: basename(path), language })
  if (corrected === undefined)
    return files.map((path) => [path, async () => wantedOf(await extract(fileOf(path)))])
  const [path] = files
  const read = async () => {
    const file = path === undefined ? undefined : await readSource(fileOf(path))
    return correctedDocument(jsonOf(corrected), { extract, joining, ...(file ? { file } : {}) })
  }
  return [[corrected, read]]
}

/** Reads each document and saves it with its recommendations; one that cannot be read stops only itself. */
export const saveReports = async (command: ReportCommand): Promise<number> => {
  await using parts = await openParts(readConfig(process.env), { attach: true })
  const { kinds, terms, database } = parts
  const joining = { kinds, terms, validate: createDraftValidator(kinds, terms) }
  let code: number = exitCodes.well
  for (const [file, read] of documentsOf(command, joining)) {
    try {
      const outcome = await joinReport(database.db, joining, await read(), {
        by: 'import:report',
        dryRun: command.dryRun
      })
      for (const line of linesOfOutcome(file, outcome)) console.log(line)
      if (outcome.records.some(({ outcome }) => outcome === 'refused')) code = exitCodes.ill
    } catch (error) {
      code = exitCodes.ill
      tellRefusal(file, error)
    }
  }
  return code
}
