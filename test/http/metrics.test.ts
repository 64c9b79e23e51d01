import { setTimeout as sleep } from 'node:timers/promises'
import { test } from 'tap'
import { buildApp } from '#http/app.ts'
import { kinds } from '#kinds/index.ts'
import { sequenceChanges } from '#store/change-log.ts'
import { createPostgresSearch } from '#store/search-records.ts'
import { openPortal } from '../support/portal.ts'

const name = '[a-zA-Z_:][a-zA-Z0-9_:]*'
const labels = `\\{(?:${name}="(?:[^"\\\\\\n]|\\\\.)*",?)+\\}`
const line = new RegExp(
  `^(?:# (?:HELP ${name} .*|TYPE ${name} \\w+)|${name}(?:${labels})? (?:[-+]?[\\d.]+(?:e[-+]?\\d+)?|Nan|[+-]Inf))$`
)

test('metrics are in the text format of Prometheus', async (t) => {
  const portal = await openPortal(t)
  const { app } = portal
  const [kind] = [...kinds.values()]
  const list = `/v1/${kind!.path}`
  await portal.save([...kinds.values()].flatMap(({ examples }) => examples))
  const read = async () => {
    const { statusCode, headers, body } = await app.inject('/metrics')
    t.equal(statusCode, 200)
    t.match(headers['content-type'], /^text\/plain; version=0\.0\.4/)
    return body
  }
  const value = (metrics: string, of: string): number => {
    const found = metrics.split('\n').find((one) => one.startsWith(`${of} `))
    return found === undefined ? Number.NaN : Number(found.slice(of.length + 1))
  }

  await t.test('changes of records are counted', async (t) => {
    await sequenceChanges(portal.database.db)
    const all = [...kinds.values()].flatMap(({ examples }) => examples).length
    t.equal(value(await read(), 'lexatlas_changes_total'), all)
    t.equal(value(await read(), 'lexatlas_searches_waiting'), 0)
  })

  await t.test('every line is well-formed, and every metric explained', async (t) => {
    await app.inject(list)
    const lines = (await read()).trimEnd().split('\n').filter(Boolean)
    t.same(
      lines.filter((one) => !line.test(one)),
      []
    )
    const helped = new Set(lines.flatMap((one) => /^# HELP (\S+)/.exec(one)?.[1] ?? []))
    const named = lines.flatMap((one) => /^[^#{\s]+/.exec(one)?.[0] ?? [])
    const base = (one: string) => one.replace(/_(bucket|sum|count)$/, '')
    t.same([...new Set(named.filter((one) => !helped.has(one) && !helped.has(base(one))))], [])
    t.ok(helped.has('process_resident_memory_bytes'))
  })

  await t.test('requests are counted by the pattern of their route, not by their address', async (t) => {
    const count = (metrics: string, route: string, status: number) =>
      value(
        metrics,
        `http_request_duration_seconds_count{route="${route}",method="GET",status="${status}"}`
      ) || 0
    const before = await read()
    const { id } = kind!.examples[0]!
    for (const url of [
      `${list}/${id}`,
      `${list}/${id}?lang=fr`,
      `${list}/no-such-record`,
      '/no/such/address'
    ])
      await app.inject(url)
    const after = await read()
    const pattern = `${list}/:id`
    t.equal(count(after, pattern, 200) - count(before, pattern, 200), 2)
    t.equal(count(after, pattern, 404) - count(before, pattern, 404), 1)
    t.equal(count(after, 'none', 404) - count(before, 'none', 404), 1)
    t.notMatch(after, /no-such-record|such\/address/)
    t.notOk(after.includes(id))
  })

  await t.test('the lag of the index can be watched', async (t) => {
    if (!portal.search) return t.comment('No search server can be had here.')
    await portal.catchUp()
    const gauges = async () => {
      const metrics = await read()
      return ['ready', 'asked', 'lag_changes', 'lag_seconds'].map((one) =>
        value(metrics, `lexatlas_index_${one}{node="search-1"}`)
      )
    }
    // What the gauges tell was seen a moment ago.
    let seen = await gauges()
    for (let i = 0; i < 100 && seen.join() !== '1,1,0,0'; i++) {
      await sleep(50)
      seen = await gauges()
    }
    t.same(seen, [1, 1, 0, 0])
    const of = (status: string) => `lexatlas_search_queue_tasks{node="search-1",status="${status}"}`
    for (const status of ['enqueued', 'processing'])
      t.ok(value(await read(), of(status)) >= 0, `other tests use the server, but it tells what is ${status}`)
    t.equal(value(await read(), 'lexatlas_search_degraded_seconds_total') >= 0, true)
  })

  await t.test('rows that were imported are counted', async (t) => {
    const { db } = portal.database
    const rows = { created: 3, updated: 2, unchanged: 1, refused: 0 }
    const parts = { kinds, terms: portal.terms, db, postgres: createPostgresSearch(db) }
    await using importing = await buildApp(
      { ...parts, imports: { wake: () => {}, rows: () => rows } },
      { publicUrl: 'http://localhost:3000', version: '0.0.0' }
    )
    const metrics = (await importing.inject('/metrics')).body
    for (const [outcome, count] of Object.entries(rows))
      t.equal(value(metrics, `lexatlas_import_rows_total{outcome="${outcome}"}`), count)
  })
})
