import { setTimeout as sleep } from 'node:timers/promises'
import { type Test, test } from 'tap'
import { importFiles } from '#import/import-files.ts'
import { startTcpProxy, type TcpProxy } from '../../scripts/faults/tcp-proxy.ts'
import { reader } from '../import/load.ts'
import { type Answer, ask } from './asking.ts'
import { generatedFiles } from './generated.ts'
import { type OwnPortal, openOwnPortal } from './own-portal.ts'
import { watchSearches } from './searches-under-way.ts'

const addresses = [
  '/v1/search?q=money+laundering&facets=country,crimeType',
  '/v1/search?country=KEN&facets=kind',
  '/v1/search?crimeType=corruption&facets=crimeType,country&yearFrom=1990&sort=-date',
  '/v1/search?region=Africa&language=fr&verified=false&sort=title',
  '/v1/suggest?q=money'
]

/** As many at once as many readers make. */
const crowd = (portal: OwnPortal, count = 40) =>
  Promise.all(
    Array.from({ length: count }, async (_, index) => {
      const url = addresses[index % addresses.length]!
      return { ...(await ask(portal.app, url)), url }
    })
  )

// Not one is timed: what would wait for a server that never answers comes to no end, and the runner ends the test.
const withoutFault = (t: Test, answers: (Answer & { url: string })[], what: string) =>
  t.same(
    answers.filter(({ status }) => status !== 200).map(({ url, status, body }) => ({ url, status, body })),
    [],
    `none of ${answers.length} searches failed: ${what}`
  )

/** Total and counts, which both engines must agree on; ranks and words may differ. */
const counted = ({ body }: Answer) => ({ total: body.total, facets: body.facets })

/** Asks until that engine answers; half a minute is for machines with much else to do. */
const untilAnswered = async (portal: OwnPortal, engine: string) => {
  let answer = await ask(portal.app, addresses[1]!)
  for (const end = Date.now() + 30_000; answer.body.engine !== engine && Date.now() < end; ) {
    await sleep(100)
    answer = await ask(portal.app, addresses[1]!)
  }
  return answer.body.engine
}

