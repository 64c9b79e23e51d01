import { createReadStream, existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { createGunzip } from 'node:zlib'
import { Failure } from '#domain/failure.ts'
import { openDatabase } from '#store/database.ts'
import { migrate } from '#store/migrate.ts'
import { restoreBackup, schemaOfBackup } from '#store/restore-backup.ts'
import { onlyFile } from './backup/only-file.ts'
import { openDatabaseServer } from './backup/open-database-server.ts'
import { exitCodes, runScript } from './run-script.ts'
import type { Usage } from './usage.ts'

const usage: Usage = {
  calls: ['npm run restore -- FILE'],
  does: 'Fills a new, empty database from a backup, whole or not at all.'
}

await runScript(usage, async () => {
  const file = onlyFile(process.argv.slice(2))
  if (!existsSync(file)) throw new Failure('invalid-parameter', `${file} does not exist.`)
  const source = createReadStream(file)
  const text = createGunzip()
  source.on('error', (error) => text.destroy(error)).pipe(text)
  const lines = linesOf(text)
  const schema = schemaOfBackup((await lines.next()).value)
  await using server = await openDatabaseServer()
  // First as it was when the backup was taken, and when the rows are there as this program has it.
  await migrate(server.url, schema)
  await using database = openDatabase(server.url, { connections: 1 })
  const rows = await restoreBackup(database, lines)
  await migrate(server.url)
  if (server.config.DATABASE_URL === undefined) await noSample(server.config.DATA_DIR)
  console.log(`Restored ${rows.records} records, ${rows.record_versions} versions, ${rows.changes} changes.`)
  return exitCodes.well
})

/** One after the other; a fault of the file is thrown where the next line is asked for. */
async function* linesOf(text: NodeJS.ReadableStream): AsyncGenerator<string, undefined> {
  try {
    for await (const line of createInterface({ input: text, crlfDelay: Number.POSITIVE_INFINITY })) yield line
  } catch (error) {
    throw new Error(`The file cannot be read as a backup: ${(error as Error).message}`)
  }
}

/** The start that follows must not load the sample data beside what was restored. */
async function noSample(folder: string) {
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'sample-loaded'), 'restored\n')
}
