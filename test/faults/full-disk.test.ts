import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import postgres from 'postgres'
import { test } from 'tap'
import type { RecordDraft } from '#domain/record.ts'
import { startServices } from '#embedded/services.ts'
import { buildApp } from '#http/app.ts'
import { importFiles } from '#import/import-files.ts'
import { kinds } from '#kinds/index.ts'
import { openSearchServer } from '#search/client.ts'
import { startNode } from '#start-node.ts'
import { openDatabase } from '#store/database.ts'
import { migrate } from '#store/migrate.ts'
import { saveInTransaction } from '#store/save-records.ts'
import { createPostgresSearch } from '#store/search-records.ts'
import { syncVocabularies } from '#store/sync-vocabularies.ts'
import { reader } from '../import/load.ts'
import { makeKey } from '../support/make-key.ts'
import { testTerms as terms } from '../support/portal.ts'
import { ask } from './asking.ts'
import { generatedFiles } from './generated.ts'
import { mountSmallDisk, ownerOfFolder } from './small-disk.ts'

const [law] = kinds.get('legislation')!.examples as [RecordDraft]
const options = { publicUrl: 'http://localhost:3000', version: '0.0.0' }

test('with the disk of PostgreSQL full, writes are refused for now, and reads go on', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'lexatlas-full-'))
  t.teardown(() => rmSync(folder, { recursive: true, force: true }))
  await using services = await startServices(folder, { parts: { search: false } })
  // Where the server may reach it, whoever it runs as: beside its data.
  const data = join(folder, 'postgres')
  const disk = mountSmallDisk(t, join(data, 'small'), 40, ownerOfFolder(join(data, 'data')))
  if (!disk) return
  const admin = postgres(services.databaseUrl, { max: 1, onnotice: () => {} })
  await admin.unsafe(`create tablespace small location '${join(data, 'small')}'`)
  await admin.unsafe('create database small tablespace small')
  await admin.end()
  const url = services.databaseUrl.replace(/\/lexatlas$/, '/small')
  await migrate(url)
  await using database = openDatabase(url, { connections: 4 })
  const { db, sql } = database
  await syncVocabularies(db, terms)
  const parts = { kinds, terms, db, postgres: createPostgresSearch(db) }
  await using app = await buildApp(parts, options)
  await saveInTransaction(db, kinds, [law], { by: 'test' })
  const { headers } = await makeKey({ database }, ['write', 'publish'])
  const put = (id: string, abstract = 'short') =>
    app.inject({
      method: 'PUT',
      url: `/v1/legislation/${id}?note=Filled`,
      headers,
      payload: {
        ...law.body,
        status: 'published',
        texts: { en: { translation: 'original', title: 'A law', abstract } }
      }
    })
  t.equal((await put('before-it-is-full')).statusCode, 201)

  await sql`create table filler (text text)`
  await t.rejects(
    sql`insert into filler select string_agg(md5(random()::text), '') from generate_series(1, 600) a, generate_series(1, 3000) b group by b`,
    { code: '53100' },
    'the disk is full'
  )
  // What was left by the one that failed.
  await sql`truncate filler`
  let size = 1000
  for (let failed = 0; failed < 2; ) {
    const fill = sql`insert into filler select md5(random()::text) from generate_series(1, ${size})`
    await fill.then(
      () => {},
      () => {
        failed++
        size = 1
      }
    )
  }

  const long = Array.from({ length: 2000 }, (_, word) => `w${word}x${Math.sin(word)}`)
    .join(' ')
    .slice(0, 19_000)
  const refused = await put('when-it-is-full', long)
  t.equal(refused.statusCode, 503, refused.body)
  t.match(refused.headers['retry-after'], /^\d+$/)
  t.match(refused.json(), { type: '/problems/unavailable' })
  for (const path of [`/v1/legislation/${law.id}`, '/v1/legislation?total=true', '/v1/search?q=law'])
    t.equal((await ask(app, path)).status, 200, path)
  t.equal((await ask(app, '/v1/legislation/when-it-is-full')).status, 404, 'not half of it was written')

  disk.grow(60)
  t.equal((await put('when-it-is-full', long)).statusCode, 201, 'and when there is room again, it is taken')
})

test('with the disk of the search server full, PostgreSQL answers', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'lexatlas-full-'))
  t.teardown(() => rmSync(folder, { recursive: true, force: true }))
  const disk = mountSmallDisk(t, join(folder, 'meilisearch'), 24)
  if (!disk) return
  await using services = await startServices(folder, { autoRestart: false })
  if (!services.search) {
    t.pass(`not tried: ${services.searchMissing}`)
    return
  }
  await migrate(services.databaseUrl)
  await using database = openDatabase(services.databaseUrl)
  const { db } = database
  await syncVocabularies(db, terms)
  await using server = openSearchServer(services.search)
  const log = { info: () => {}, warn: () => {} }
  await using node = startNode({
    name: 'search-1',
    server,
    database,
    uid: 'records',
    terms,
    log,
    poll: 200,
    longestStall: 3
  })
  const postgresSearch = createPostgresSearch(db)
  await using app = await buildApp({ kinds, terms, db, postgres: postgresSearch, nodes: [node] }, options)
  await importFiles(db, reader, await generatedFiles(t, 2500), { by: 'test' })
  const search = '/v1/search?country=KEN&kind=legislation,provision,strategy,report,recommendation'
  const end = Date.now() + 60_000
  // A batch that takes long looks like it for a moment; a full disk stays.
  for (let looks = 0; looks < 20 && Date.now() < end; ) {
    await sleep(200)
    looks = (await ask(app, search)).body.engine === 'postgres' ? looks + 1 : 0
  }
  const [row] = await database.sql`select count(distinct record_id)::int as total from record_terms t
    join records r on r.id = t.record_id where t.scheme = 'country' and t.code = 'KEN' and t.origin <> 'mention' and r.visible`
  const answer = await ask(app, search)
  t.match(answer, { status: 200, body: { engine: 'postgres', degraded: true, total: row!.total } })
  const { nodes } = (await ask(app, '/health/ready')).body
  t.match(nodes, [{ up: false, reason: /.+/ }])
  t.comment(nodes[0].reason)
})
