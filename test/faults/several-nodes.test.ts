import { setTimeout as sleep } from 'node:timers/promises'
import { type Test, test } from 'tap'
import { importFiles } from '#import/import-files.ts'
import { reader } from '../import/load.ts'
import { type Answer, ask } from './asking.ts'
import { generatedFiles } from './generated.ts'
import { type OwnPortal, openOwnPortal } from './own-portal.ts'

const urls = [
  '/v1/search?q=money+laundering&facets=country,crimeType',
  '/v1/search?country=KEN&facets=kind',
  '/v1/search?crimeType=corruption&facets=crimeType,country',
  '/v1/suggest?q=money'
]
const nothing = { missing: [], stale: [], surplus: [] }

/** Eight readers that ask without a pause until they are stopped. */
const underLoad = async (portal: OwnPortal, during: () => Promise<void>): Promise<Answer[]> => {
  const answers: Answer[] = []
  let stopped = false
  const reader = async (first: number) => {
    for (let turn = first; !stopped; turn++) answers.push(await ask(portal.app, urls[turn % urls.length]!))
  }
  const readers = Promise.all(Array.from({ length: 8 }, (_, index) => reader(index)))
  await during()
  stopped = true
  await readers
  return answers
}

const countsBy = (answers: readonly Answer[]) => {
  const counts: Record<string, number> = {}
  for (const { body } of answers.filter(({ body }) => body.query)) {
    const by = body.index?.node ?? body.engine
    counts[by] = (counts[by] ?? 0) + 1
  }
  return counts
}

const noneFailed = (t: Test, answers: readonly Answer[], what: string) =>
  t.same(
    answers.filter(({ status }) => status !== 200).map(({ body }) => body),
    [],
    `${what}: none of ${answers.length} searches failed`
  )

const untilNodes = async (portal: OwnPortal, expected: boolean[]) => {
  for (;;) {
    const { body } = await ask(portal.app, '/health/ready')
    if (expected.every((up, index) => body.nodes[index].up === up)) return body
    await sleep(50)
  }
}

test('several search servers share the work, and one that is away is not missed', async (t) => {
  const portal = await openOwnPortal(t, { count: 2 })
  if (!portal) return
  const { app, database, searches, followers } = portal
  const files = await generatedFiles(t, 1200)
  await importFiles(database.db, reader, files, { by: 'test' })
  await portal.caughtUp()
  const [one, two] = ['search-1', 'search-2'] as const

  await t.test('each has every record, by a position of its own, and is asked in turn', async (t) => {
    for (const node of [0, 1]) t.same(await portal.compare(node), nothing)
    const rows = await database.sql`select name from followers where position > 0 order by name`
    t.same(
      rows.map(({ name }) => name),
      followers
    )
    const counts = countsBy(await underLoad(portal, () => sleep(1500)))
    t.same(Object.keys(counts).sort(), [one, two])
    t.ok(Math.min(counts[one]!, counts[two]!) > (counts[one]! + counts[two]!) / 4, JSON.stringify(counts))
    t.match(await untilNodes(portal, [true, true]), { status: 'up', parts: { search: 'up' } })
  })

  await t.test('one killed under load fails no search, and none falls back', async (t) => {
    const answers = await underLoad(portal, async () => {
      await sleep(300)
      await searches[1]!.kill()
      await sleep(1500)
    })
    noneFailed(t, answers, 'killed')
    t.same(
      answers.filter(({ body }) => body.degraded).map(({ body }) => body.degradedBecause),
      [],
      'the other answers'
    )
    t.match(await untilNodes(portal, [true, false]), {
      status: 'degraded',
      parts: { search: 'partly' },
      nodes: [
        { name: one, up: true },
        { name: two, up: false, reason: 'The search server does not answer.' }
      ]
    })
    const metrics = (await app.inject('/metrics')).body
    t.match(metrics, 'lexatlas_index_asked{node="search-1"} 1')
    t.match(metrics, 'lexatlas_index_asked{node="search-2"} 0')
  })

  await t.test('it takes up what was written meanwhile where it had stopped', async (t) => {
    await importFiles(database.db, reader, await generatedFiles(t, 1500), { by: 'test' })
    await searches[1]!.restart()
    await portal.caughtUp()
    for (const node of [0, 1]) t.same(await portal.compare(node), nothing)
    const [row] = await database.sql<[{ builds: number }]>`
      select count(distinct index_created_at)::int as builds from followers`
    t.equal(row.builds, 2)
    t.same(Object.keys(countsBy(await underLoad(portal, () => sleep(800)))).sort(), [one, two])
  })

  await t.test('one that hangs is left alone', async (t) => {
    const answers = await underLoad(portal, async () => {
      process.kill(searches[0]!.pid, 'SIGSTOP')
      await sleep(4000)
    })
    noneFailed(t, answers, 'stopped')
    await untilNodes(portal, [false, true])
    const later = await underLoad(portal, () => sleep(500))
    t.same(Object.keys(countsBy(later)), [two])
    process.kill(searches[0]!.pid, 'SIGCONT')
    await portal.caughtUp()
  })

  await t.test('one that is behind is asked last', async (t) => {
    // Somebody else holds the right to write to it, and does not.
    const key = `lexatlas follower ${followers[0]}`
    await using holder = {
      sql: database.connect(() => {}),
      [Symbol.asyncDispose]: async () => holder.sql.end({ timeout: 1 })
    }
    for (let taken = false; !taken; ) {
      await database.sql`select pg_terminate_backend(pid) from pg_locks
        where locktype = 'advisory' and granted and pid <> ${(await holder.sql`select pg_backend_pid() as pid`)[0]!.pid}
          and ((classid::bigint << 32) | objid::bigint) = hashtextextended(${key}, 0)`
      const [row] = await holder.sql`select pg_try_advisory_lock(hashtextextended(${key}, 0)) as taken`
      taken = row!.taken
    }
    await importFiles(database.db, reader, await generatedFiles(t, 1700), { by: 'test' })
    await sleep(7000)
    const answers = await underLoad(portal, () => sleep(500))
    noneFailed(t, answers, 'behind')
    t.same(Object.keys(countsBy(answers)), [two], 'the fresh one answers')
    const { nodes } = (await ask(app, '/health/ready')).body
    t.ok(nodes[0].secondsBehind > 5, `${nodes[0].secondsBehind} s behind`)
    t.equal(nodes[0].up, true)
    await searches[1]!.kill()
    await untilNodes(portal, [true, false])
    const old = await ask(app, urls[0]!)
    t.match(old.body, { engine: 'meilisearch', index: { node: one } }, 'better behind than without an index')
    t.ok(old.body.index.changesBehind > 0, 'and it says how far')
    await searches[1]!.restart()
  })
  await portal.caughtUp()

  await t.test('with all of them away PostgreSQL answers, until one is back', async (t) => {
    const answers = await underLoad(portal, async () => {
      await Promise.all(searches.map((search) => search.kill()))
      await sleep(1500)
    })
    noneFailed(t, answers, 'all killed')
    t.ok(countsBy(answers).postgres! > 0)
    await searches[1]!.restart()
    await untilNodes(portal, [false, true])
    t.match((await ask(app, urls[0]!)).body, { engine: 'meilisearch', index: { node: two } })
    await searches[0]!.restart()
    await portal.caughtUp()
    for (const node of [0, 1]) t.same(await portal.compare(node), nothing)
  })
})
