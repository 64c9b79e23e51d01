import { readFileSync } from 'node:fs'
import { createTerms } from '#domain/terms.ts'
import { buildApp } from '#http/app.ts'
import { kinds } from '#kinds/index.ts'
import { openDatabase } from '#store/database.ts'
import { createPostgresSearch } from '#store/search-records.ts'
import { readVocabularies } from '#vocabularies/read-vocabularies.ts'

/** The committed description of the API. */
export const documentFile = new URL('../../openapi/openapi.json', import.meta.url)

/** The description as the code gives it today, as it is written to the file. */
export const describedApi = async (): Promise<string> => {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
    version: string
  }
  // Never connected to: a description asks no database.
  await using database = openDatabase('postgres://localhost/none')
  const { db } = database
  const parts = { kinds, terms: createTerms(readVocabularies()), db, postgres: createPostgresSearch(db) }
  await using app = await buildApp(parts, { publicUrl: 'http://localhost:3000', version })
  await app.ready()
  return `${JSON.stringify(app.swagger(), null, 2)}\n`
}
