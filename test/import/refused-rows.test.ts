import { test } from 'tap'
import { kinds } from '#kinds/index.ts'
import { openPortal } from '../support/portal.ts'
import { law, load, ndjson, sizes, told } from './load.ts'

test('Bad rows are named with file, line and field in their own words; good ones are kept', async (t) => {
  const portal = await openPortal(t, { index: false })
  const report = await load(t, portal, {
    'legislation.ndjson': ndjson(
      law('good-1'),
      law('bad-1', { untocArticles: [5, 99] }),
      law('bad-2', {
        provisions: [{ ref: 'art. 1' }, { ref: 'art. 2' }, { ref: 'art. 3', crimeTypes: ['money-laundring'] }]
      }),
      law('bad-3', { status: 'in_froce' }),
      law('bad-4', { adopted: '2023-02-30' }),
      law('bad-5', { titel: 'x' }),
      { id: 'bad-6', type: 'act' },
      law('good-2')
    )
  })
  const faults = report.refused.map(({ file, line, faults }) => [file.split('/').at(-1), line, ...faults])
  t.match(faults, [
    ['legislation.ndjson', 2, { pointer: '/untocArticles/1', value: '99', suggestion: 'untoc-9' }],
    [
      'legislation.ndjson',
      3,
      { pointer: '/provisions/2/crimeTypes/0', value: 'money-laundring', suggestion: 'money-laundering' }
    ],
    ['legislation.ndjson', 4, { pointer: '/status', value: 'in_froce', suggestion: 'in_force' }],
    ['legislation.ndjson', 5, { pointer: '/adopted', value: '2023-02-30' }],
    ['legislation.ndjson', 6, { pointer: '/titel', value: 'x' }],
    ['legislation.ndjson', 7, { pointer: '/title', detail: 'is missing' }]
  ])
  t.same(report.rows, { read: 8, created: 2, updated: 0, unchanged: 0, refused: 6 })
  t.same(report.records, { created: 2, updated: 0, unchanged: 0, withdrawn: 0 })
  const stored = await portal.database.sql`select id from records order by id`
  t.same(
    stored.map(({ id }) => id),
    ['good-1', 'good-2']
  )
})

test('A name stands for the code of the one term that has it; a name of several is refused', async (t) => {
  const portal = await openPortal(t, { index: false })
  const report = await load(t, portal, {
    'legislation.csv': [
      'id,country,title,type,originalLanguage,crimeTypes,articles',
      'a,Italy,Law a,Act,Italian,Human trafficking; corruption,',
      'b,Kenya,Law b,act,,,Use of terms'
    ].join('\n'),
    'strategies.csv': 'id,country,title,type,periodStart\nc,Côte d’Ivoire,Strategy c,strategy,2020\n'
  })
  t.same(told(report), ['3 /articles/0: is not a code of /v1/vocabularies/article'])
  t.match(await portal.get('/v1/legislation/a'), {
    country: 'ITA',
    type: 'act',
    originalLanguage: 'it',
    crimeTypes: ['trafficking-in-persons', 'corruption']
  })
  t.same((await portal.get('/v1/strategies/c')).countries, ['CIV'])
})

test('An id that stands twice in a file is refused by its line', async (t) => {
  const portal = await openPortal(t, { index: false })
  const report = await load(t, portal, {
    'legislation.ndjson': ndjson(law('a'), law('b'), law('a', { title: 'Other' }))
  })
  t.same(told(report), ['3 /id: stands on line 1 already'])
  t.equal((await portal.get('/v1/legislation/a')).title, 'Law a')
  const twice = { id: 'a.x', ref: 'art. 1' }
  const within = await load(t, portal, {
    'legislation.ndjson': ndjson(law('c', { provisions: [twice, twice] }))
  })
  t.same(told(within), ['1 /provisions/1/id: stands twice on this line'])
})

test('A row is saved whole or not at all, whatever only the database knows against it', async (t) => {
  const portal = await openPortal(t, { index: false })
  const [report, recommendation] = ['report', 'recommendation'].map((kind) => kinds.get(kind)!.examples[0]!)
  const children = [{ ...recommendation!.body, id: 'taken.r1' }]
  const row = { ...report!.body, id: 'taken', recommendations: children }
  t.equal((await load(t, portal, { 'reports.ndjson': ndjson(row) })).records.created, 2)
  const before = await sizes(portal)
  const loaded = await load(t, portal, {
    'legislation.ndjson': ndjson(
      law('taken', { provisions: [{ ref: 'art. 1' }] }),
      law('early', { status: 'in_froce' }),
      law('fits', { provisions: [{ ref: 'art. 1' }, { ref: 'art. 2', id: 'taken.r1' }] }),
      law('good', { provisions: [{ ref: 'art. 1' }] })
    )
  })
  t.same(
    loaded.refused.map(({ line }) => line),
    [1, 2, 3],
    'in the order of the file'
  )
  t.ok(told(loaded).includes('1 /id: is the id of a report already'))
  t.ok(told(loaded).includes('3 /provisions/1/id: is the id of a recommendation already'))
  t.same(loaded.rows, { read: 4, created: 1, updated: 0, unchanged: 0, refused: 3 })
  t.same(loaded.records, { created: 2, updated: 0, unchanged: 0, withdrawn: 0 })
  const after = await sizes(portal)
  t.equal(after.records, before.records + 2, 'no part of a refused row is stored')
  t.equal(after.changes, before.changes + 2, 'nothing was withdrawn')
})

