import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Test } from 'tap'
import { importFiles } from '#import/import-files.ts'
import type { ImportReport } from '#import/import-report.ts'
import type { ImportOptions } from '#import/run-import.ts'
import { kinds } from '#kinds/index.ts'
import { createDraftValidator } from '#kinds/validate-draft.ts'
import { type Portal, testTerms } from '../support/portal.ts'

export const reader = {
  kinds,
  terms: testTerms,
  validate: createDraftValidator(kinds, testTerms)
}

/** The least a law of a source file must say, with whatever the test adds. */
export const law = (id: string, more: object = {}) => ({
  id,
  country: 'KEN',
  title: `Law ${id}`,
  type: 'act',
  ...more
})

/** Rows as a file has them. */
export const ndjson = (...rows: unknown[]) => rows.map((row) => `${JSON.stringify(row)}\n`).join('')

/** Loads files given by name and content, as the loader script does. */
export const load = (
  t: Test,
  { database }: Portal,
  files: Record<string, string | Buffer>,
  options: Partial<ImportOptions> = {}
): Promise<ImportReport> => {
  const folder = t.testdirName
  mkdirSync(folder, { recursive: true })
  const paths = Object.entries(files).map(([name, content]) => {
    const path = join(folder, name)
    writeFileSync(path, content)
    return path
  })
  return importFiles(database.db, reader, paths, { by: 'test', ...options })
}

/** Faults without the folder of the file, one line each: `line pointer: detail`. */
export const told = ({ refused }: ImportReport): string[] =>
  refused.flatMap(({ line, faults }) =>
    faults.map(({ pointer = '', detail }) => `${line} ${pointer}: ${detail}`)
  )

/** How many records, versions and changes the database holds. */
export const sizes = async ({ database }: Portal) => {
  const [row] = await database.sql`
    select (select count(*)::int from records) as records, (select count(*)::int from record_versions) as versions,
      (select count(*)::int from changes) as changes`
  return row as { records: number; versions: number; changes: number }
}
