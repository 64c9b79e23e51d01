import { fileURLToPath } from 'node:url'
import { importFiles } from '#import/import-files.ts'
import { kinds } from '#kinds/index.ts'
import { createDraftValidator } from '#kinds/validate-draft.ts'
import type { Portal } from './portal.ts'

const files = ['legislation.ndjson', 'reports.ndjson', 'strategies.ndjson'].map((name) =>
  fileURLToPath(new URL(`../../scripts/sample/${name}`, import.meta.url))
)

/** Loads the sample data as the loader script does; throws when a row is refused. */
export const loadSample = async ({ database, terms }: Portal): Promise<void> => {
  const reader = { kinds, terms, validate: createDraftValidator(kinds, terms) }
  const { refused } = await importFiles(database.db, reader, files, { by: 'sample' })
  if (refused.length > 0) throw new Error(`The sample was refused: ${JSON.stringify(refused)}`)
}
