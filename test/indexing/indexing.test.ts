import { setTimeout } from 'node:timers/promises'
import { test } from 'tap'
import type { RecordDraft } from '#domain/record.ts'
import { createTerms } from '#domain/terms.ts'
import { compareIndex, repairIndex } from '#indexing/reconcile.ts'
import { kinds } from '#kinds/index.ts'
import { createIndexWriter } from '#search/index-writer.ts'
import { openDatabase } from '#store/database.ts'
import { readFollower, requestRebuild } from '#store/followers.ts'
import { openPortal, testTerms } from '../support/portal.ts'
import { lawNumbered, laws, nothing, openParts, until } from './own-index.ts'

const [provision] = kinds.get('provision')!.examples as [RecordDraft]

test('a rebuild while others write fails no search and loses no record', async (t) => {
  const portal = await openPortal(t)
  if (!portal.search) return t.comment('No search server can be had here.')
  const { db } = portal.database
  await portal.save(laws(60))
  await portal.catchUp()
  const before = (await readFollower(db, portal.uid)).rebuiltAt
  await requestRebuild(db, portal.uid)

  let built = false
  const answers: { status: number; total: number; engine: string; known: boolean }[] = []
  const search = async () => {
    while (!built) {
      const response = await portal.app.inject('/v1/search?q=sitatunga+47&facets=country')
      const { total, engine, items = [] } = response.json()
      const known = items.some(({ id }: { id: string }) => id === 'law-0047')
      const all = (await portal.app.inject('/v1/search?limit=1')).json()
      answers.push({ status: response.statusCode, total: Math.min(total, all.total - 59), engine, known })
    }
  }
  const write = async () => {
    for (let number = 2000; !built; number++) {
      await portal.save([lawNumbered(number), lawNumbered((number % 40) + 1, `Sitatunga ${number}`)])
      await setTimeout(60)
    }
  }
  const wait = async () => {
    await until(async () => (await readFollower(db, portal.uid)).rebuiltAt !== before)
    await setTimeout(300)
    built = true
  }
  await Promise.all([search(), write(), wait()])
  await portal.catchUp()

  t.ok(answers.length > 5, `${answers.length} searches`)
  t.same(
    answers.filter(({ status, total, known }) => status !== 200 || total < 1 || !known),
    []
  )
  t.ok(answers.some(({ engine }) => engine === 'meilisearch'))
  t.same(await compareIndex({ db, terms: portal.terms }, portal.search.client, portal.uid), nothing)
  const [row] = await portal.database.sql<[{ total: number }]>`select count(*)::int as total from records`
  t.equal((await portal.get('/v1/search?limit=1')).total, row.total)
})

test('an index that somebody deletes is answered for by PostgreSQL and built anew', async (t) => {
  const portal = await openPortal(t)
  if (!portal.search) return t.comment('No search server can be had here.')
  await portal.save(laws(50))
  await portal.catchUp()
  const { client } = portal.search
  for (const replaced of [false, true]) {
    await client.deleteIndex(portal.uid).waitTask()
    // What a client that only adds documents would make: an index without our settings.
    if (replaced)
      await client
        .index(portal.uid)
        .addDocuments([{ key: 'ghost', id: 'ghost' }])
        .waitTask()
    for (let index = 0; index < 5; index++) {
      const { total } = await portal.get('/v1/search?q=sitatunga&country=ZAF&facets=country&sort=title')
      t.equal(total, 50)
      t.equal((await portal.get('/v1/suggest?q=sitat')).records.length, 8)
    }
    await until(async () => {
      const { total, engine } = await portal.get('/v1/search?q=sitatunga&country=ZAF')
      if (total !== 50) t.fail(`${engine} found ${total}`)
      const { indexCreatedAt } = await readFollower(portal.database.db, portal.uid)
      const index = await client.getRawIndex(portal.uid).catch(() => undefined)
      return engine === 'meilisearch' && String(index?.createdAt) === indexCreatedAt
    })
    await portal.catchUp()
    t.same(await compareIndex({ db: portal.database.db, terms: portal.terms }, client, portal.uid), nothing)
  }
})

