import { connect } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Test, test } from 'tap'
import { createTerms } from '#domain/terms.ts'
import { openDatabase } from '#store/database.ts'
import { readVocabularies } from '#vocabularies/read-vocabularies.ts'
import { openTestServers } from '../support/servers.ts'
import { createTestDatabase } from '../support/test-database.ts'
import { startService } from './service.ts'

const slow = '/v1/legislation?limit=1'

/** A service on a database in which a lock holds up every list until it is let go. */
const openHeldUp = async (t: Test, settings: Record<string, string>) => {
  const servers = await openTestServers()
  const made = await createTestDatabase(servers.databaseUrl, createTerms(readVocabularies()))
  const database = openDatabase(made.url, { connections: 2 })
  t.teardown(async () => {
    await database[Symbol.asyncDispose]()
    await made[Symbol.asyncDispose]()
    await servers[Symbol.asyncDispose]()
  })
  const { url, key } = servers.search ?? { url: 'http://127.0.0.1:1', key: '' }
  const service = await startService(t, t.testdir(), {
    DATABASE_URL: made.url,
    MEILI_URL: url,
    ...(key ? { MEILI_KEY: key } : {}),
    ...settings
  })
  let letGo = () => {}
  const released = new Promise<void>((resolve) => {
    letGo = resolve
  })
  const locked = new Promise<void>((resolve) => {
    void database.sql
      .begin(async (transaction) => {
        await transaction`lock table records in access exclusive mode`
        resolve()
        await released
      })
      .catch(() => {})
  })
  await locked
  return { service, letGo }
}

/** A connection that stays open, and what came over it. */
const openConnection = (url: string) => {
  const { hostname, port } = new URL(url)
  const socket = connect(Number(port), hostname)
  let received = ''
  socket.on('data', (chunk) => {
    received += chunk
  })
  socket.on('error', () => {})
  return {
    ask: (path: string) =>
      socket.write(`GET ${path} HTTP/1.1\r\nhost: localhost\r\nconnection: keep-alive\r\n\r\n`),
    received: () => received,
    closed: new Promise<void>((resolve) => socket.once('close', () => resolve()))
  }
}

test('asked to stop, it is no longer ready, serves on, answers what is under way, and ends', async (t) => {
  const { service, letGo } = await openHeldUp(t, { STOP_DELAY: '2' })
  const idle = openConnection(service.url)
  idle.ask('/health/live')
  const underWay = fetch(service.url + slow)
  await sleep(300)
  service.child.kill('SIGTERM')
  await sleep(300)
  const ready = await fetch(`${service.url}/health/ready`)
  t.equal(ready.status, 503)
  t.match(ready.headers.get('retry-after'), /^\d+$/)
  t.match(await ready.json(), { status: 'stopping', parts: { database: 'up' } })
  t.equal((await fetch(`${service.url}/health/live`)).status, 200, 'it serves on meanwhile')

  await sleep(2200)
  await t.rejects(fetch(`${service.url}/health/live`), 'then nobody new is let in')
  idle.ask('/health/live')
  await idle.closed
  t.match(idle.received(), /^HTTP\/1.1 200 OK/, 'a connection without a request is closed')
  letGo()
  const answer = await underWay
  t.equal(answer.status, 200, 'what was under way is answered')
  t.match(await answer.json(), { items: [] })
  t.equal(await service.ended, 0)
})

test('a second signal ends it at once', async (t) => {
  const { service, letGo } = await openHeldUp(t, {})
  const underWay = fetch(service.url + slow).then(
    () => 'answered',
    () => 'cut'
  )
  await sleep(300)
  service.child.kill('SIGTERM')
  await sleep(300)
  service.child.kill('SIGTERM')
  t.equal(await service.ended, 1)
  t.equal(await underWay, 'cut')
  letGo()
})
