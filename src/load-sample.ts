import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { importFiles } from '#import/import-files.ts'
import { createDraftValidator } from '#kinds/validate-draft.ts'
import type { OpenParts } from '#open-parts.ts'
import type { Progress } from '#progress.ts'

const sampleFolder = fileURLToPath(new URL('../scripts/sample', import.meta.url))

/** Loads the sample data into a database of our own that has not had them; an interrupted load is taken up again. */
export const loadSampleOnce = async (
  { kinds, terms, database, embedded }: OpenParts,
  dataFolder: string,
  progress: Progress
): Promise<void> => {
  const marker = join(dataFolder, 'sample-loaded')
  if (!embedded || existsSync(marker)) return
  const files = readdirSync(sampleFolder)
    .filter((name) => name.endsWith('.ndjson'))
    .map((name) => join(sampleFolder, name))
  const bar = progress.start('Loading the sample data')
  const report = await importFiles(
    database.db,
    { kinds, terms, validate: createDraftValidator(kinds, terms) },
    files,
    {
      by: 'sample',
      onProgress: (file, _bytes, rows) => bar.update(rows, undefined, basename(file))
    }
  )
  bar.stop(`${report.records.created + report.records.updated} records, ${report.rows.refused} rows refused`)
  writeFileSync(marker, `${new Date().toISOString()}\n`)
}
