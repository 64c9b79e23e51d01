import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Test, test } from 'tap'
import { stillRunning, until } from '../embedded/service-processes.ts'
import { run, startService } from './service.ts'

/** What stays in a data folder after an orderly end: no lock, no note of running servers. */
const leftovers = async (folder: string) =>
  (await readdir(folder)).filter(
    (name) => name.startsWith('owner.') || name === 'services.json' || name.endsWith('.process.json')
  )

const laws = '/v1/search?kind=legislation&limit=1'

const law = { id: 'ken-made-up-act-2024', country: 'KEN', title: 'Made-up Act', type: 'act' }

test('The service starts, stops and starts on the same folder', async (t) => {
  const root = t.testdir({
    'legislation.ndjson': `${JSON.stringify({ ...law, crimeTypes: ['money-laundring'] })}\n${JSON.stringify(law)}\n`,
    'rows.ndjson': `${JSON.stringify({ ...law, title: 'Made-up Act, amended' })}\n`
  })
  const folder = join(root, 'data')
  const script = async (t: Test, ...args: string[]) => {
    const running = run(t, args, { DATA_DIR: folder })
    return { code: await running.ended, output: running.output() }
  }

  await t.test('the first start loads the sample and answers; SIGTERM ends everything', async (t) => {
    const service = await startService(t, folder)
    t.match(service.output(), 'Loading the sample data: 1200 records, 0 rows refused.')
    t.match(
      service.output(),
      `${service.url.replace('127.0.0.1', 'localhost')}/docs`,
      'says where the reference is'
    )
    t.match(await service.get(laws), { total: 434, engine: 'meilisearch' })
    const processes = service.processes()
    t.ok(processes.length > 5, `${processes.length} processes: service, servers, workers and guards`)
    service.child.kill('SIGTERM')
    t.equal(await service.ended, 0)
    t.ok(await until(() => stillRunning(processes).length === 0), 'no process is left')
    t.same(await leftovers(folder), [])
  })

  await t.test(
    'the second start has the data and loads nothing; another instance is refused by name',
    async (t) => {
      const service = await startService(t, folder)
      t.notMatch(service.output(), /Loading|Building/)
      t.match(await service.get(laws), { total: 434, engine: 'meilisearch' })
      const [law] = (await service.get('/v1/legislation?limit=1')).items
      t.equal(law.version, 1)

      const second = run(t, ['src/main.ts'], { DATA_DIR: folder, PORT: '0' })
      t.equal(await second.ended, 1)
      t.equal(second.output().trim().split('\n').length, 1, 'in one line')
      t.match(second.output(), `The data folder ${folder} is in use by process ${service.pid}.`)
      t.match(await service.get(laws), { total: 434 }, 'the first goes on')

      const processes = service.processes()
      process.kill(service.pid, 'SIGKILL')
      await service.ended
      t.ok(
        await until(() => stillRunning(processes).length === 0),
        'kill -9 of the service leaves no process'
      )
    }
  )

  await t.test(
    'the start after kill -9 works at once; scripts use its servers; SIGINT ends it',
    async (t) => {
      const service = await startService(t, folder)
      t.match(await service.get(laws), { total: 434 })
      const imported = await script(t, 'scripts/import.ts', join(root, 'legislation.ndjson'))
      t.equal(imported.code, 1, 'some rows were refused')
      t.match(
        imported.output,
        `${join(root, 'legislation.ndjson')}:1: /crimeTypes/0: is not a code of /v1/vocabularies/crime-type (given money-laundring; did you mean money-laundering?)`
      )
      t.match(
        imported.output,
        '2 rows read: 1 created, 0 updated, 0 unchanged, 1 refused. Records: 1 created, 0 updated'
      )
      t.match(await script(t, 'scripts/reindex.ts'), {
        code: 0,
        output: /The index of 1201 records was built in [\d.]+ s\./
      })
      t.match(await script(t, 'scripts/index-verify.ts'), {
        code: 0,
        output: 'The index is what the database is.'
      })
      t.match(await service.get(laws), { total: 435, engine: 'meilisearch' })
      const processes = service.processes()
      process.kill(service.pid, 'SIGINT')
      t.equal(await service.ended, 0)
      t.ok(await until(() => stillRunning(processes).length === 0))
      t.same(await leftovers(folder), [])
    }
  )

  await t.test('without a service the scripts start the servers themselves, and stop them', async (t) => {
    const file = join(root, 'rows.ndjson')
    const imported = await script(t, 'scripts/import.ts', '--all-or-nothing', '--kind', 'legislation', file)
    t.match(imported, {
      code: 0,
      output: '1 rows read: 0 created, 1 updated, 0 unchanged, 0 refused. Records: 0 created, 1 updated'
    })
    t.same(await leftovers(folder), [])
    t.match(await script(t, 'scripts/index-verify.ts', '--repair'), {
      code: 0,
      output: 'The index is what the database is.'
    })
    t.same(await leftovers(folder), [])
  })

  await t.test('a wrong use of a script is named, and nothing is started for it', async (t) => {
    const wrong: [args: string[], said: string][] = [
      [['scripts/import.ts', '--all', join(root, 'rows.ndjson')], "Unknown option '--all'"],
      [['scripts/reindex.ts', 'all'], "Unexpected argument 'all'"],
      [['scripts/index-verify.ts', '--fix'], "Unknown option '--fix'"]
    ]
    const check = async ([args, said]: (typeof wrong)[number]) =>
      t.match(await script(t, ...args), { code: 2, output: said }, said)
    await Promise.all(wrong.map(check))
  })
})

test('A start that is stopped while it loads ends at once, and the next one goes on', async (t) => {
  const folder = join(t.testdir(), 'data')
  const first = run(t, ['src/main.ts'], { DATA_DIR: folder, PORT: '0' })
  t.ok(await until(() => first.output().includes('Loading the sample data'), 30))
  await sleep(100)
  first.child.kill('SIGTERM')
  t.equal(await first.ended, 0)
  t.match(first.output(), 'Loading the sample data: interrupted, goes on at the next start.')
  t.notMatch(first.output(), 'API:', 'it never listened')
  t.same(await leftovers(folder), [])

  const service = await startService(t, folder)
  const [{ total }, { items }] = [
    await service.get('/v1/legislation?limit=1&total=true'),
    await service.get('/v1/reports')
  ]
  t.equal(total, 434)
  t.equal(items.length, 1)
})
