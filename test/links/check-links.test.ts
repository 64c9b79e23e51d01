import type { IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Test, test } from 'tap'
import { compareIndex } from '#indexing/reconcile.ts'
import { type CheckOptions, checkLinks } from '#links/check-links.ts'
import { readChanges } from '#store/change-log.ts'
import { readVersions } from '#store/read-records.ts'
import { appWithoutIndex } from '../support/app-without-index.ts'
import { openPortal, type Portal } from '../support/portal.ts'
import { openSite, resolve, status } from './site.ts'

const check = ({ database }: Portal, more: Partial<CheckOptions> = {}) =>
  checkLinks(database, {
    olderThan: 0,
    concurrency: 16,
    perHost: 1,
    delay: 0,
    timeout: 5000,
    userAgent: 'Lexatlas/0.0.0',
    allowedAddresses: ['127.0.0.1'],
    resolve,
    ...more
  })

const law = (id: string, sourceUrl?: string, more: object = {}) => ({
  id,
  kind: 'legislation',
  status: 'published' as const,
  body: {
    texts: { en: { translation: 'original' as const, title: `Law ${id}` } },
    type: 'act',
    legalStatus: 'unknown',
    country: 'KEN',
    crimeTypes: [],
    articles: [],
    ...(sourceUrl === undefined ? {} : { sourceUrl }),
    ...more
  }
})

/** Who answers searches: the index, and PostgreSQL alone. */
const enginesOf = async (t: Test, portal: Portal) => {
  const postgres = await appWithoutIndex(t, portal)
  return [portal.app, postgres] as const
}

const idsOf = (answer: { items: { id: string }[] }) => answer.items.map(({ id }) => id).sort()

test('the state of a link is stored, shown and filtered by, and no version is made of it', async (t) => {
  let found = 404
  const site = await openSite(t, {
    '/b': (request, response) => status(found)(request, response),
    '/m': status(301, '/new')
  })
  const portal = await openPortal(t)
  const archiveUrl = 'https://web.archive.org/web/2024/http://site.test/b'
  await portal.save([
    law('works', site.at('/a')),
    law('is-broken', site.at('/b'), { archiveUrl }),
    law('has-moved', site.at('/m')),
    law('is-private', 'http://10.0.0.1/'),
    law('has-none')
  ])
  await portal.catchUp()
  const engines = await enginesOf(t, portal)
  const link = async (id: string) => (await portal.get(`/v1/legislation/${id}`)).link
  const filtered = async (query: string) => {
    await portal.catchUp()
    const { items, total } = await portal.get(`/v1/legislation?total=true&${query}`)
    const answers = [idsOf({ items }), total]
    for (const app of engines) {
      const found = (await app.inject(`/v1/search?facets=kind&${query}`)).json()
      t.same([idsOf(found), found.total], answers, `the same by search: ${query} (${found.engine})`)
      t.same(
        found.facets.kind.map(({ count }: { count: number }) => count),
        total ? [total] : []
      )
    }
    return answers[0] as string[]
  }

  t.same(await filtered('link=unchecked'), ['has-moved', 'is-broken', 'is-private', 'works'])
  t.same(await link('works'), { url: site.at('/a'), state: 'unchecked' })
  t.equal(await link('has-none'), undefined)
  const before = await portal.app.inject('/v1/legislation/is-broken')

  const done = await check(portal)
  t.same(done, { working: 1, moved: 1, broken: 1, unreachable: 0, blocked: 0, refused: 1 })

  await t.test('shown on records, in lists and in search, with the archived copy', async (t) => {
    const broken = await link('is-broken')
    t.match(broken, {
      url: site.at('/b'),
      state: 'broken',
      status: 404,
      reason: 'there is nothing',
      archiveUrl
    })
    t.ok(Math.abs(Date.parse(broken.checkedAt) - Date.now()) < 60_000)
    t.match(await link('has-moved'), { state: 'moved', status: 200, redirectedTo: site.at('/new') })
    t.match(await link('is-private'), { state: 'refused', reason: '10.0.0.1 is no public address' })
    t.equal((await portal.get('/v1/legislation/is-broken')).archiveUrl, archiveUrl)
    await portal.catchUp()
    for (const app of engines) {
      const { items } = (await app.inject('/v1/search?link=broken')).json()
      t.same(
        items.map((item: { link: object }) => item.link),
        [broken]
      )
    }
    t.same((await portal.get('/v1/legislation?link=broken&fields=link')).items[0].link, broken)
  })

  await t.test('filtered by, one state or several', async (t) => {
    t.same(await filtered('link=broken'), ['is-broken'])
    t.same(await filtered('link=broken,moved'), ['has-moved', 'is-broken'])
    t.same(await filtered('link=working&link=refused&country=KEN'), ['is-private', 'works'])
    t.same(await filtered('link=unchecked'), [])
    t.same(await filtered('link=blocked'), [])
    for (const app of engines) {
      const answer = await app.inject('/v1/search?link=brokn')
      t.equal(answer.statusCode, 400)
      t.match(answer.json().errors, [{ parameter: 'link', value: 'brokn', suggestion: 'broken' }])
    }
  })

  await t.test('no new version, but another tag, a change and the right index', async (t) => {
    const after = await portal.app.inject('/v1/legislation/is-broken')
    t.match(after.json(), { version: 1, updatedAt: before.json().updatedAt })
    t.not(after.headers.etag, before.headers.etag)
    t.equal((await readVersions(portal.database.db, 'is-broken')).length, 1)
    const changes = (await readChanges(portal.database.db, 0, 100)).map(
      ({ recordId, version, operation }) => `${recordId} ${version} ${operation}`
    )
    t.same(
      changes.slice(-4).sort(),
      ['has-moved', 'is-broken', 'is-private', 'works'].map((id) => `${id} 1 link`)
    )
    if (!portal.search) return
    await portal.catchUp()
    t.same(
      await compareIndex({ db: portal.database.db, terms: portal.terms }, portal.search.client, portal.uid),
      {
        missing: [],
        stale: [],
        surplus: []
      }
    )
  })

  await t.test('found as it was, only the time is new, by every door', async (t) => {
    const first = (await link('is-broken')).checkedAt
    const changes = (await readChanges(portal.database.db, 0, 100)).length
    await check(portal)
    t.equal((await readChanges(portal.database.db, 0, 100)).length, changes)
    t.ok((await link('is-broken')).checkedAt > first)
    for (const app of engines) {
      const [item] = (await app.inject('/v1/search?link=broken')).json().items
      t.ok(item.link.checkedAt > first, 'search, too')
    }
  })

  await t.test('mended, it is found working; another address is unchecked again', async (t) => {
    found = 200
    await check(portal)
    t.same(await filtered('link=broken'), [])
    t.same(await filtered('link=working'), ['is-broken', 'works'])
    await portal.save([law('works', site.at('/other'))])
    t.same(await link('works'), { url: site.at('/other'), state: 'unchecked' })
    t.same(await filtered('link=unchecked'), ['works'])
    await portal.save([law('works', site.at('/a'))])
    t.same(await filtered('link=unchecked'), [], 'what was found at the first address holds again')
    await portal.save([law('works')])
    t.equal(await link('works'), undefined)
  })
})

