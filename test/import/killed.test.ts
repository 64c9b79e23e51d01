import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { test } from 'tap'
import { importFiles } from '#import/import-files.ts'
import { startImporter } from '#import/start-importer.ts'
import { takeImport } from '#store/import-work.ts'
import { beginImport, completeImport, keepChunk, readImport } from '#store/imports.ts'
import { generatedFiles } from '../faults/generated.ts'
import { openPortal, type Portal } from '../support/portal.ts'
import { reader } from './load.ts'

const startLoader = (url: string, files: readonly string[] = []) =>
  spawn(
    process.execPath,
    ['--import', 'tsx', fileURLToPath(new URL('loader-process.ts', import.meta.url)), url, ...files],
    { stdio: ['ignore', 'ignore', 'inherit'] }
  )

/**
 * Kills a loader without warning, with a transaction begun, once those before it saved so many records; tells how
 * many it left.
 */
const killAfter = async ({ database }: Portal, loader: ChildProcess, records: number): Promise<number> => {
  const ended = once(loader, 'exit')
  for (;;) {
    const left = await database.sql.begin(async (sql) => {
      // Got between two of its transactions; while it is held, no further one can end.
      await sql`lock table record_versions in exclusive mode`
      const [row] = await sql`select count(*)::int as count from records`
      if (row!.count < records) return undefined
      await sleep(100)
      loader.kill('SIGKILL')
      await ended
      return row!.count as number
    })
    if (left !== undefined) return left
    if (loader.exitCode !== null) throw new Error(`The loader ended with ${loader.exitCode}.`)
    await sleep(5)
  }
}

/** All that loading leaves, but for times and numbers given in passing. */
const stateOf = async ({ database }: Portal) => {
  const [row] = await database.sql`select
    (select md5(string_agg(r::text, '|' order by id)) from (
      select id, kind, parent_id, position, status, visible, version, body, date, words, title_key from records) r) as records,
    (select md5(string_agg(v::text, '|' order by record_id, version)) from (
      select record_id, version, status, body, recorded_by, note from record_versions) v) as versions,
    (select md5(string_agg(t::text, '|' order by record_id, scheme, code, origin)) from record_terms t) as terms,
    (select md5(string_agg(x::text, '|' order by record_id, language)) from record_texts x) as texts,
    (select md5(string_agg(i::text, '|' order by record_id, scheme, compact)) from identifiers i) as identifiers,
    (select md5(string_agg(s::text, '|' order by record_id)) from record_search s) as search,
    (select count(*)::int from changes) as changes`
  return row
}

const count = 600

test('An import killed in the midst, and run again, ends as an undisturbed one', async (t) => {
  const [disturbed, undisturbed] = [
    await openPortal(t, { index: false }),
    await openPortal(t, { index: false })
  ]
  const files = await generatedFiles(t, count)
  const left = await killAfter(disturbed, startLoader(disturbed.databaseUrl, files), 1)
  t.ok(left < count, `killed at ${left} of ${count}`)
  const last = await importFiles(disturbed.database.db, reader, files, { by: 'test' })
  t.match(last.records, { created: count - left, updated: 0, unchanged: left })
  t.equal(last.rows.refused, 0)
  await importFiles(undisturbed.database.db, reader, files, { by: 'test' })
  t.same(await stateOf(disturbed), await stateOf(undisturbed))
})

test('What was sent over HTTP is taken up where it was when an instance is killed, and counted right', async (t) => {
  const portal = await openPortal(t, { index: false })
  const { db } = portal.database
  const caller = { name: 'sender', keyId: 'sender', scopes: ['admin'] } as const
  const id = (await beginImport(db, { dryRun: false, allOrNothing: false, duplicates: 'ignore' }, caller))!
  const files: { name: string; bytes: number }[] = []
  for (const path of await generatedFiles(t, count)) {
    const bytes = readFileSync(path)
    for (let start = 0, number = 0; start < bytes.length; start += 100_000, number++)
      await keepChunk(db, id, files.length, number, bytes.subarray(start, start + 100_000))
    files.push({ name: basename(path), bytes: bytes.length })
  }
  await completeImport(db, id, files)

  const left = await killAfter(portal, startLoader(portal.databaseUrl), 1)
  t.ok(left < count, `killed at ${left} of ${count}`)
  const midway = (await readImport(db, id, undefined))!
  t.match(midway, { state: 'running', attempts: 1, report: { records: { created: left } } })

  // As if it had been silent for long.
  await portal.database.sql`update imports set heartbeat_at = now() - interval '1 hour'`
  await using _importer = startImporter({
    db,
    reader,
    log: { info: () => {}, error: console.error },
    poll: 20
  })
  let done = midway
  while (done.state !== 'finished') {
    await sleep(20)
    done = (await readImport(db, id, 'sender'))!
    if (done.state === 'failed') throw new Error(done.fault)
  }
  const { rows, records } = done.report as { rows: Record<string, number>; records: Record<string, number> }
  t.same(records, { created: count, updated: 0, unchanged: 0, withdrawn: 0 }, 'each record was created once')
  t.match(rows, { read: rows.created, updated: 0, unchanged: 0, refused: 0 })
  t.equal(done.attempts, 2)
  const [told] = await portal.database.sql`
    select count(*)::int as count, max(number)::int as last from import_rows where outcome = 'created'`
  t.same(told, { count: rows.read, last: rows.read }, 'and told of once')
})

test('An import that is interrupted each time ends, and its files are gone', async (t) => {
  const portal = await openPortal(t, { index: false })
  const { db, sql } = portal.database
  const order = { dryRun: false, allOrNothing: false, duplicates: 'ignore' } as const
  const id = (await beginImport(db, order, { name: 'loader', keyId: 'one', scopes: ['import'] }))!
  await keepChunk(db, id, 0, 0, Buffer.from('{}'))
  await completeImport(db, id, [{ name: 'rows.ndjson', bytes: 2 }])
  await sql`update imports set state = 'running', attempts = 5, heartbeat_at = now() - interval '1 minute'`
  t.equal(await takeImport(db, 'somebody'), undefined)
  t.match(await readImport(db, id, undefined), { state: 'failed', fault: /interrupted/ })
  t.same(await sql`select from import_chunks`, [])
})
