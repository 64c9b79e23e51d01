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
  progress: Progress,
  signal: AbortSignal
): Promise<void> => {
  const marker = join(dataFolder, 'sample-loaded')
  if (!embedded || existsSync(marker)) return
  const files = readdirSync(sampleFolder)
    .filter((name) => name.endsWith('.ndjson'))
    .map((name) => join(sampleFolder, name))
  const bar = progress.start('Loading the sample data')
  try {
    const { records, rows } = await importFiles(
      database.db,
      { kinds, terms, validate: createDraftValidator(kinds, terms) },
      files,
      {
        by: 'sample',
        signal,
        onProgress: (file, _bytes, rows) => bar.update(rows, undefined, basename(file))
      }
    )
    bar.stop(`${records.created + records.updated} records, ${rows.refused} rows refused`)
    writeFileSync(marker, `${new Date().toISOString()}\n`)
  } catch (error) {
    if (!signal.aborted) throw error
    bar.stop('interrupted, goes on at the next start')
  }
}