test('indexers', async (t) => {
  const parts = await openParts(t)
  if (!parts) return
  const { portal, client, uid, db } = parts
  await portal.save([...laws(30), { ...provision, id: 'law-0001.art-1', parent: 'law-0001' }])

  await t.test('other vocabularies or settings are another edition, and build the index anew', async (t) => {
    const first = parts.start()
    await parts.caughtUp()
    // In use before the old one is gone: whoever stops in between is not told.
    await until(async () => parts.rebuilds() === 1)
    await first[Symbol.asyncDispose]()

    const again = parts.start()
    await portal.save([lawNumbered(31)])
    await parts.caughtUp()
    await again[Symbol.asyncDispose]()
    t.equal(parts.rebuilds(), 1, 'the same edition goes on where it was')

    const vocabularies = new Map(testTerms.vocabularies)
    const countries = vocabularies.get('country')!
    vocabularies.set('country', {
      ...countries,
      terms: countries.terms.map((term) =>
        term.code === 'ZAF' ? { ...term, labels: { ...term.labels, en: 'Azania' } } : term
      )
    })
    const renamed = createTerms(vocabularies)
    const other = parts.start(renamed)
    await parts.caughtUp(renamed)
    const { hits } = await client.index(uid).search('azania')
    t.ok(hits.length > 0, 'records are found by the new name')
    await until(async () => parts.rebuilds() === 2)
    await other[Symbol.asyncDispose]()
    const back = parts.start()
    await parts.caughtUp()
    await back[Symbol.asyncDispose]()
  })

  await t.test('differences of every sort are found and mended', async (t) => {
    t.same(await parts.compare(), nothing)
    const index = client.index(uid)
    await index.deleteDocuments(['law-0002', 'law-0003', 'law-0001_art-1']).waitTask()
    await index.updateDocuments([{ key: 'law-0004', revision: 'other' }]).waitTask()
    await index
      .addDocuments([1, 2, 3].map((number) => ({ key: `ghost_${number}`, id: `ghost.${number}` })))
      .waitTask()
    const [draft] = [{ ...lawNumbered(5), status: 'withdrawn' as const }]
    const found = await parts.compare()
    t.same(found, {
      missing: ['law-0001.art-1', 'law-0002', 'law-0003'],
      stale: ['law-0004'],
      surplus: ['ghost.1', 'ghost.2', 'ghost.3']
    })
    await repairIndex({ db, terms: testTerms }, createIndexWriter(client, uid), found)
    t.same(await parts.compare(), nothing)
    await portal.save([draft])
    t.same(await parts.compare(), { ...nothing, surplus: ['law-0005'] }, 'nobody follows')
    await repairIndex({ db, terms: testTerms }, createIndexWriter(client, uid), await parts.compare())
    t.same(await parts.compare(), nothing)
    t.equal((await index.getStats()).numberOfDocuments, 31)
  })

  await t.test('of two indexers one follows, and the other takes over when it stops', async (t) => {
    await using elsewhere = openDatabase(portal.databaseUrl, { connections: 3 })
    const locks = async () => {
      const [row] = await portal.database.sql<[{ held: number }]>`
        select count(*)::int as held from pg_locks where locktype = 'advisory' and granted
          and database = (select oid from pg_database where datname = current_database())`
      return row.held
    }
    const first = parts.start()
    await parts.caughtUp()
    const second = parts.start(testTerms, elsewhere)
    await setTimeout(300)
    t.equal(await locks(), 1, 'one holds the lock')
    await portal.save([lawNumbered(100)])
    await parts.caughtUp()
    await first[Symbol.asyncDispose]()
    await portal.save([lawNumbered(101)])
    await parts.caughtUp()
    t.same(await parts.compare(), nothing)
    await until(async () => (await locks()) === 1)

    const third = parts.start()
    await setTimeout(200)
    // As if the process that holds the lock lost its connection.
    await portal.database.sql`
      select pg_terminate_backend(l.pid) from pg_locks l where l.locktype = 'advisory' and l.granted
        and l.database = (select oid from pg_database where datname = current_database())`
    await portal.save([lawNumbered(102), { ...lawNumbered(100), status: 'withdrawn' }])
    await parts.caughtUp()
    t.same(await parts.compare(), nothing)
    await second[Symbol.asyncDispose]()
    await third[Symbol.asyncDispose]()
    t.equal(await locks(), 0, 'whoever stops lets go')
  })
})
