import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import postgres from 'postgres'
import { test } from 'tap'
import { startMeilisearch } from '#embedded/meilisearch.ts'
import { meilisearchBinary } from '#embedded/meilisearch-binary.ts'
import { startPostgres } from '#embedded/postgres.ts'
import { until } from './service-processes.ts'

const postgresAnswers = async (url: string) => {
  const sql = postgres(url, { max: 1, connect_timeout: 2 })
  try {
    return (await sql`select 1`).length === 1
  } catch {
    return false
  } finally {
    await sql.end()
  }
}

const meilisearchAnswers = (url: string) =>
  fetch(`${url}/health`).then(
    (response) => response.ok,
    () => false
  )

test('PostgreSQL that was killed runs again at the same address', async (t) => {
  const lines: string[] = []
  const onLine = (line: string) => lines.push(line)
  await using server = await startPostgres({ folder: t.testdir(), password: 'secret', onLine })
  const { pid, url } = server
  await server.kill()
  t.ok(await until(() => lines.some((line) => line.includes('runs again'))))
  t.not(server.pid, pid)
  t.ok(await postgresAnswers(url))
})

test('A killed server stays down for a test that asks for it, until it is restarted', async (t) => {
  await using server = await startPostgres({ folder: t.testdir(), password: 'secret', autoRestart: false })
  await server.kill()
  t.notOk(await postgresAnswers(server.url))
  await server.restart()
  t.ok(await postgresAnswers(server.url))
})

test('Meilisearch restarts, and drops an index that another version wrote', async (t) => {
  const folder = t.testdir()
  const binary = await meilisearchBinary(folder)
  if ('missing' in binary) {
    t.pass(`not tried: ${binary.missing}`)
    return
  }
  await mkdir(join(folder, 'meilisearch/index'), { recursive: true })
  await writeFile(join(folder, 'meilisearch/index/VERSION'), '1.10.0')
  const lines: string[] = []
  const onLine = (line: string) => lines.push(line)
  await using server = await startMeilisearch({ folder, binary, key: 'a key of sixteen bytes', onLine })
  t.match(lines.join('\n'), /index is dropped.*1\.10\.0/)
  await server.kill()
  t.ok(await until(() => lines.some((line) => line.includes('runs again'))))
  t.ok(await meilisearchAnswers(server.url))
  await server.restart()
  t.ok(await meilisearchAnswers(server.url))
})

test('Meilisearch drops an index that it cannot open', async (t) => {
  const folder = t.testdir()
  const binary = await meilisearchBinary(folder)
  if ('missing' in binary) {
    t.pass(`not tried: ${binary.missing}`)
    return
  }
  await mkdir(join(folder, 'meilisearch/index/tasks'), { recursive: true })
  await writeFile(join(folder, 'meilisearch/index/VERSION'), binary.version)
  await writeFile(join(folder, 'meilisearch/index/tasks/data.mdb'), 'not a database'.repeat(1000))
  const lines: string[] = []
  const onLine = (line: string) => lines.push(line)
  await using server = await startMeilisearch({ folder, binary, key: 'a key of sixteen bytes', onLine })
  t.match(lines.join('\n'), /index is dropped/)
  t.ok(await meilisearchAnswers(server.url))
})

test('A Meilisearch with other bytes than the known ones is refused in one line', async (t) => {
  const folder = t.testdir({ meilisearch: '#!/bin/sh\necho meilisearch 1.21.0\n' })
  const binary = await meilisearchBinary(folder, join(folder, 'meilisearch'))
  t.match(binary, { missing: /^[^\n]*sha256[^\n]*MEILI_URL[^\n]*$/ })
})
