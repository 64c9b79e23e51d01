import { createTerms } from '#domain/terms.ts'
import { importFiles } from '#import/import-files.ts'
import { startImporter } from '#import/start-importer.ts'
import { kinds } from '#kinds/index.ts'
import { createDraftValidator } from '#kinds/validate-draft.ts'
import { openDatabase } from '#store/database.ts'
import { readVocabularies } from '#vocabularies/read-vocabularies.ts'

/** Loads files into a database, or works on what was sent to it, until it is killed. */
const [url, ...files] = process.argv.slice(2)
const database = openDatabase(url!, { connections: 3 })
const terms = createTerms(readVocabularies())
const reader = { kinds, terms, validate: createDraftValidator(kinds, terms) }
if (files.length > 0) {
  await importFiles(database.db, reader, files, { by: 'test' })
  await database[Symbol.asyncDispose]()
} else {
  startImporter({ db: database.db, reader, log: console, poll: 50 })
}
