import { setTimeout as sleep } from 'node:timers/promises'
import { test } from 'tap'
import { buildApp } from '#http/app.ts'
import { kinds } from '#kinds/index.ts'
import { openDatabase } from '#store/database.ts'
import { createPostgresSearch } from '#store/search-records.ts'
import { startTcpProxy } from '../../scripts/faults/tcp-proxy.ts'
import { lawWith } from '../editing/editor.ts'
import { makeKey } from '../support/make-key.ts'
import { openPortal, testTerms as terms } from '../support/portal.ts'

const silence = 1500

test('a database that falls silent is given up, and its connections are replaced', async (t) => {
  const portal = await openPortal(t, { index: false })
  const direct = new URL(portal.databaseUrl)
  await using proxy = await startTcpProxy(`http://${direct.host}`)
  const url = Object.assign(new URL(direct), { port: new URL(proxy.url).port }).href
  await using database = openDatabase(url, { connections: 3, silence })
  const { db } = database
  await using app = await buildApp(
    { kinds, terms, db, postgres: createPostgresSearch(db) },
    { publicUrl: 'http://localhost:3000', version: '0.0.0' }
  )
  const { headers } = await makeKey(portal, ['write', 'publish'])
  const put = (id: string) =>
    app.inject({
      method: 'PUT',
      url: `/v1/legislation/${id}?note=Because`,
      headers: { ...headers, 'content-type': 'application/json' },
      payload: JSON.stringify(lawWith('Law'))
    })
  const read = (id: string) => app.inject(`/v1/legislation/${id}`)
  const away = { statusCode: 503, headers: { 'retry-after': /^\d+$/ } }
  const back = async (id: string) => {
    proxy.set('pass')
    // Those that were open are cut now, and noticed at their next use.
    while ((await read(id)).statusCode === 503) await sleep(50)
    t.equal((await read(id)).statusCode, 200)
  }
  t.equal((await put('first')).statusCode, 201)

  await t.test('whatever is asked, more than there are connections', async (t) => {
    proxy.set('silent')
    const all = await Promise.all([
      put('never'),
      ...Array.from({ length: 8 }, () => read('first')),
      put('never')
    ])
    for (const answer of all) t.match(answer, away)
    t.match(all[0]!.json(), { type: '/problems/unavailable', detail: /may have been made or not/ })
    t.match(all[1]!.json(), { type: '/problems/unavailable', detail: /away for a moment/ })
    await back('first')
    t.equal((await read('never')).statusCode, 404)
  })

  await t.test('though it takes what it is told: then the change may be made', async (t) => {
    const { sql } = portal.database
    await sql.unsafe(`
      create function wait_at_commit() returns trigger language plpgsql as 'begin perform pg_sleep(0.6); return null; end';
      create constraint trigger wait_at_commit after insert on records deferrable initially deferred
        for each row execute function wait_at_commit()`)
    const sending = put('made')
    const committing = async () =>
      (
        await sql`select from pg_stat_activity
          where datname = current_database() and wait_event = 'PgSleep' and query ~* '^commit'`
      ).length > 0
    while (!(await committing())) await sleep(10)
    proxy.set('answers')
    const sent = await sending
    t.match(sent, away)
    t.match(sent.json().detail, /may have been made or not/)
    await back('made')
    await sql`drop trigger wait_at_commit on records`
  })

  await t.test('but not one that is at rest, or at work for less', async (t) => {
    await sleep(silence * 1.2)
    t.equal((await read('first')).statusCode, 200)
    await database.sql`select pg_sleep(${(silence / 1000) * 0.6})`
    t.equal((await put('later')).statusCode, 201)
    const heard = new Set<string>()
    await database.sql.listen('silent_test', (word) => heard.add(word))
    await sleep(silence * 1.2)
    for (let turn = 0; turn < 50 && heard.size === 0; turn++) {
      await portal.database.sql.notify('silent_test', 'still here')
      await sleep(100)
    }
    t.same([...heard], ['still here'], 'and whoever listens goes on listening')
  })
})
