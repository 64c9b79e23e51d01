import { rm } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { test } from 'tap'
import { importFiles } from '#import/import-files.ts'
import { readFollower } from '#store/followers.ts'
import { reader } from '../import/load.ts'
import { ask, keepAsking } from './asking.ts'
import { createRandom, generatedFiles, momentsOf } from './generated.ts'
import { type OwnPortal, openOwnPortal } from './own-portal.ts'

const searches = [
  '/v1/search?q=money+laundering&facets=country',
  '/v1/search?country=KEN',
  '/v1/search?facets=country,crimeType&crimeType=corruption',
  '/v1/suggest?q=money'
]

const isFaulty = ({ status }: { status: number }) => status !== 200

/** Searches that are all answered by the index, each with the SQL that counts the same. */
const totals = async ({ app, database }: OwnPortal) => {
  const counted = await database.sql<{ kind: string; total: number }[]>`
    select kind, count(*)::int as total from records where visible group by kind order by kind`
  const rows = await Promise.all(
    counted.map(async ({ kind, total }) => {
      const { body } = await ask(app, `/v1/search?kind=${kind}&limit=1`)
      return { kind, sql: total, found: body.total, engine: body.engine }
    })
  )
  return rows
}

const sameTotals = (rows: { kind: string; sql: number }[]) =>
  rows.map(({ kind, sql }) => ({ kind, sql, found: sql, engine: 'meilisearch' }))

test('Meilisearch killed three times while records are loaded ends with index = database', async (t) => {
  const portal = await openOwnPortal(t)
  if (!portal) return
  const { app, database, search, followers } = portal
  const count = 5000
  const files = await generatedFiles(t, count)
  await portal.caughtUp()
  const asking = keepAsking(app, searches)
  const loading = importFiles(database.db, reader, files, { by: 'test' })

  const random = createRandom(5)
  for (const moment of momentsOf(11, 3)) {
    while ((await readFollower(database.db, followers[0]!)).position < moment * count) await sleep(5)
    // Into the work on the next batch, not always at its beginning.
    await sleep(random() * 500)
    await search.kill()
    const during = []
    for (const url of searches) during.push(await ask(app, url))
    t.same(during.filter(isFaulty), [], `no search fails while it is away (killed at ${moment.toFixed(2)})`)
    t.match(
      during.map(({ body }) => ({ engine: body.engine, degraded: body.degraded })),
      searches.map(() => ({ engine: 'postgres', degraded: true })),
      'all are answered by PostgreSQL, and say so'
    )
    await search.restart()
  }
  const report = await loading
  t.same(report.rows.refused, 0)
  t.equal(report.records.created, count)

  await portal.caughtUp()
  await asking.stop()
  t.same(asking.answers.filter(isFaulty), [], `none of ${asking.answers.length} searches failed`)
  t.same(await portal.compare(), { missing: [], stale: [], surplus: [] })
  const rows = await totals(portal)
  t.same(rows, sameTotals(rows))
})

test('Meilisearch that lost its data while it was stopped is given it again', async (t) => {
  const portal = await openOwnPortal(t)
  if (!portal) return
  const { app, database, folder, search } = portal
  await importFiles(database.db, reader, await generatedFiles(t, 400), { by: 'test' })
  await portal.caughtUp()
  const asking = keepAsking(app, searches)
  await search.kill()
  await rm(folder, { recursive: true })
  await search.restart()
  await sleep(300)
  await portal.caughtUp()
  await asking.stop()
  t.same(asking.answers.filter(isFaulty), [], `none of ${asking.answers.length} searches failed`)
  t.same(await portal.compare(), { missing: [], stale: [], surplus: [] })
  const rows = await totals(portal)
  t.same(rows, sameTotals(rows))
})
