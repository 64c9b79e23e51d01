import { readFileSync } from 'node:fs'
import { test } from 'tap'
import { readVersions } from '#store/read-records.ts'
import { openPortal } from '../support/portal.ts'
import { law, load, ndjson, sizes } from './load.ts'

const sampleFiles = ['legislation.ndjson', 'reports.ndjson', 'strategies.ndjson']
const sample = Object.fromEntries(
  sampleFiles.map((name) => [name, readFileSync(new URL(`../../scripts/sample/${name}`, import.meta.url))])
)

test('The sample loaded twice is the same once: no versions, no changes', async (t) => {
  const portal = await openPortal(t, { index: false })
  const first = await load(t, portal, sample)
  t.same(first.refused, [])
  t.same(first.rows, { read: 584, created: 584, updated: 0, unchanged: 0, refused: 0 })
  t.same(first.records, { created: 1200, updated: 0, unchanged: 0, withdrawn: 0 })
  const before = await sizes(portal)
  t.same(before, { records: 1200, versions: 1200, changes: 1200 })

  const second = await load(t, portal, sample)
  t.same(second.records, { created: 0, updated: 0, unchanged: 1200, withdrawn: 0 })
  t.same(await sizes(portal), before)

  const whole = await load(t, portal, sample, { allOrNothing: true })
  t.same(whole.records, { created: 0, updated: 0, unchanged: 1200, withdrawn: 0 })
  t.same(await sizes(portal), before)
})

test('One changed law makes exactly one version, and the change is the law alone', async (t) => {
  const portal = await openPortal(t, { index: false })
  const rows = [law('a'), law('b', { provisions: [{ ref: 'art. 1', heading: 'Purpose' }] }), law('c')]
  await load(t, portal, { 'legislation.ndjson': ndjson(...rows) })
  rows[1] = law('b', { title: 'Another title', provisions: [{ ref: 'art. 1', heading: 'Purpose' }] })
  const report = await load(t, portal, { 'legislation.ndjson': ndjson(...rows) })

  t.same(report.records, { created: 0, updated: 1, unchanged: 3, withdrawn: 0 })
  const changed = await portal.database
    .sql`select record_id, version, operation from changes where version > 1`
  t.same(changed, [{ record_id: 'b', version: 2, operation: 'save' }])
  const titles = (await readVersions(portal.database.db, 'b')).map(({ body }) => body.texts.en?.title)
  t.same(titles, ['Law b', 'Another title'])
})

test('A provision that a row leaves out is withdrawn, and comes back with the row that has it', async (t) => {
  const portal = await openPortal(t, { index: false })
  const [one, two] = [{ ref: 'art. 1' }, { ref: 'art. 2', crimeTypes: ['money-laundering'] }]
  const both = ndjson(law('a', { provisions: [one, two] }))
  await load(t, portal, { 'legislation.ndjson': both })
  t.match(await portal.get('/v1/legislation/a'), { crimeTypes: [] })
  t.equal((await portal.get('/v1/search?crimeType=money-laundering')).total, 1)

  const less = await load(t, portal, { 'legislation.ndjson': ndjson(law('a', { provisions: [one] })) })
  t.same(less.records, { created: 0, updated: 0, unchanged: 2, withdrawn: 1 })
  t.equal((await portal.app.inject('/v1/provisions/a.art-2')).statusCode, 404)
  t.equal((await portal.get('/v1/search?crimeType=money-laundering')).total, 0, 'its tags left the law')
  const [last] = await portal.database.sql`select record_id, operation from changes order by id desc limit 1`
  t.same(last, { record_id: 'a.art-2', operation: 'withdraw' })

  const again = await load(t, portal, { 'legislation.ndjson': both })
  t.same(again.records, { created: 0, updated: 1, unchanged: 2, withdrawn: 0 })
  t.equal((await portal.get('/v1/provisions/a.art-2')).version, 3)
})

test('A row that lists no provisions says nothing about them; an empty list says that there are none', async (t) => {
  const portal = await openPortal(t, { index: false })
  await load(t, portal, { 'legislation.ndjson': ndjson(law('a', { provisions: [{ ref: 'art. 1' }] })) })
  const silent = await load(t, portal, { 'legislation.ndjson': ndjson(law('a')) })
  t.same(silent.records, { created: 0, updated: 0, unchanged: 1, withdrawn: 0 })
  const malformed = await load(t, portal, { 'legislation.ndjson': ndjson(law('a', { provisions: 'none' })) })
  t.equal(malformed.rows.refused, 1)
  t.equal((await portal.get('/v1/provisions/a.art-1')).version, 1)
  const none = await load(t, portal, { 'legislation.ndjson': ndjson(law('a', { provisions: [] })) })
  t.same(none.records, { created: 0, updated: 0, unchanged: 1, withdrawn: 1 })
})
