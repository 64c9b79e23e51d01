import { setTimeout as sleep } from 'node:timers/promises'
import { type Test, test } from 'tap'
import { startServices } from '#embedded/services.ts'
import { buildApp } from '#http/app.ts'
import { watchIndex } from '#indexing/watch-index.ts'
import { kinds } from '#kinds/index.ts'
import { openSearchServer } from '#search/client.ts'
import { createIndexSearch } from '#search/search-index.ts'
import { openDatabase } from '#store/database.ts'
import { createPostgresSearch } from '#store/search-records.ts'
import { openPortal, testTerms as terms } from '../support/portal.ts'
import { createTestDatabase } from '../support/test-database.ts'

test('a whole portal is live and ready', async (t) => {
  const portal = await openPortal(t)
  await portal.catchUp()
  t.same(await portal.get('/health/live'), { status: 'up' })
  const { nodes, ...health } = await portal.get('/health/ready')
  if (portal.search) {
    t.same(health, { status: 'up', parts: { database: 'up', search: 'up' } })
    t.match(nodes, [{ name: 'search-1', up: true, circuit: 'closed', changesBehind: 0, secondsBehind: 0 }])
    t.notOk('reason' in nodes[0])
  }
})

test('without a search server it is ready, and says that there is none', async (t) => {
  const portal = await openPortal(t, { index: false })
  const health = { status: 'up', parts: { database: 'up', search: 'absent' }, nodes: [] }
  t.same(await portal.get('/health/ready'), health)
})

test('while a part is away, it says which', async (t) => {
  // Servers of its own: it stops them.
  await using services = await startServices(t.testdir(), { autoRestart: false })
  await using made = await createTestDatabase(services.databaseUrl, terms)
  await using database = openDatabase(made.url, { connections: 2 })
  const { db } = database
  const parts = { kinds, terms, db, postgres: createPostgresSearch(db) }
  const options = { publicUrl: 'http://localhost:3000', version: '0.0.0' }
  const [kind] = [...kinds.values()]

  if (services.search) {
    await using server = openSearchServer(services.search)
    await using watch = watchIndex({ db, client: server.client, uid: 'none', terms }, 20)
    const node = { name: 'one', engine: createIndexSearch(server, 'none'), state: watch.state }
    await using app = await buildApp({ ...parts, nodes: [node] }, options)
    const reason = async (t: Test, expected: string) => {
      let answer = await app.inject('/health/ready')
      for (let i = 0; i < 100 && answer.json().nodes[0].reason !== expected; i++) {
        await sleep(50)
        answer = await app.inject('/health/ready')
      }
      t.equal(answer.statusCode, 200, 'PostgreSQL answers searches')
      t.match(answer.json(), {
        status: 'degraded',
        parts: { database: 'up', search: 'down' },
        nodes: [{ name: 'one', up: false, reason: expected }]
      })
    }
    await t.test('an index being built makes it degraded', (t) => reason(t, 'The index is being built.'))
    await services.servers.search!.kill()
    await t.test('so does a search server that is away', (t) =>
      reason(t, 'The search server does not answer.')
    )
    const search = (await app.inject('/v1/search?q=mafia')).json()
    t.match(search, {
      engine: 'postgres',
      degraded: true,
      degradedBecause: 'The search server does not answer; typing errors are not forgiven.'
    })
  } else t.comment('No search server can be had here.')

  await using app = await buildApp(parts, options)
  t.equal((await app.inject('/health/ready')).statusCode, 200)
  await services.servers.postgres!.kill()
  await t.test('without its database it lives but is not ready', async (t) => {
    const ready = await app.inject('/health/ready')
    t.equal(ready.statusCode, 503)
    t.match(ready.headers, {
      'retry-after': /^\d+$/,
      'cache-control': 'no-store',
      'content-type': /^application\/json/
    })
    t.match(ready.json(), { status: 'down', parts: { database: 'down' } })
    t.equal((await app.inject('/health/live')).statusCode, 200)
    for (const url of [`/v1/${kind!.path}`, `/v1/${kind!.path}/x`, '/v1/search?q=mafia']) {
      const answer = await app.inject(url)
      t.equal(answer.statusCode, 503, url)
      t.match(answer.headers, { 'retry-after': /^\d+$/, 'content-type': /^application\/problem\+json/ })
      t.match(answer.json(), { type: '/problems/unavailable' })
    }
    t.equal((await app.inject('/v1/vocabularies/country/KEN')).statusCode, 200, 'vocabularies need none')
  })
  await services.servers.postgres!.restart()
  await t.test('once it is back, so is the portal', async (t) => {
    // The first to ask may be handed a connection that was lost meanwhile.
    const isReady = async () => (await app.inject('/health/ready')).statusCode === 200
    for (let turn = 0; turn < 100 && !(await isReady()); turn++) await sleep(100)
    t.ok(await isReady())
    t.equal((await app.inject(`/v1/${kind!.path}`)).statusCode, 200)
  })
})
