import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { gunzipSync, gzipSync } from 'node:zlib'
import postgres from 'postgres'
import { test } from 'tap'
import type { RecordDraft } from '#domain/record.ts'
import { kinds } from '#kinds/index.ts'
import { sequenceChanges } from '#store/change-log.ts'
import { openDatabase } from '#store/database.ts'
import { saveInTransaction } from '#store/save-records.ts'
import { openPortal } from '../support/portal.ts'
import { openTestServers } from '../support/servers.ts'
import { run, startService } from './service.ts'

const [law] = kinds.get('legislation')!.examples as [RecordDraft]
const [provision] = kinds.get('provision')!.examples as [RecordDraft]

const family = (number: number, turn: number): RecordDraft[] => {
  const id = `law-${number}`
  // With everything that a text format of rows must escape.
  const title = `Turn ${turn}\ttab \\. back\\slash 反洗钱`
  const texts = { en: { translation: 'original' as const, title } }
  return [
    { ...law, id, body: { ...law.body, texts } },
    {
      ...provision,
      id: `${id}.a`,
      parent: id,
      body: { ...provision.body, texts: { en: { translation: 'original', heading: title } } }
    }
  ]
}

const countsOf = async (sql: postgres.Sql) => {
  const [row] = await sql`select
    (select count(*)::int from records) as records, (select count(*)::int from record_versions) as versions,
    (select count(*)::int from record_terms) as terms, (select count(*)::int from changes) as changes,
    (select count(*)::int from records r join records p on p.id = r.parent_id
      where r.body #>> '{texts,en,heading}' <> p.body #>> '{texts,en,title}') as "halfFamilies",
    (select md5(string_agg(r::text, ',' order by id)) from records r) as digest`
  return row!
}

test('a backup under load, restored elsewhere, is the database of one moment', async (t) => {
  const portal = await openPortal(t, { index: false })
  const { database, databaseUrl } = portal
  const file = join(t.testdir(), 'lexatlas.backup')
  const script = async (args: string[], url: string) => {
    const running = run(t, args, { DATABASE_URL: url })
    return { code: await running.ended, output: running.output() }
  }
  await portal.save(Array.from({ length: 60 }, (_, number) => family(number, 0)).flat())

  let writing = true
  let turn = 0
  const writer = (async () => {
    while (writing) {
      turn++
      await portal.save(family(turn % 60, turn))
      if (turn % 5 === 0) await sequenceChanges(database.db)
    }
  })()
  while (turn < 10) await sleep(10)
  const taken = await script(['scripts/backup.ts', file], databaseUrl)
  const after = turn
  writing = false
  await writer
  t.match(taken, { code: 0, output: /holds 120 records, \d+ versions, \d+ changes/ })
  t.ok(after > 10, `${after} writes went on meanwhile`)
  t.equal(statSync(file).mode & 0o777, 0o600, 'for its owner alone')

  const servers = await openTestServers()
  t.teardown(() => servers[Symbol.asyncDispose]())
  const admin = postgres(servers.databaseUrl, { max: 1, onnotice: () => {} })
  const name = `restored_${process.pid}`
  await admin.unsafe(`create database ${name}`)
  t.teardown(async () => {
    await admin.unsafe(`drop database if exists ${name} with (force)`)
    await admin.end()
  })
  const address = new URL(servers.databaseUrl)
  address.pathname = `/${name}`
  const elsewhere = address.href

  await t.test('what is not whole, or no backup, restores nothing', async (t) => {
    const lines = gunzipSync(readFileSync(file)).toString().split('\n')
    const spoil = (text: string) => {
      const path = join(t.testdirName, 'spoilt')
      writeFileSync(path, gzipSync(text))
      return script(['scripts/restore.ts', path], elsewhere)
    }
    t.testdir()
    t.match(await spoil('{"some":"thing"}\n'), { code: 1, output: 'That is no backup of this program.' })
    const newer = JSON.stringify({ ...JSON.parse(lines[0]!), schema: Date.now() * 2 })
    t.match(await spoil([newer, ...lines.slice(1)].join('\n')), { code: 1, output: 'run the newer program' })
    t.match(await spoil(lines.slice(0, -20).join('\n')), { code: 1, output: 'is not whole' })
    const middle = lines.findIndex((line) => line.startsWith('law-7\t'))
    t.match(await spoil(lines.toSpliced(middle, 1).join('\n')), { code: 1 })
    await using restored = openDatabase(elsewhere, { connections: 1 })
    t.match(await countsOf(restored.sql), { records: 0, versions: 0, changes: 0 })
  })

  t.match(await script(['scripts/restore.ts', file], elsewhere), {
    code: 0,
    output: /Restored 120 records, \d+ versions/
  })
  await using restored = openDatabase(elsewhere, { connections: 2 })
  const counts = await countsOf(restored.sql)
  t.match(counts, { records: 120, halfFamilies: 0 }, 'no family was caught half-way')
  t.ok(counts.versions >= 140 && counts.versions <= 120 + 2 * after)
  t.match(await script(['scripts/restore.ts', file], elsewhere), { code: 1, output: 'is not empty' })

  await t.test('the numbers of changes go on, without a gap', async (t) => {
    await sequenceChanges(restored.db)
    const [before] = await restored.sql`select max(seq)::int as last, count(*)::int as all from changes`
    t.equal(before!.last, before!.all)
    await saveInTransaction(restored.db, kinds, family(1, 1_000_000), { by: 'test' })
    await sequenceChanges(restored.db)
    const [now] = await restored.sql`select max(seq)::int as last, count(*)::int as all from changes`
    t.same(now, { last: before!.last + 2, all: before!.all + 2 })
  })

  if (!servers.search) return t.comment('No search server can be had here: no index is built.')
  const service = await startService(t, t.testdirName, {
    DATABASE_URL: elsewhere,
    MEILI_URL: servers.search.url,
    MEILI_KEY: servers.search.key
  })
  const total = async () => (await service.get('/v1/search?kind=legislation,provision&q=turn&limit=1')) as any
  let found = await total()
  for (let left = 200; left > 0 && found.engine !== 'meilisearch'; left--) {
    await sleep(100)
    found = await total()
  }
  t.match(found, { engine: 'meilisearch', total: 120 }, 'the index was built of what was restored')
})
