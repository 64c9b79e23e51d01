import { test } from 'tap'
import type { RowResult } from '#import/import-report.ts'
import { openPortal } from '../support/portal.ts'
import { law, load, ndjson, sizes } from './load.ts'

test('A dry run tells all that the import then does, and writes nothing', async (t) => {
  const portal = await openPortal(t, { index: false })
  await load(t, portal, {
    'legislation.ndjson': ndjson(
      law('same'),
      law('other', { crimeTypes: ['drug-offences'], provisions: [{ ref: 'art. 1' }, { ref: 'art. 2' }] })
    )
  })
  const before = await sizes(portal)
  const files = {
    'legislation.ndjson': ndjson(
      law('same'),
      law('other', {
        title: 'Law no more',
        crimeTypes: ['drug-offences', 'money-laundering'],
        number: '7',
        provisions: [{ ref: 'art. 1', heading: 'New' }]
      }),
      law('new'),
      law('bad', { country: 'XXX' })
    ),
    'provisions.csv': 'parent,ref\nnew,art. 1\nbad,art. 1\nnobody,art. 1\n'
  }
  const told: RowResult[] = []
  const dry = await load(t, portal, files, { dryRun: true, onRow: (result) => told.push(result) })
  t.same(await sizes(portal), before)
  t.same(dry.rows, { read: 7, created: 2, updated: 1, unchanged: 1, refused: 3 })
  t.same(dry.records, { created: 2, updated: 2, unchanged: 1, withdrawn: 1 })
  t.equal(dry.written, false)
  t.same(told[1]!.changes, [
    { record: 'other', pointer: '/texts/en/title', before: 'Law other', after: 'Law no more' },
    {
      record: 'other',
      pointer: '/crimeTypes',
      before: '["drug-offences"]',
      after: '["drug-offences","money-laundering"]'
    },
    { record: 'other', pointer: '/number', after: '7' },
    { record: 'other.art-1', pointer: '/texts/en/heading', after: 'New' }
  ])
  const real = await load(t, portal, files)
  t.same({ rows: real.rows, records: real.records }, { rows: dry.rows, records: dry.records })
  t.same(
    real.refused.map(({ line, faults }) => [line, faults]),
    dry.refused.map(({ line, faults }) => [line, faults])
  )
  t.equal(real.written, true)
})

test('A record that looks like one that exists is told with its id, or refused', async (t) => {
  const portal = await openPortal(t, { index: false })
  const title = 'Law No. 22/068 of 27 December 2022 on combating money laundering'
  const old = law('old', {
    title,
    adopted: '2022-12-27',
    identifiers: [{ scheme: 'eli', value: 'eli/ken/2022/68' }]
  })
  await load(t, portal, { 'legislation.ndjson': ndjson(old) })
  const rows = [
    law('twin', {
      title: 'LAW No 22-068 of 27 Décember 2022, on Combatting Money-Laundering',
      adopted: '2022'
    }),
    law('other-number', { title: title.replace('22/068', '22/069'), adopted: '2022' }),
    law('other-year', { title, adopted: '2021' }),
    law('other-country', { title, adopted: '2022', country: 'UGA' }),
    law('same-identifier', {
      title: 'Something else',
      identifiers: [{ scheme: 'eli', value: 'ELI/KEN/2022/68' }]
    })
  ]
  const alikeOf = async (options: object) => {
    const found: Record<string, string[]> = {}
    const report = await load(
      t,
      portal,
      { 'legislation.ndjson': ndjson(...rows) },
      {
        ...options,
        onRow: ({ record, alike }) => {
          if (alike.length > 0) found[record!] = alike
        }
      }
    )
    return { report, found }
  }
  const expected = { twin: ['old'], 'same-identifier': ['old'] }
  const refused = await alikeOf({ duplicates: 'refuse' })
  t.same(refused.found, expected)
  t.match(refused.report.rows, { created: 3, refused: 2 })
  t.match(refused.report.refused[0]!.faults[0], { pointer: '/id', suggestion: 'old' })
  const warned = await alikeOf({})
  t.same(warned.found, expected)
  t.match(warned.report.rows, { created: 2, unchanged: 3 })
  t.same((await alikeOf({})).found, {}, 'what exists is not asked about again')
})

test('A row without an id is the record that has its identifier', async (t) => {
  const portal = await openPortal(t, { index: false })
  const eli = (value: string) => ({ identifiers: [{ scheme: 'eli', value }] })
  const bare = (more: object) => ({ ...law('', more), id: undefined })
  await load(t, portal, {
    'legislation.ndjson': ndjson(
      law('known', { title: 'Known', ...eli('eli/1') }),
      law('numbered', { title: 'Numbered', number: 'Act 5', adopted: '1999-01-02' })
    )
  })
  const files = {
    'legislation.ndjson': ndjson(
      bare({ title: 'Known better', ...eli('ELI 1') }),
      bare({ title: 'Numbered', number: 'act 5', adopted: '1999' }),
      bare({ title: 'Brand new law', adopted: '2001', ...eli('eli/2') }),
      bare({ title: 'Nameless' }),
      bare({ title: 'Another year', number: 'Act 5', adopted: '2000' })
    )
  }
  const report = await load(t, portal, files)
  t.match(report.rows, { read: 5, created: 2, updated: 2, refused: 1 })
  t.match(report.refused, [{ line: 4, faults: [{ pointer: '/id', detail: 'is missing' }] }])
  t.equal((await portal.get('/v1/legislation/known')).title, 'Known better')
  const ids = (await portal.database.sql`select id from records order by id`).map(({ id }) => id)
  t.match(ids, [
    /^ken-another-year-2000-[0-9a-f]{8}$/,
    /^ken-brand-new-law-2001-[0-9a-f]{8}$/,
    'known',
    'numbered'
  ])
  t.match((await load(t, portal, files)).rows, { created: 0, updated: 0, unchanged: 4, refused: 1 })
})