test('hosts are visited beside each other, each of them slowly', async (t) => {
  let [now, most] = [0, 0]
  const underWay = new Map<string, number>()
  const crowded: string[] = []
  const site = await openSite(
    t,
    Object.fromEntries(
      Array.from({ length: 8 }, (_none, page) => [
        `/${page}`,
        async ({ headers }: IncomingMessage, response: ServerResponse) => {
          const host = headers.host!
          most = Math.max(most, ++now)
          underWay.set(host, (underWay.get(host) ?? 0) + 1)
          if (underWay.get(host)! > 1) crowded.push(host)
          await sleep(60)
          now--
          underWay.set(host, underWay.get(host)! - 1)
          response.end()
        }
      ])
    )
  )
  const portal = await openPortal(t, { index: false })
  const hosts = ['a.test', 'b.test', 'c.test', 'd.test']
  await portal.save(
    hosts.flatMap((host) => [0, 1, 2, 3].map((page) => law(`${host}-${page}`, site.at(`/${page}`, host))))
  )
  const delay = 150
  t.match(await check(portal, { concurrency: 3, delay }), { working: 16 })
  t.same(crowded, [], 'one visit a host at once')
  t.ok(most > 1 && most <= 3, `${most} at once in all`)
  for (const host of hosts) {
    const times = site.requests.filter((request) => request.host === host).map(({ at }) => at)
    t.equal(times.length, 5, 'robots.txt once, and each page once')
    const gaps = times.slice(1).map((at, index) => at - times[index]!)
    t.ok(
      gaps.every((gap) => gap >= delay - 20),
      `${host}: ${gaps}`
    )
  }
})

test('an address that many records name is visited once, for all of them', async (t) => {
  const site = await openSite(t, { '/law': status(404) })
  const portal = await openPortal(t, { index: false })
  await portal.save(Array.from({ length: 30 }, (_none, number) => law(`law-${number}`, site.at('/law'))))
  t.match(await check(portal), { broken: 1 })
  t.same(site.asked(), ['HEAD /law', 'GET /law'])
  t.equal((await portal.get('/v1/legislation?link=broken&total=true')).total, 30)
})

