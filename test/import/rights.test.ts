import { setTimeout } from 'node:timers/promises'
import { test } from 'tap'
import type { Caller } from '#domain/access.ts'
import type { RecordDraft } from '#domain/record.ts'
import { kinds } from '#kinds/index.ts'
import { saveInTransaction } from '#store/save-records.ts'
import { openPortal, type Portal } from '../support/portal.ts'
import { law, load, ndjson, told } from './load.ts'

const importer: Caller = { name: 'importer', keyId: 'one', scopes: ['import'] }

/** Has somebody publish another title, or put it beside as a draft, and do something before it is committed. */
const retitle = async (
  { database }: Portal,
  {
    id,
    title,
    status,
    country = 'KEN'
  }: { id: string; title: string; status: 'published' | 'draft'; country?: string },
  also = async () => {}
) => {
  const [{ body }] = await database.sql<[{ body: any }]>`select body from records where id = ${id}`
  const texts = { en: { ...body.texts.en, title } }
  const draft = { id, kind: 'legislation', status, body: { ...body, country, texts } }
  await saveInTransaction(database.db, kinds, [draft], { by: 'editor' }, [], also)
}

test('What was published in the moment of an import is not taken back without the right to publish', async (t) => {
  const portal = await openPortal(t, { index: false })
  const { sql } = portal.database
  const files = {
    'legislation.ndjson': ndjson(law('race', { provisions: [{ ref: 'art. 1', status: 'draft' }] }))
  }
  await load(t, portal, files)
  for (const allOrNothing of [false, true]) {
    let loading: ReturnType<typeof load> | undefined
    const title = `Corrected ${allOrNothing}`
    await retitle(portal, { id: 'race', title, status: 'published' }, async () => {
      loading = load(t, portal, files, { caller: importer, allOrNothing })
      while ((await sql`select pid from pg_locks where not granted`).length === 0) await setTimeout(10)
    })
    const report = await loading!
    t.equal((await portal.get('/v1/legislation/race')).title, title)
    t.match(told(report)[0], /^1 \/status: is not what it was a moment ago/)
    await load(t, portal, files)
  }
})

test('A dry run shows nothing of drafts to whoever may not read them', async (t) => {
  const portal = await openPortal(t, { index: false })
  await load(t, portal, {
    'legislation.ndjson': ndjson(
      law('new', { title: 'Wombat', status: 'draft', legalStatus: 'unknown' }),
      law('shown')
    )
  })
  await retitle(portal, { id: 'shown', title: 'Quokka', status: 'draft', country: 'FRA' })
  const rows = ndjson(law('new'), law('shown', { title: 'Another' }))
  const dryRun = async (caller: Partial<Caller>) => {
    const results: unknown[] = []
    const options = {
      dryRun: true,
      caller: { ...importer, ...caller },
      onRow: (row: unknown) => results.push(row)
    }
    const report = await load(t, portal, { 'legislation.ndjson': rows }, options)
    return { report, said: JSON.stringify(results) }
  }
  const { said } = await dryRun({})
  t.notMatch(said, /Wombat|Quokka|FRA/)
  t.match(said, /Law new/)
  t.match((await dryRun({ scopes: ['import', 'write'] })).said, /Wombat.*Quokka/)
  const foreign = await dryRun({ scopes: ['import', 'write'], countries: ['KEN'] })
  t.match(told(foreign.report), ['2 /country: is of a record of FRA now, and the key is limited to KEN'])
  t.notMatch(foreign.said, /Quokka/)
})

test('A part is of the country its whole is of now, whatever else is said of that in the same breath', async (t) => {
  const portal = await openPortal(t, { index: false })
  await load(t, portal, { 'legislation.ndjson': ndjson(law('whole', { country: 'FRA' })) })
  const files = {
    'rows.ndjson': ndjson(law('whole', { kind: 'legislation' }), {
      kind: 'provision',
      parent: 'whole',
      ref: 'art. 1'
    })
  }
  const caller: Caller = { ...importer, scopes: ['import', 'publish'], countries: ['KEN'] }
  t.match(told(await load(t, portal, files, { caller })), [
    /is of a record of FRA now/,
    /is not of the key: the key is limited to KEN/
  ])
  t.same((await portal.get('/v1/provisions')).items, [])
})

test('A part of what is of no one country is no country’s to load', async (t) => {
  const portal = await openPortal(t, { index: false })
  const [report] = kinds.get('report')!.examples as [RecordDraft]
  const [{ body }] = kinds.get('recommendation')!.examples as [RecordDraft]
  await portal.save([report])
  const row = {
    ...body,
    kind: 'recommendation',
    id: `${report.id}.own`,
    parent: report.id,
    countries: ['KEN']
  }
  const caller: Caller = { ...importer, scopes: ['import', 'publish'], countries: ['KEN'] }
  const loaded = await load(t, portal, { 'rows.ndjson': ndjson(row) }, { caller })
  t.match(told(loaded), [/^1 \/parent: is of no one country, and the key is limited to KEN$/])
})

test('Second copies and identifiers tell nothing of what the key may not know of', async (t) => {
  const portal = await openPortal(t, { index: false })
  const act = (id: string | undefined, country: string, number: string) => ({
    ...law(id ?? '', {
      title: `The Numbat Act of ${country}`,
      adopted: '2001',
      country,
      status: 'draft',
      legalStatus: 'unknown'
    }),
    id,
    identifiers: [{ scheme: 'eli', value: number }]
  })
  await load(t, portal, {
    'legislation.ndjson': ndjson(act('ken-numbat', 'KEN', 'eli/1'), act('fra-numbat', 'FRA', 'eli/2'))
  })
  const import_ = async (caller: Partial<Caller>, ...rows: object[]) => {
    const results: { record?: string; alike: string[] }[] = []
    const report = await load(
      t,
      portal,
      { 'legislation.ndjson': ndjson(...rows) },
      { dryRun: true, caller: { ...importer, ...caller }, onRow: (row) => results.push(row) }
    )
    return { alike: results.map(({ alike }) => alike), told: told(report), said: JSON.stringify(results) }
  }
  const copies = [act('ken-copy', 'KEN', 'eli/3'), act('fra-copy', 'FRA', 'eli/2')]
  t.same((await import_({}, ...copies)).alike, [[], []])
  t.same((await import_({ scopes: ['import', 'write'] }, ...copies)).alike, [['ken-numbat'], ['fra-numbat']])
  const limited = { scopes: ['import', 'write'], countries: ['KEN'] } satisfies Partial<Caller>
  t.same((await import_(limited, copies[0]!, act('ken-other', 'KEN', 'eli/2'))).alike, [
    ['ken-numbat'],
    ['ken-numbat']
  ])

  const nameless = await import_(limited, act(undefined, 'KEN', 'eli/2'))
  t.same(nameless.told, ['1 /identifiers: is that of a record that is not of KEN'])
  t.notMatch(nameless.said, /fra-numbat/)
  const both = {
    ...act(undefined, 'KEN', 'eli/1'),
    identifiers: [1, 2].map((n) => ({ scheme: 'eli', value: `eli/${n}` }))
  }
  t.same((await import_(limited, both)).told, ['1 /identifiers: is that of several records: ken-numbat'])
  t.same((await import_({}, both)).told, ['1 /identifiers: is that of several records'])
})
