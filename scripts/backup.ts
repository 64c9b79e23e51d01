import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { openDatabase } from '#store/database.ts'
import { writeBackup } from '#store/write-backup.ts'
import { onlyFile } from './backup/only-file.ts'
import { openDatabaseServer } from './backup/open-database-server.ts'
import { exitCodes, runScript } from './run-script.ts'
import type { Usage } from './usage.ts'

const usage: Usage = {
  calls: ['npm run backup -- FILE'],
  does: 'Writes the whole database as of one moment to FILE, compressed, while the service goes on. A file of that name is replaced once the new one is whole.'
}

await runScript(usage, async () => {
  const file = onlyFile(process.argv.slice(2))
  await using server = await openDatabaseServer()
  await using database = openDatabase(server.url, { connections: 1 })
  // Under another name until it is whole, and for nobody else to read: it holds drafts and digests of keys.
  const draft = `${file}.part`
  try {
    const zip = createGzip({ level: 6 })
    const written = pipeline(zip, createWriteStream(draft, { mode: 0o600 }))
    // Told to whoever writes; and awaited below.
    written.catch((error) => zip.destroy(error))
    const rows = await writeBackup(database, async (chunk) => {
      if (!zip.write(chunk)) await once(zip, 'drain')
    })
    zip.end()
    await written
    await onDisk(draft)
    await rename(draft, file)
    console.log(
      `${file} holds ${rows.records} records, ${rows.record_versions} versions, ${rows.changes} changes.`
    )
    return exitCodes.well
  } catch (error) {
    await rm(draft, { force: true })
    throw error
  }
})

async function onDisk(path: string) {
  await using handle = await open(path, 'r+')
  await handle.sync()
}