test('the longest unvisited comes first; limit and age are kept to', async (t) => {
  const site = await openSite(t)
  const portal = await openPortal(t, { index: false })
  const { sql } = portal.database
  await portal.save([0, 1, 2, 3, 4].map((number) => law(`law-${number}`, site.at(`/${number}`))))
  await check(portal)
  await sql`update links set checked_at = now() - (right(record_id, 1)::int + 1) * interval '1 day'`
  await portal.save([law('law-new', site.at('/new'))])
  const visited = async (more: Partial<CheckOptions>) => {
    site.requests.length = 0
    await check(portal, more)
    return site.asked()
  }
  t.same(await visited({ limit: 3 }), ['HEAD /new', 'HEAD /4', 'HEAD /3'])
  const day = 86_400_000
  t.same(await visited({ olderThan: 2.5 * day }), ['HEAD /2'])
  t.same(await visited({ olderThan: 2.5 * day }), [])
  t.same((await visited({ limit: 2 })).sort(), ['HEAD /0', 'HEAD /1'])
})

test('drafts are visited and shown to nobody; what is withdrawn is not visited', async (t) => {
  const site = await openSite(t, { '/d': status(404) })
  const portal = await openPortal(t, { index: false })
  await portal.save([
    { ...law('a-draft', site.at('/d')), status: 'draft' },
    { ...law('withdrawn', site.at('/w')), status: 'withdrawn' }
  ])
  t.match(await check(portal), { broken: 1, working: 0 })
  t.same((await portal.get('/v1/legislation?link=broken&total=true')).total, 0)
  t.same((await portal.get('/v1/search?link=broken')).total, 0)
})

test('one check runs at a time, and one that is stopped keeps what it found', async (t) => {
  const site = await openSite(t, { '/slow': () => {} })
  const portal = await openPortal(t, { index: false })
  await portal.save([
    law('slow', site.at('/slow', 'slow.test')),
    ...[1, 2, 3].map((n) => law(`l-${n}`, site.at(`/${n}`)))
  ])
  const stop = new AbortController()
  const first = check(portal, { signal: stop.signal, timeout: 60_000 })
  while ((await portal.get('/v1/legislation?link=working&total=true')).total < 3) await sleep(20)
  await t.rejects(check(portal), { code: 'conflict', message: 'Another process is checking links already.' })
  stop.abort(new Error('Stopped.'))
  await t.rejects(first, { message: 'Stopped.' })
  t.equal((await portal.get('/v1/legislation/slow')).link.state, 'unchecked')
  site.requests.length = 0
  t.match(await check(portal, { olderThan: 60_000, timeout: 300 }), { working: 0, unreachable: 1 })
  t.same(site.asked(), ['HEAD /slow', 'GET /slow'])
})

test('an archived copy must be an address of the web', async (t) => {
  const portal = await openPortal(t, { index: false })
  const { createDraftValidator } = await import('#kinds/validate-draft.ts')
  const { kinds } = await import('#kinds/index.ts')
  const validate = createDraftValidator(kinds, portal.terms)
  const faultsOf = (more: object) => {
    const { body, ...own } = law('a-law', undefined, more)
    return validate({ ...own, ...body }).faults
  }
  t.equal(faultsOf({ archiveUrl: 'https://web.archive.org/web/2024/https://a.example/b' }), undefined)
  for (const field of ['archiveUrl', 'sourceUrl', 'verifiedFrom']) {
    for (const value of ['ftp://a.example', 'a.example', 'http://[', 'http://a b', 'javascript:alert(1)', ''])
      t.match(faultsOf({ [field]: value }), [{ pointer: `/${field}` }], `${field}: ${value}`)
    const [fault] = faultsOf({ [field]: 'https://me:hunter2@a.example/' })!
    t.same(fault, { pointer: `/${field}`, detail: 'holds a name or a password' })
  }
})

test('without a network no host is taken for gone, and with one a host that is missing is', async (t) => {
  const site = await openSite(t)
  const portal = await openPortal(t)
  await portal.save([law('gone', 'http://gone.example/a')])
  const stateOf = async (id: string) => (await portal.get(`/v1/legislation/${id}`)).link.state

  await check(portal)
  t.equal(await stateOf('gone'), 'unreachable')

  await portal.save([law('works', site.at('/a'))])
  await check(portal, { concurrency: 1 })
  t.same([await stateOf('works'), await stateOf('gone')], ['working', 'broken'])
})
