import { setTimeout as sleep } from 'node:timers/promises'
import { test } from 'tap'
import { fileInput } from '#import/input.ts'
import type { Row } from '#import/judge-row.ts'
import { readRows } from '#import/read-rows.ts'
import { kinds } from '#kinds/index.ts'
import type { SaveOutcome } from '#store/judge-drafts.ts'
import { saveInTransaction } from '#store/save-records.ts'
import { isDatabaseAway } from '#store/unavailable.ts'
import { reader } from '../import/load.ts'
import { ask, keepAsking } from './asking.ts'
import { generatedFiles, momentsOf } from './generated.ts'
import { type OwnPortal, openOwnPortal } from './own-portal.ts'

const reads = [
  '/v1/legislation?limit=1',
  '/v1/search?q=law',
  '/v1/vocabularies/country?include=counts',
  '/health/ready'
]

/** Saves rows as a loader does that is told to try again; keeps what was acknowledged. */
const startLoading = ({ database }: OwnPortal, rows: readonly Row[]) => {
  const acknowledged: SaveOutcome[] = []
  let interruptions = 0
  const save = async (batch: readonly Row[]) => {
    for (;;) {
      try {
        const drafts = batch.flatMap((row) => row.drafts)
        acknowledged.push(...(await saveInTransaction(database.db, kinds, drafts, { by: 'test' })))
        return
      } catch (error) {
        if (!isDatabaseAway(error)) throw error
        interruptions++
        await sleep(50)
      }
    }
  }
  // Two at once, so that transactions are open at any moment.
  const writer = async (first: number) => {
    for (let start = first * 20; start < rows.length; start += 40) await save(rows.slice(start, start + 20))
  }
  const finished = Promise.all([writer(0), writer(1)])
  return { acknowledged, finished, interruptions: () => interruptions }
}

const halfWrites = async ({ database }: OwnPortal) => {
  const [row] = await database.sql`select
    (select count(*)::int from records r where not exists (select from record_versions v
      where v.record_id = r.id and v.version = r.version and v.body = r.body and v.status = r.status)) as "withoutVersion",
    (select count(*)::int from records r where not exists (select from changes c
      where c.record_id = r.id and c.version = r.version)) as "withoutChange",
    (select count(*)::int from records r where not exists (select from record_texts x where x.record_id = r.id)) as "withoutTexts",
    (select count(*)::int from records r where not exists (select from record_search s where s.record_id = r.id)) as "withoutWords",
    (select count(*)::int from record_versions v where not exists (select from changes c
      where c.record_id = v.record_id and c.version = v.version)) as "versionsWithoutChange",
    (select count(*)::int from (select from changes group by record_id, version having count(*) > 1) twice) as "changesTwice",
    (select coalesce(max(seq), 0)::int - count(seq)::int from changes) as "gapsInTheLog"`
  return row
}

test('PostgreSQL killed three times while records are saved loses nothing that was acknowledged', async (t) => {
  const portal = await openOwnPortal(t)
  if (!portal) return
  const { app, database, postgres } = portal
  const rows: Row[] = []
  for (const file of await generatedFiles(t, 5000)) {
    for await (const row of readRows(reader, fileInput(file, 0))) rows.push(row)
  }
  const total = rows.flatMap(({ drafts }) => drafts).length
  t.equal(total, 5000)
  await portal.caughtUp()
  const asking = keepAsking(app, reads)
  const loading = startLoading(portal, rows)

  for (const moment of momentsOf(23, 3)) {
    while (loading.acknowledged.length < moment * total) await sleep(2)
    await postgres.kill()
    const away = await ask(app, '/v1/legislation?limit=1')
    t.match(
      away,
      { status: 503, type: 'application/problem+json', body: { type: '/problems/unavailable', status: 503 } },
      `reads say that it is away (killed at ${moment.toFixed(2)})`
    )
    t.match(away.retryAfter, /^\d+$/)
    t.equal((await ask(app, '/health/ready')).status, 503)
    t.equal((await ask(app, '/health/live')).status, 200)
    await postgres.restart()
  }
  await loading.finished
  await asking.stop()
  t.ok(loading.interruptions() > 0, `${loading.interruptions()} saves were interrupted`)
  t.same(
    asking.answers.map(({ status }) => status).filter((status) => status !== 200 && status !== 503),
    [],
    `${asking.answers.length} answers were right, or said that it is away`
  )
  for (const url of [...reads, ...reads, ...reads])
    t.equal((await ask(app, url)).status, 200, `${url} is back`)

  const stored = await database.sql<{ id: string; version: number }[]>`
    select v.record_id as id, v.version from record_versions v
    join changes c on c.record_id = v.record_id and c.version = v.version`
  const kept = new Set(stored.map(({ id, version }) => `${id} ${version}`))
  const lost = loading.acknowledged.filter(({ id, version }) => !kept.has(`${id} ${version}`))
  t.same(lost, [], `all ${loading.acknowledged.length} acknowledged saves are there, with version and change`)
  await portal.caughtUp()
  const none = { withoutVersion: 0, withoutChange: 0, withoutTexts: 0, withoutWords: 0 }
  t.same(await halfWrites(portal), { ...none, versionsWithoutChange: 0, changesTwice: 0, gapsInTheLog: 0 })
  t.same(await portal.compare(), { missing: [], stale: [], surplus: [] })
})
