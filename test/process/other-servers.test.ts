import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'tap'
import { startServices } from '#embedded/services.ts'
import { until } from '../embedded/service-processes.ts'
import { run, startService } from './service.ts'

const commandOf = (pid: number) =>
  execFileSync('ps', ['-o', 'comm=', '-p', String(pid)], { encoding: 'utf8' }).trim()

test('With DATABASE_URL and MEILI_URL the service and the scripts use those and start nothing', async (t) => {
  const folder = t.testdir()
  await using servers = await startServices(join(folder, 'servers'))
  if (!servers.search) {
    t.pass(`not tried: ${servers.searchMissing}`)
    return
  }
  const settings = {
    DATABASE_URL: servers.databaseUrl,
    MEILI_URL: servers.search.url,
    MEILI_KEY: servers.search.key,
    DATA_DIR: join(folder, 'data')
  }
  const service = await startService(t, settings.DATA_DIR, settings)
  const started = service.processes().filter((pid) => pid !== service.pid)
  // The one that tsx keeps to translate sources.
  t.same(
    started.map(commandOf).filter((name) => name !== 'esbuild'),
    []
  )
  t.notOk(existsSync(settings.DATA_DIR), 'no data folder is made')
  t.match(await service.get('/v1/search'), { total: 0 }, 'no sample is loaded into it')
  const usesIndex = async () => (await service.get('/v1/search')).engine === 'meilisearch'
  t.ok(await until(usesIndex), 'the index is built in the given server')

  const script = async (...args: string[]) => {
    const running = run(t, args, settings)
    return { code: await running.ended, output: running.output() }
  }
  const imported = await script('scripts/import.ts', 'scripts/sample/reports.ndjson')
  t.match(imported, { code: 0, output: '12 created' })
  t.match(await script('scripts/index-verify.ts'), { code: 0, output: 'The index is what the database is.' })
  t.match(await script('scripts/reindex.ts'), {
    code: 0,
    output: /The index of 12 records was built in [\d.]+ s\./
  })
  t.match(await service.get('/v1/search?kind=recommendation'), { total: 11, engine: 'meilisearch' })
  t.notOk(existsSync(settings.DATA_DIR))
  service.child.kill('SIGTERM')
  t.equal(await service.ended, 0)
  t.ok(servers.servers.postgres && servers.servers.search, 'the servers go on')
  t.equal((await fetch(`${servers.search.url}/health`)).status, 200)
})