test('All or nothing keeps nothing when a row is bad', async (t) => {
  const portal = await openPortal(t, { index: false })
  const report = await load(
    t,
    portal,
    { 'legislation.ndjson': ndjson(law('a'), law('b', { country: 'XXX' })) },
    { allOrNothing: true }
  )
  t.equal(report.written, false)
  t.match(told(report), [/^2 \/country: /])
  t.same(report.records, { created: 0, updated: 0, unchanged: 0, withdrawn: 0 })
  t.same(await sizes(portal), { records: 0, versions: 0, changes: 0 })
})

test('All or nothing keeps nothing when only saving shows the fault: a child without its parent', async (t) => {
  const portal = await openPortal(t, { index: false })
  const files = {
    'legislation.ndjson': ndjson(law('a')),
    'provisions.ndjson': ndjson(
      { id: 'p', parent: 'nobody', ref: 'art. 1' },
      { id: 'q', parent: 'a', ref: 'art. 2' }
    )
  }
  const report = await load(t, portal, files, { allOrNothing: true })
  t.same(told(report), ['1 /parent: names no legislation'])
  t.equal(report.written, false)
  t.same(report.rows, { read: 3, created: 2, updated: 0, unchanged: 0, refused: 1 })
  t.same(report.records, { created: 0, updated: 0, unchanged: 0, withdrawn: 0 })
  t.same(await sizes(portal), { records: 0, versions: 0, changes: 0 })

  const kept = await load(t, portal, files)
  t.same(told(kept), ['1 /parent: names no legislation'])
  t.same(kept.records, { created: 2, updated: 0, unchanged: 0, withdrawn: 0 })
})

test('A table as spreadsheets write it: emptied rows, choices in capitals, and no word on what nobody knows', async (t) => {
  const portal = await openPortal(t, { index: false })
  const report = await load(t, portal, {
    'kenya-legislation-2024.csv': [
      ',,,,',
      'Title (fr),country,type,number,adopted,confidence',
      ',,,,,',
      'Loi a,Kenya,Act,7,2001,HIGH',
      ' , ,,,,'
    ].join('\n'),
    'kenya-strategies.csv':
      'id,Title (fr),countries,type,periodStart,Human rights\ns,Plan,Kenya,strategy,2020,Yes\n'
  })
  t.same(told(report), [])
  t.match(report.rows, { read: 2, created: 2 })
  const { items } = await portal.get('/v1/legislation')
  t.match(items, [{ country: 'KEN', legalStatus: 'unknown', confidence: 'high' }])
  t.match(await portal.get('/v1/strategies/s'), { genderMainstreaming: 'unknown', humanRights: 'yes' })
})

test('A row without an id that nothing tells is told what would', async (t) => {
  const portal = await openPortal(t, { index: false })
  const report = await load(t, portal, {
    'legislation.csv': 'title,country,type,number,adopted\nLaw a,KEN,act,7,23.06.2017\n'
  })
  t.same(told(report), [
    '2 /id: is missing, and nothing else tells whose row this is: identifiers, a symbol, or a number with country and year',
    '2 /adopted: must be a date as far as it is known: 1998, 1998-05 or 1998-05-12'
  ])
})

test('A row the database cannot hold is named, and the others of its batch are kept', async (t) => {
  const portal = await openPortal(t, { index: false })
  const words = (seed: number) =>
    Array.from({ length: 24_000 }, (_, number) => (seed + number * 7919).toString(36)).join(' ')
  const provisions = [1e9, 2e9, 3e9, 4e9].map((seed, index) => ({ ref: `art. ${index}`, text: words(seed) }))
  const rows = ndjson(law('before'), law('whole', { provisions }), law('after'))
  const report = await load(t, portal, { 'legislation.ndjson': rows })
  t.match(report.rows, { read: 3, created: 2, refused: 1 })
  t.match(told(report), [/^2 : .*more different words/])
  t.match(await sizes(portal), { records: 2, versions: 2, changes: 2 })
})
