import { statSync } from 'node:fs'
import type { Db } from '#store/database.ts'
import type { ImportReport } from './import-report.ts'
import { fileInput } from './input.ts'
import type { RowReader } from './judge-row.ts'
import { type ImportOptions, runImport } from './run-import.ts'

/** Loads files of this machine. */
export const importFiles = (
  db: Db,
  reader: RowReader,
  files: readonly string[],
  options: ImportOptions
): Promise<ImportReport> =>
  runImport(
    db,
    reader,
    files.map((path) => fileInput(path, statSync(path).size)),
    options
  )
