import { spawn } from 'node:child_process'
import { once } from 'node:events'
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
import { exitCodes, runScript } from '../run-script.ts'
import type { Usage } from '../usage.ts'
import { copyTables } from './copy-tables.ts'

/**
 * Measures loading the files of a folder, or as many generated records as `--count` says, into fresh servers, in one
 * run: records a second until committed; the same rows by COPY into the same tables (`copyTables` says what that
 * leaves out); and, with `--search`, until searchable, the index being built once all is committed.
 * `npm run bench:import -- --count 100000 --search`, `-- --count 100000 --csv`, or `-- FOLDER`.
 *
 * Peak memory is that of this process, which reads, checks and sends; compare it between `--count 10000 --dry-run`
 * and `--count 1000000 --dry-run`, which does all of the import but the writes.
 */
const usage: Usage = {
  calls: [
    'npm run bench:import -- [--count N [--seed N] [--csv]] [--search] [--dry-run]',
    'npm run bench:import -- [--search] [--dry-run] FOLDER'
  ],
  does: 'Loads files into servers of its own and tells records a second, beside COPY of the same rows.',
  options: {
    '--count N': 'load N generated records; without, the files of FOLDER or the sample',
    '--seed N': 'the same records for the same seed; 1 without',
    '--csv': 'load them as CSV',
    '--search': 'measure also until all can be searched',
    '--dry-run': 'all of the import but the writes'
  }
}

await runScript(usage, async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      count: { type: 'string' },
      seed: { type: 'string', default: '1' },
      search: { type: 'boolean', default: false },
      csv: { type: 'boolean', default: false },
      'dry-run': { type: 'boolean', default: false }
    }
  })
  const folder = await mkdtemp(join(tmpdir(), 'lexatlas-bench-'))
  const say = (line: string) => process.stdout.write(`${line}\n`)
  const seconds = (since: number) => (performance.now() - since) / 1000

  /** In a process of its own, so that its memory is not counted. */
  const run = async (script: string, ...options: string[]) => {
    const child = spawn(process.execPath, ['--import', 'tsx', script, ...options])
    const [code] = (await once(child, 'exit')) as [number | null]
    if (code !== 0) throw new Error(`${script} ended with ${code}.`)
  }

  const generate = async (count: string): Promise<string> => {
    const out = join(folder, 'generated')
    await run('scripts/generate.ts', '--count', count, '--seed', values.seed, '--out', out)
    if (!values.csv) return out
    await run('scripts/bench/write-csv.ts', out, join(folder, 'csv'))
    return join(folder, 'csv')
  }

  /** Wholes before their parts. */
  const order = ['legislation', 'provisions', 'strategies', 'reports', 'recommendations']
  const place = (file: string) => order.findIndex((name) => file.startsWith(name))

  try {
    const source = values.count ? await generate(values.count) : (positionals[0] ?? 'scripts/sample')
    await using parts = await openParts(readConfig({ DATA_DIR: folder }))
    const { kinds, terms, database } = parts
    const [server] = parts.nodes

    const files = (await readdir(source))
      .filter((name) => /\.(ndjson|csv)$/.test(name))
      .sort((a, b) => place(a) - place(b))
    const reader = { kinds, terms, validate: createDraftValidator(kinds, terms) }
    const start = performance.now()
    const report = await importFiles(
      database.db,
      reader,
      files.map((name) => join(source, name)),
      { by: 'bench', dryRun: values['dry-run'] }
    )
    const committed = seconds(start)
    const peak = Math.round(process.resourceUsage().maxRSS / 1024)
    const { created } = report.records
    const rate = (time: number) => `${Math.round(created / time)} records/s (${time.toFixed(1)} s)`
    say(`${created} records from ${report.rows.read} rows, ${report.rows.refused} refused`)
    say(`${values['dry-run'] ? 'dry run:   ' : 'committed: '} ${rate(committed)}, peak memory ${peak} MB`)

    if (!values['dry-run']) {
      const copied = await copyTables(database, terms)
      say(`COPY:       ${rate(copied)}; the import runs at ${(copied / committed).toFixed(2)}× of it`)
    }
    if (values.search && server && !values['dry-run']) {
      const begun = performance.now()
      await using node = startNode({ ...server, database, terms, log: pino({ level: 'warn' }), poll: 100 })
      await node.ready()
      while ((await followerLag(database.db, server.follower)).changes > 0)
        await new Promise((resolve) => setTimeout(resolve, 100))
      const indexed = seconds(begun)
      say(`indexed:    ${rate(indexed)}\nsearchable: ${rate(committed + indexed)}`)
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
  return exitCodes.well
})
