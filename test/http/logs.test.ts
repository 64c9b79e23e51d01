import { request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Writable } from 'node:stream'
import { setTimeout } from 'node:timers/promises'
import { pino } from 'pino'
import type { Test } from 'tap'
import { test } from 'tap'
import { buildApp } from '#http/app.ts'
import { kinds } from '#kinds/index.ts'
import { openDatabase } from '#store/database.ts'
import { createPostgresSearch } from '#store/search-records.ts'
import { lawWith } from '../editing/editor.ts'
import { makeKey } from '../support/make-key.ts'
import { openPortal, testTerms as terms } from '../support/portal.ts'

/** An app whose whole log, down to the last detail, is kept. */
const loggingApp = async (t: Test, databaseUrl: string) => {
  const lines: string[] = []
  const stream = new Writable({
    write: (chunk, _encoding, done) => {
      lines.push(...String(chunk).split('\n').filter(Boolean))
      done()
    }
  })
  const database = openDatabase(databaseUrl, { connections: 1 })
  const { db } = database
  const app = await buildApp(
    { kinds, terms, db, postgres: createPostgresSearch(db) },
    { publicUrl: 'http://localhost:3000', version: '0.0.0' },
    pino({ level: 'trace' }, stream)
  )
  t.teardown(async () => {
    await app.close()
    await database[Symbol.asyncDispose]()
  })
  return { app, lines, entries: () => lines.map((one) => JSON.parse(one) as Record<string, unknown>) }
}

const [kind] = [...kinds.values()]
const list = `/v1/${kind!.path}`

test('the log is structured and keeps secrets', async (t) => {
  const portal = await openPortal(t, { index: false })

  await t.test('each request is one entry with its id', async (t) => {
    const { app, entries } = await loggingApp(t, portal.databaseUrl)
    for (const url of [`${list}?limit=1`, '/nothing', `${list}?limit=x`]) {
      const { headers, statusCode } = await app.inject(url)
      const own = entries().filter(({ reqId }) => reqId === headers['x-request-id'])
      t.equal(own.length, 1, url)
      t.match(own[0], {
        level: 30,
        time: Number,
        method: 'GET',
        url,
        status: statusCode,
        duration_ms: Number,
        msg: 'answered'
      })
    }
    await app.inject('/health/live')
    await app.inject('/metrics')
    t.notOk(
      entries().some(({ url }) => url === '/health/live' || url === '/metrics'),
      'probes are not logged'
    )
  })

  await t.test('an id is never the caller’s, and never the same twice, after a restart either', async (t) => {
    const headers = { 'x-request-id': 'mine', 'request-id': 'mine' }
    const ids = new Set<unknown>()
    for (const { app } of [
      await loggingApp(t, portal.databaseUrl),
      await loggingApp(t, portal.databaseUrl)
    ]) {
      for (let i = 0; i < 10; i++)
        ids.add((await app.inject({ url: '/health/live', headers })).headers['x-request-id'])
    }
    t.equal(ids.size, 20)
    t.notOk(ids.has('mine'))
  })

  await t.test('what a caller authenticates with is in no entry', async (t) => {
    const { app, lines } = await loggingApp(t, portal.databaseUrl)
    const headers = {
      authorization: 'Bearer s3cret-token',
      cookie: 'session=s3cret-cookie',
      'x-api-key': 's3cret-key'
    }
    for (const url of [list, '/nothing', `${list}?limit=x`, '/%zz', `${list}/${'x'.repeat(400)}`])
      await app.inject({ url, headers })
    t.ok(lines.length >= 5)
    t.notMatch(lines.join('\n'), /s3cret/)
  })

  await t.test('nor is a valid key, wherever it is sent', async (t) => {
    const { text } = await makeKey(portal, ['admin'])
    const { app, lines } = await loggingApp(t, portal.databaseUrl)
    const headers = { authorization: `Bearer ${text}` }
    for (const url of [list, '/v1/keys', `${list}?key=${text}`, `/${text}`, `${list}/${text}`]) {
      await app.inject({ url, headers })
      await app.inject({ url, headers, method: 'POST', payload: { key: text } })
    }
    t.ok(lines.length >= 10)
    t.notOk(lines.join('\n').includes(text.split('_')[2]!))
  })

  await t.test('nor is what a query that failed was to write', async (t) => {
    const { headers } = await makeKey(portal, ['write'])
    const { app, lines, entries } = await loggingApp(t, portal.databaseUrl)
    await portal.database.sql.unsafe(`
      create function fail() returns trigger language plpgsql as $$
        begin raise 'could not extend file' using errcode = 'disk_full'; end $$;
      create trigger fail before insert on record_versions execute function fail()`)
    const answer = await app.inject({
      method: 'PUT',
      url: '/v1/legislation/new',
      headers,
      payload: lawWith('Quokka Act', { status: 'draft' })
    })
    t.equal(answer.statusCode, 503)
    const told = entries().find(({ err }) => err)
    t.match(told, { err: { message: /^Failed query: .*insert into record_versions.*could not extend/s } })
    t.notMatch(lines.join('\n'), /Quokka/)
  })

  await t.test('a body that breaks off is not taken for a database that is away', async (t) => {
    const { headers } = await makeKey(portal, ['import'])
    const { app, entries } = await loggingApp(t, portal.databaseUrl)
    await app.listen({ port: 0, host: '127.0.0.1' })
    const sent = request({
      port: (app.server.address() as AddressInfo).port,
      path: '/v1/imports?kind=legislation',
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/x-ndjson' }
    })
    sent.on('error', () => {})
    sent.write('{')
    while ((await portal.database.sql`select id from imports`).length === 0) await setTimeout(10)
    sent.destroy()
    while ((await portal.database.sql`select id from imports`).length > 0) await setTimeout(10)
    t.notOk(entries().some(({ level }) => Number(level) >= 40))
  })

  await t.test('nor is the password of the database, when it is wrong or nobody answers', async (t) => {
    for (const [change, status] of [
      [(url: URL) => Object.assign(url, { password: 'wr0ng-pass' }), 500],
      [(url: URL) => Object.assign(url, { password: 'wr0ng-pass', port: '1' }), 503]
    ] as const) {
      const url = change(new URL(portal.databaseUrl))
      const { app, lines, entries } = await loggingApp(t, url.href)
      const answer = await app.inject(list)
      t.equal(answer.statusCode, status, answer.body)
      const told = entries().find(({ reqId, err }) => reqId === answer.headers['x-request-id'] && err)
      t.match(told, { level: status === 500 ? 50 : 40, err: { stack: String } }, 'the trouble is told')
      for (const text of [...lines, answer.body]) {
        t.notMatch(text, /wr0ng-pass/)
        t.notOk(text.includes(new URL(portal.databaseUrl).password))
      }
    }
  })
})
