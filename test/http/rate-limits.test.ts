import { test } from 'tap'
import { buildApp } from '#http/app.ts'
import { createRateCounter } from '#http/plugins/rate-counter.ts'
import { kinds } from '#kinds/index.ts'
import { createPostgresSearch } from '#store/search-records.ts'
import { makeKey } from '../support/make-key.ts'
import { openPortal } from '../support/portal.ts'

const [kind] = [...kinds.values()]
const list = `/v1/${kind!.path}`
const rates = { address: 30, key: 100 }

test('a counter', async (t) => {
  let now = 90_000
  const told: [number, [string, number][]][] = []
  const elsewhere = new Map([['a', 3]])
  const counter = createRateCounter(
    async (window, spent) => {
      told.push([window, [...spent]])
      return new Map([...spent].map(([key, points]) => [key, points + (elsewhere.get(key) ?? 0)]))
    },
    () => now
  )
  t.same(counter.spend('a', 4, 10), { allowed: true, remaining: 6, resetsIn: 30 })
  await counter.exchange()
  t.same(counter.spend('a', 1, 10), { allowed: true, remaining: 2, resetsIn: 30 }, 'others spent 3')
  t.same(
    counter.spend('a', 3, 10),
    { allowed: false, remaining: 2, resetsIn: 30 },
    'refused, and not charged'
  )
  t.same(counter.spend('b', 10, 10), { allowed: true, remaining: 0, resetsIn: 30 })
  now = 120_000
  t.same(counter.spend('a', 1, 10), { allowed: true, remaining: 9, resetsIn: 60 }, 'a new minute')
  await counter.exchange()
  await counter.exchange()
  t.same(told, [
    [1, [['a', 4]]],
    [2, [['a', 1]]]
  ])
})

test('what could not be told is told again, and a count is never told twice', async (t) => {
  const told: number[] = []
  let away = true
  const counter = createRateCounter(
    async (_window, spent) => {
      if (away) throw new Error('away')
      // Spent while it is being told.
      counter.spend('a', 1, 10)
      told.push(spent.get('a')!)
      return spent
    },
    () => 0
  )
  counter.spend('a', 2, 10)
  await t.rejects(counter.exchange(), { message: 'away' })
  away = false
  await counter.exchange()
  t.equal(counter.spend('a', 1, 10).remaining, 6)
  await counter.exchange()
  t.same(told, [2, 2])
})

test('rates', async (t) => {
  const portal = await openPortal(t, { index: false, rates, trustedProxies: ['127.0.0.1'] })
  const { app, database } = portal
  const from = (address: string, headers: object = {}) => ({
    headers: { 'x-forwarded-for': address, ...headers }
  })
  const ask = (address: string, url = list, headers = {}) => app.inject({ url, ...from(address, headers) })

  await t.test('an address spends its quota, is told so, and others are not touched', async (t) => {
    const first = await ask('192.0.2.1')
    t.equal(first.headers['ratelimit-policy'], '"address";q=30;w=60')
    t.match(first.headers.ratelimit, /^"address";r=29;t=\d+$/)
    await Promise.all(Array.from({ length: 29 }, () => ask('192.0.2.1')))
    const last = await ask('192.0.2.1')
    t.equal(last.statusCode, 429)
    t.match(last.json(), { type: '/problems/too-many-requests', status: 429 })
    t.match(last.headers.ratelimit, /^"address";r=0;t=\d+$/)
    t.ok(Number(last.headers['retry-after']) > 0)
    t.equal((await ask('192.0.2.2')).statusCode, 200)
    t.equal((await app.inject('/health/live')).headers.ratelimit, undefined)
  })

  await t.test('one subscriber of IPv6 has one quota', async (t) => {
    await ask('2001:db8:1:2::1')
    t.match((await ask('2001:db8:1:2:ffff::7')).headers.ratelimit, /r=28/)
    t.match((await ask('2001:db8:1:3::1')).headers.ratelimit, /r=29/)
    t.match((await ask('::ffff:192.0.2.9')).headers.ratelimit, /r=29/)
    t.match((await ask('192.0.2.9')).headers.ratelimit, /r=28/)
  })

  await t.test('a search costs more than a list', async (t) => {
    t.match((await ask('192.0.2.20', '/v1/search')).headers.ratelimit, /r=27/)
  })

  await t.test('a key has a quota of its own, whatever the address', async (t) => {
    const { headers } = await makeKey(portal, ['read:drafts'])
    await ask('192.0.2.1', list, headers)
    const answer = await ask('192.0.2.30', list, headers)
    t.match(answer.headers.ratelimit, /^"key";r=98;t=\d+$/)
  })

  await t.test('guessing keys is slow', async (t) => {
    const guess = () => ask('192.0.2.40', list, { authorization: 'Bearer lexatlas_abc' })
    t.equal((await guess()).statusCode, 401)
    t.equal((await guess()).statusCode, 429)
  })

  await t.test('only a trusted proxy is believed who asks', async (t) => {
    const lone = await openPortal(t, { index: false, rates })
    const by = (address: string) => lone.app.inject({ url: list, ...from(address) })
    t.match((await by('192.0.2.50')).headers.ratelimit, /r=29/)
    t.match((await by('192.0.2.51')).headers.ratelimit, /r=28/)
  })

  await t.test('instances count together', async (t) => {
    const parts = { kinds, terms: portal.terms, db: database.db, postgres: createPostgresSearch(database.db) }
    const options = {
      publicUrl: 'http://localhost:3000',
      version: '0.0.0',
      rates,
      trustedProxies: ['127.0.0.1']
    }
    const other = await buildApp(parts, options)
    t.teardown(() => other.close())
    const left = async (at: typeof app) => {
      const { headers } = await at.inject({ url: list, ...from('192.0.2.60') })
      return Number(/r=(\d+)/.exec(String(headers.ratelimit))![1])
    }
    // A minute that ends meanwhile begins anew; then it is tried again in the next.
    for (let attempt = 1; ; attempt++) {
      for (let turn = 0; turn < 5; turn++) await left(app)
      await left(other)
      await new Promise((resolve) => setTimeout(resolve, 2500))
      const seen = await left(other)
      if (seen <= 24 || attempt === 3) return void t.ok(seen <= 24, `${seen} left`)
    }
  })
})
