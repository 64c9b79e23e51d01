import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import postgres from 'postgres'
import { test } from 'tap'
import { openServices, type Services, startServices } from '#embedded/services.ts'
import { familyOf, stillRunning, until } from './service-processes.ts'

const withSql = async <T>(url: string, ask: (sql: postgres.Sql) => Promise<T>) => {
  const sql = postgres(url, { max: 1, onnotice: () => {} })
  try {
    return await ask(sql)
  } finally {
    await sql.end()
  }
}

const askSearch = async ({ search }: Services, path: string, body?: unknown) => {
  const response = await fetch(`${search?.url}${path}`, {
    method: body ? 'POST' : 'GET',
    headers: { authorization: `Bearer ${search?.key}`, 'content-type': 'application/json' },
    ...(body ? { body: JSON.stringify(body) } : {})
  })
  return (await response.json()) as Record<string, unknown>
}

test('A later start on the folder finds the data of the one before, in both servers', async (t) => {
  const folder = t.testdir()
  const pids: number[] = []
  {
    await using services = await startServices(folder)
    pids.push(...Object.values(services.servers).flatMap(({ pid }) => familyOf(pid)))
    t.ok(pids.length > 5, 'servers, workers and guards')
    await withSql(services.databaseUrl, (sql) => sql`create table kept as select 'Código penal' as title`)
    if (services.search) {
      const { taskUid } = await askSearch(services, '/indexes/kept/documents', [
        { id: 1, title: 'Código penal' }
      ])
      await until(async () => (await askSearch(services, `/tasks/${taskUid}`)).status === 'succeeded')
    } else t.comment(services.searchMissing)
  }
  t.ok(await until(() => stillRunning(pids).length === 0), 'nothing of them is left')
  await t.rejects(stat(join(folder, 'services.json')))

  await using services = await startServices(folder)
  const [row] = await withSql(services.databaseUrl, (sql) => sql`select title from kept`)
  t.equal(row?.title, 'Código penal')
  if (services.search)
    t.match(await askSearch(services, '/indexes/kept/documents/1'), { title: 'Código penal' })
})

test('PostgreSQL is set up as the store needs it and keeps its secrets', async (t) => {
  const folder = t.testdir()
  await using services = await startServices(folder, { parts: { search: false } })
  t.notOk(services.search)
  const [settings] = await withSql(
    services.databaseUrl,
    (sql) => sql`select current_setting('fsync') as fsync, current_setting('timezone') as timezone,
      current_setting('server_encoding') as encoding, current_setting('unix_socket_directories') as sockets,
      current_setting('max_connections') as connections, datlocprovider as provider, datlocale as locale,
      (select left(rolpassword, 13) from pg_authid where rolname = current_user) as secret
      from pg_database where datname = current_database()`
  )
  t.match(settings, { fsync: 'on', timezone: 'UTC', encoding: 'UTF8', sockets: '', connections: '100' })
  t.match(settings, { provider: 'b', locale: 'C.UTF-8', secret: 'SCRAM-SHA-256' })
  for (const name of ['credentials.json', 'services.json', 'postgres.log']) {
    t.equal((await stat(join(folder, name))).mode & 0o777, 0o600, name)
  }
  await t.rejects(
    withSql(services.databaseUrl.replace(/:\w+@/, ':wrong@'), (sql) => sql`select 1`),
    { code: '28P01' }
  )
})

test('A folder in use is refused by name to a second start, and opened to a script', async (t) => {
  const folder = t.testdir()
  await using services = await startServices(folder)
  await t.rejects(startServices(folder), { code: 'data-folder-in-use', pid: process.pid, folder })
  {
    await using attached = await openServices(folder)
    t.equal(attached.owned, false)
    t.equal(attached.databaseUrl, services.databaseUrl)
    t.same(attached.search, services.search)
  }
  const [row] = await withSql(services.databaseUrl, (sql) => sql`select 1 as alive`)
  t.equal(row?.alive, 1, 'leaving does not stop what another owns')
})

test('A script starts the servers itself where none run, and is told what an owner runs without', async (t) => {
  const folder = t.testdir()
  await using services = await openServices(folder, { parts: { search: false } })
  t.equal(services.owned, true)
  await t.rejects(openServices(folder), { message: /without Meilisearch/ })
})
