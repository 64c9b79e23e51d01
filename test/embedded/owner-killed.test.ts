import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { test } from 'tap'
import { startServices } from '#embedded/services.ts'
import { familyOf, guardsOf, stillRunning, until } from './service-processes.ts'

const OWNER = join(import.meta.dirname, 'owner.ts')

const startOwner = (folder: string) =>
  spawn(process.execPath, ['--import', 'tsx', OWNER, folder], { stdio: ['ignore', 'pipe', 'inherit'] })

const serversOf = async (owner: ChildProcess) => {
  if (!owner.stdout) throw new Error('no output')
  const [line] = await once(createInterface(owner.stdout), 'line')
  return (JSON.parse(line) as (number | null)[]).filter((pid) => pid !== null)
}

test('Nothing runs on after its owner was killed', async (t) => {
  const owner = startOwner(t.testdir())
  const servers = await serversOf(owner)
  const all = servers.flatMap(familyOf)
  t.ok(all.length > 5, 'servers, workers and guards')
  owner.kill('SIGKILL')
  t.ok(await until(() => stillRunning(all).length === 0), 'all have ended')
})

test('The next start works at once after the owner was killed', async (t) => {
  const folder = t.testdir()
  const owner = startOwner(folder)
  const servers = await serversOf(owner)
  await t.rejects(startServices(folder), { code: 'data-folder-in-use', pid: owner.pid ?? 0 })
  owner.kill('SIGKILL')
  await once(owner, 'exit')
  await using services = await startServices(folder)
  t.ok(services.databaseUrl)
  t.same(stillRunning(servers), [], 'the former servers have ended')
})

test('The next start works after the owner was killed while it made the database', async (t) => {
  const folder = t.testdir()
  const owner = startOwner(folder)
  await until(() => existsSync(join(folder, 'initdb.log')))
  owner.kill('SIGKILL')
  await once(owner, 'exit')
  await using services = await startServices(folder, { parts: { search: false } })
  t.ok(services.databaseUrl)
})

test('The next start works after owner and guards were all killed', async (t) => {
  const folder = t.testdir()
  const owner = startOwner(folder)
  const servers = await serversOf(owner)
  const guards = servers.flatMap(guardsOf)
  t.equal(guards.length, servers.length)
  for (const pid of guards) process.kill(pid, 'SIGKILL')
  owner.kill('SIGKILL')
  await once(owner, 'exit')
  await using services = await startServices(folder)
  t.ok(services.databaseUrl)
  t.same(stillRunning(servers), [])
})