test('whatever the search server does, searches are answered without it, exactly, and say so', async (t) => {
  let proxy: TcpProxy | undefined
  t.teardown(() => proxy?.[Symbol.asyncDispose]())
  const portal = await openOwnPortal(t, {
    search: async (url) => {
      proxy = await startTcpProxy(url)
      return proxy.url
    }
  })
  if (!portal || !proxy) return
  const { app, database, search } = portal
  const searches = watchSearches(t)
  await importFiles(database.db, reader, await generatedFiles(t, 1500), { by: 'test' })
  await portal.caughtUp()
  const filtered = addresses.filter((url) => url.includes('/v1/search') && !url.includes('q='))
  const expected = await Promise.all(filtered.map((url) => ask(app, url)))
  t.same(
    expected.map(({ body }) => body.engine),
    filtered.map(() => 'meilisearch')
  )

  const fault = async (what: string, because: RegExp, begin: () => unknown, end: () => unknown) =>
    t.test(what, async (t) => {
      await begin()
      withoutFault(t, await crowd(portal), 'at the moment it begins')
      t.equal(await untilAnswered(portal, 'postgres'), 'postgres')
      searches.mostAtOnce()
      const during = await crowd(portal)
      t.ok(searches.mostAtOnce() <= 1, 'nobody waits for the search server: it is asked by probes alone')
      withoutFault(t, during, 'while it lasts')
      t.same(
        during.filter(({ body }) => body.engine !== 'postgres' || body.degraded !== true),
        [],
        'PostgreSQL answers, and says so'
      )
      for (const { body } of during) {
        if (!because.test(body.degradedBecause)) t.match(body.degradedBecause, because)
      }
      const meanwhile = await Promise.all(filtered.map((url) => ask(app, url)))
      t.same(meanwhile.map(counted), expected.map(counted), 'with the same totals and counts')
      t.match((await ask(app, '/health/ready')).body, {
        status: 'degraded',
        parts: { search: 'down' },
        nodes: [{ up: false }]
      })
      await end()
      t.equal(await untilAnswered(portal, 'meilisearch'), 'meilisearch', 'it goes back by itself')
      await portal.caughtUp()
      const after = await Promise.all(filtered.map((url) => ask(app, url)))
      t.same(after.map(counted), expected.map(counted))
      withoutFault(t, await crowd(portal), 'afterwards')
    })

  const lost = /typing errors are not forgiven\.$/
  const pass = () => proxy!.set('pass')
  await fault(
    'killed',
    lost,
    () => search.kill(),
    () => search.restart()
  )
  const signal = (name: NodeJS.Signals) => () => process.kill(search.pid, name)
  await fault('stopped in the middle of everything', lost, signal('SIGSTOP'), signal('SIGCONT'))
  await fault('connections cut', lost, () => proxy!.set('cut'), pass)
  await fault('connections taken and never answered', lost, () => proxy!.set('hang'), pass)
  await fault('an answer takes too long', lost, () => proxy!.set('delay', 5000), pass)
  await fault('overloaded: 503', lost, () => proxy!.set(503), pass)
  await fault('overloaded: 429', lost, () => proxy!.set(429), pass)

  await t.test('while it is left alone, it is tried now and then, one probe at a time', async (t) => {
    proxy!.set('hang')
    await crowd(portal)
    await untilAnswered(portal, 'postgres')
    searches.mostAtOnce()
    const probes = searches.further(3)
    for (let turn = 0; turn < 5; turn++) withoutFault(t, await crowd(portal, 20), 'a crowd')
    await probes
    t.equal(searches.mostAtOnce(), 1, 'of a hundred searches none was asked of it')
    pass()
    t.equal(await untilAnswered(portal, 'meilisearch'), 'meilisearch')
  })

  await t.test('the time in which PostgreSQL stood in is counted', async (t) => {
    const metrics = (await app.inject('/metrics')).body
    const value = (name: string) =>
      Number(
        metrics
          .split('\n')
          .find((line) => line.startsWith(name))
          ?.split(' ')
          .at(-1)
      )
    t.ok(value('lexatlas_search_degraded_seconds_total') > 0)
    t.ok(value('lexatlas_searches_total{engine="postgres"') > 100)
    t.ok(value('lexatlas_searches_total{engine="meilisearch"') > 100)
    t.equal(value('lexatlas_index_asked'), 1)
  })

  await t.test(
    'when PostgreSQL has more searches than it can answer, they are refused in time',
    async (t) => {
      proxy!.set('cut')
      await untilAnswered(portal, 'postgres')
      const blocked = database.sql.begin(async (transaction) => {
        await transaction`lock table record_terms in access exclusive mode`
        const answers = await crowd(portal, 120)
        const refused = answers.filter(({ status }) => status === 503)
        t.ok(refused.length > 50, `${refused.length} of ${answers.length} were refused`)
        t.same(
          answers.filter(({ status }) => status !== 503 && status !== 200).map(({ body }) => body),
          []
        )
        // While the table is locked no search comes to an end: whoever has an answer by now did not wait for it.
        for (const { retryAfter, body } of refused) {
          if (!/^\d+$/.test(retryAfter ?? '')) t.fail('without Retry-After')
          if (body.type !== '/problems/unavailable') t.match(body, { type: '/problems/unavailable' })
        }
        t.equal(
          (await ask(app, '/v1/vocabularies/country?limit=1')).status === 503,
          false,
          'others are served'
        )
      })
      await blocked
      withoutFault(t, await crowd(portal), 'as soon as it can')
      pass()
      t.equal(await untilAnswered(portal, 'meilisearch'), 'meilisearch')
    }
  )
})
