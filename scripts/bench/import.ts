import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { pino } from 'pino'
import { readConfig } from '#config.ts'
import { importFiles } from '#import/import-files.ts'
import { createDraftValidator } from '#kinds/validate-draft.ts'
import { openParts } from '#open-parts.ts'
import { startNode } from '#start-node.ts'
import { followerLag } from '#store/followers.ts'

/**
 * Measures loading the `.ndjson` files of a folder into fresh servers: records a second until committed, and until
 * searchable. `npm run bench:import -- FOLDER`.
 */
const { positionals } = parseArgs({ allowPositionals: true })
const [source = 'scripts/sample'] = positionals
const folder = await mkdtemp(join(tmpdir(), 'lexatlas-bench-'))
const seconds = (since: number) => (performance.now() - since) / 1000

try {
  await using parts = await openParts(readConfig({ DATA_DIR: folder }))
  const { kinds, terms, database } = parts
  const [place] = parts.nodes
  await using node = startNode({ ...place!, database, terms, log: pino({ level: 'warn' }), poll: 100 })
  await node.ready()

  const files = (await readdir(source))
    .filter((name) => name.endsWith('.ndjson'))
    .map((name) => join(source, name))
  const start = performance.now()
  const report = await importFiles(
    database.db,
    { kinds, terms, validate: createDraftValidator(kinds, terms) },
    files,
    { by: 'bench' }
  )
  const committed = seconds(start)
  while ((await followerLag(database.db, place!.follower)).changes > 0)
    await new Promise((resolve) => setTimeout(resolve, 100))
  const searchable = seconds(start)

  const { created } = report.records
  const rate = (time: number) => `${Math.round(created / time)} records/s (${time.toFixed(1)} s)`
  process.stdout.write(`${created} records, ${report.rows.refused} rows refused\n`)
  process.stdout.write(`committed:  ${rate(committed)}\nsearchable: ${rate(searchable)}\n`)
  process.stdout.write(`peak memory of the loader: ${Math.round(process.resourceUsage().maxRSS / 1024)} MB\n`)
} finally {
  await rm(folder, { recursive: true, force: true })
}
