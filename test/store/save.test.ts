import { test } from 'tap'
import { understand } from '#domain/query.ts'
import type { RecordDraft } from '#domain/record.ts'
import type { Term, Vocabulary } from '#domain/term.ts'
import { createTerms } from '#domain/terms.ts'
import { kinds } from '#kinds/index.ts'
import { openDatabase } from '#store/database.ts'
import { migrate } from '#store/migrate.ts'
import { createPostgresSearch } from '#store/search-records.ts'
import { syncVocabularies } from '#store/sync-vocabularies.ts'
import { openPortal, type Portal, testTerms } from '../support/portal.ts'
import { openTestServers } from '../support/servers.ts'

const [law] = kinds.get('legislation')!.examples as [RecordDraft]
const [provision] = kinds.get('provision')!.examples as [RecordDraft]

const lawWith = (id: string, fields: object = {}): RecordDraft => ({
  ...law,
  id,
  body: { ...law.body, ...fields }
})
const part = (parent: string, name: string, fields: object = {}): RecordDraft => ({
  ...provision,
  id: `${parent}.${name}`,
  parent,
  body: { ...provision.body, ...fields }
})

const termsOf = async ({ database }: Portal, id: string, scheme: string) => {
  const rows = await database.sql<{ code: string }[]>`select distinct code from record_terms
    where record_id = ${id} and scheme = ${scheme} and origin <> 'mention' order by code`
  return rows.map(({ code }) => code)
}

const find = async ({ database }: Pick<Portal, 'database'>, q: string) => {
  const { hits } = await createPostgresSearch(database.db).find({
    query: understand(q),
    filter: { terms: {}, parents: [] },
    facets: [],
    sort: 'relevance',
    page: 1,
    limit: 20,
    match: 'all',
    highlight: false,
    language: 'en'
  })
  return hits.map(({ id }) => id).sort()
}

test('saving', async (t) => {
  const portal = await openPortal(t, { index: false })
  const { sql } = portal.database
  const countAll = async () => {
    const [row] = await sql`select (select count(*) from records) as records,
      (select count(*) from record_versions) as versions, (select count(*) from changes) as changes`
    return row
  }

  await t.test(
    'a child whose parent is missing, or of the wrong kind, is refused by name and alone',
    async (t) => {
      await portal.save(kinds.get('report')!.examples)
      const report = kinds.get('report')!.examples[0]!.id
      const outcomes = await portal.save([
        lawWith('good-law'),
        part('no-law', 'a'),
        part(report, 'b'),
        part('good-law', 'c')
      ])
      t.match(outcomes, [
        { outcome: 'created' },
        {
          outcome: 'refused',
          faults: [{ pointer: '/parent', value: 'no-law', detail: 'names no legislation' }]
        },
        { outcome: 'refused', faults: [{ pointer: '/parent', value: report }] },
        { outcome: 'created' }
      ])
      const there = await sql`select id from records where id in ('no-law.a', ${`${report}.b`})`
      t.same(there, [])
    }
  )

  await t.test('an id keeps its kind and its parent', async (t) => {
    await portal.save([lawWith('kept-law'), lawWith('other-law'), part('kept-law', 'a')])
    const before = await countAll()
    const clash = await portal.save([{ ...part('other-law', 'x'), id: 'kept-law' }])
    t.match(clash, [
      { outcome: 'refused', faults: [{ pointer: '/id', value: 'kept-law', detail: /legislation already/ }] }
    ])
    const moved = await portal.save([{ ...part('kept-law', 'a'), parent: 'other-law' }])
    t.match(moved, [
      { outcome: 'refused', faults: [{ pointer: '/parent', value: 'other-law', detail: /kept-law/ }] }
    ])
    t.same(await countAll(), before, 'nothing was written')
  })

  await t.test('children that a family leaves out are withdrawn, and come back', async (t) => {
    const whole = [
      lawWith('family'),
      part('family', 'a', { crimeTypes: ['fraud'] }),
      part('family', 'b', { crimeTypes: ['extortion'] })
    ]
    const all = { parent: 'family', children: ['family.a', 'family.b'] }
    await portal.save(whole, [all])
    t.same(
      (await portal.save(whole, [all])).map(({ outcome }) => outcome),
      ['unchanged', 'unchanged', 'unchanged']
    )
    const outcomes = await portal.save(whole.slice(0, 2), [{ ...all, children: ['family.a'] }])
    t.match(outcomes, [
      { outcome: 'unchanged' },
      { outcome: 'unchanged' },
      { id: 'family.b', outcome: 'withdrawn', version: 2 }
    ])
    t.notOk((await termsOf(portal, 'family', 'crime-type')).includes('extortion'), 'its tags went with it')
    t.match(await sql`select operation, version from changes where record_id = 'family.b' order by id`, [
      { operation: 'save', version: 1 },
      { operation: 'withdraw', version: 2 }
    ])
    t.equal(
      (await portal.save(whole.slice(0, 2), [{ ...all, children: ['family.a'] }])).length,
      2,
      'only once'
    )
    t.match(await portal.save(whole, [all]), [{}, {}, { id: 'family.b', outcome: 'updated', version: 3 }])
    t.ok((await termsOf(portal, 'family', 'crime-type')).includes('extortion'))
  })

  await t.test('a family whose parent is refused loses nobody', async (t) => {
    const [report] = kinds.get('report')!.examples as [RecordDraft]
    await portal.save([report, ...kinds.get('recommendation')!.examples])
    const outcomes = await portal.save([lawWith(report.id)], [{ parent: report.id, children: [] }])
    t.match(outcomes, [{ outcome: 'refused' }])
    t.equal(outcomes.length, 1)
    t.match(await sql`select status from records where parent_id = ${report.id}`, [{ status: 'published' }])
  })

  await t.test('tags and words of a draft part do not leak to its law', async (t) => {
    const secret = part('leak-law', 'a', {
      crimeTypes: ['kidnapping'],
      articles: ['untoc-23'],
      ref: 'art. 777-ter',
      texts: { en: { translation: 'original', heading: 'Okapi', text: 'Secret platypus' } }
    })
    const words = ['okapi', 'platypus', '777-ter', 'kidnapping']
    await portal.save([lawWith('leak-law'), { ...secret, status: 'draft' }])
    for (const q of words)
      t.same(
        (await find(portal, q)).filter((id) => id.startsWith('leak')),
        [],
        q
      )
    t.notOk((await termsOf(portal, 'leak-law', 'crime-type')).includes('kidnapping'))
    await portal.save([secret])
    for (const q of words)
      t.same(
        (await find(portal, q)).filter((id) => id.startsWith('leak')),
        ['leak-law', 'leak-law.a'],
        q
      )
    t.ok((await termsOf(portal, 'leak-law', 'article')).includes('untoc-23'))
    for (const status of ['withdrawn', 'in-review'] as const) {
      await portal.save([{ ...secret, status }])
      for (const q of words)
        t.same(
          (await find(portal, q)).filter((id) => id.startsWith('leak')),
          [],
          `${q}, ${status}`
        )
      t.notOk((await termsOf(portal, 'leak-law', 'article')).includes('untoc-23'))
    }
    await portal.save([secret, lawWith('leak-law')])
    await portal.save([{ ...lawWith('leak-law'), status: 'withdrawn' }])
    for (const q of words)
      t.same(
        (await find(portal, q)).filter((id) => id.startsWith('leak')),
        [],
        `${q}, the law withdrawn`
      )
  })

  await t.test("a law's country reaches its provisions, and follows it", async (t) => {
    await portal.save([lawWith('moving-law', { country: 'FRA' }), part('moving-law', 'a')])
    t.same(await termsOf(portal, 'moving-law.a', 'country'), ['FRA'])
    await portal.save([lawWith('moving-law', { country: 'PER', adopted: '2001-02' })])
    t.same(await termsOf(portal, 'moving-law.a', 'country'), ['PER'])
    const [row] =
      await sql`select date, date_from::text, date_to::text, version from records where id = 'moving-law.a'`
    t.same(row, { date: '2001-02', date_from: '2001-02-01', date_to: '2001-02-28', version: 1 })
  })
})

const withTerm = (scheme: string, change: (terms: Term[]) => Term[]) => {
  const vocabularies = new Map(testTerms.vocabularies)
  const vocabulary = vocabularies.get(scheme) as Vocabulary
  vocabularies.set(scheme, { ...vocabulary, terms: change(vocabulary.terms) })
  return createTerms(vocabularies)
}

test('vocabularies that changed', async (t) => {
  const portal = await openPortal(t, { index: false })
  await portal.save([lawWith('tagged-law', { crimeTypes: ['wildlife-crime'] })])
  const rename = (code: string, en: string) => (terms: Term[]) =>
    terms.map((term) => (term.code === code ? { ...term, labels: { ...term.labels, en } } : term))

  await t.test('a record is found by a new label of its term, and no more by the old one', async (t) => {
    t.same(await find(portal, 'wildlife crime'), ['tagged-law'])
    await syncVocabularies(
      portal.database.db,
      withTerm('crime-type', rename('wildlife-crime', 'Faunal wrongdoing'))
    )
    t.same(await find(portal, 'faunal wrongdoing'), ['tagged-law'])
    await syncVocabularies(
      portal.database.db,
      withTerm('crime-type', rename('crimes-affecting-the-environment', 'Ecological wrongdoing'))
    )
    t.same(await find(portal, 'ecological'), ['tagged-law'])
    t.same(await find(portal, 'faunal'), [])
  })

  await t.test('a record follows its term to another broader one', async (t) => {
    const moved = (terms: Term[]) =>
      terms.map((term) =>
        term.code === 'wildlife-crime'
          ? { ...term, broader: [{ scheme: 'crime-type', code: 'fraud' }] }
          : term
      )
    await syncVocabularies(portal.database.db, withTerm('crime-type', moved))
    t.same((await portal.get('/v1/search?crimeType=fraud')).total, 1)
    t.same((await portal.get('/v1/search?crimeType=crimes-affecting-the-environment')).total, 0)
  })

  await t.test('a term that records carry cannot go, and everything stays as it was', async (t) => {
    await syncVocabularies(portal.database.db, testTerms)
    const without = (code: string) =>
      withTerm('crime-type', (terms) => terms.filter((term) => term.code !== code))
    await t.rejects(syncVocabularies(portal.database.db, without('wildlife-crime')), {
      code: 'conflict',
      message: /wildlife-crime of crime-type/
    })
    await syncVocabularies(portal.database.db, without('vehicle-trafficking'))
    const [row] = await portal.database.sql`select
      count(*) filter (where code = 'wildlife-crime')::int as used,
      count(*) filter (where code = 'vehicle-trafficking')::int as unused from terms where scheme = 'crime-type'`
    t.same(row, { used: 1, unused: 0 })
  })
})

test('migrations', async (t) => {
  const servers = await openTestServers()
  t.teardown(() => servers[Symbol.asyncDispose]())
  const admin = openDatabase(servers.databaseUrl, { connections: 1 })
  t.teardown(() => admin[Symbol.asyncDispose]())
  const name = `test_migrations_${process.pid}`
  await admin.sql.unsafe(`create database ${name}`)
  t.teardown(() => admin.sql.unsafe(`drop database if exists ${name} with (force)`))
  const url = Object.assign(new URL(servers.databaseUrl), { pathname: `/${name}` }).href
  const count = async () => {
    await using database = openDatabase(url, { connections: 1 })
    const [row] = await database.sql`select count(*)::int as applied from drizzle.__drizzle_migrations`
    return row?.applied
  }

  await t.test('run once when three instances start together', async (t) => {
    const started = await Promise.allSettled([
      ...[1, 2, 3].map(async () => {
        await migrate(url)
        await using database = openDatabase(url, { connections: 2 })
        await syncVocabularies(database.db, testTerms)
      })
    ])
    t.same(
      started.filter(({ status }) => status === 'rejected'),
      []
    )
    const applied = await count()
    await migrate(url)
    t.equal(await count(), applied, 'and not again')
    t.ok(applied > 0)
  })

  await t.test('a schema newer than the program is refused', async (t) => {
    await using database = openDatabase(url, { connections: 1 })
    await database.sql`insert into drizzle.__drizzle_migrations (hash, created_at) values ('later', 9999999999999)`
    await t.rejects(migrate(url), { code: 'conflict', message: /newer schema/ })
  })
})

test('more different words than a vector holds are refused, and not a defect', async (t) => {
  const portal = await openPortal(t, { index: false })
  await portal.save([lawWith('whole')])
  const texts = (seed: number) => {
    const words = Array.from({ length: 24_000 }, (_, number) => (seed + number * 7919).toString(36))
    return { texts: { en: { translation: 'original', text: words.join(' ') } } }
  }
  await portal.save([part('whole', 'a', texts(1e9))])
  const parts = ['b', 'c', 'd', 'e'].map((name, index) => part('whole', name, texts(2e9 + index * 1e9)))
  await t.rejects(portal.save(parts), { code: 'invalid-record', message: /more different words/ })
  t.equal((await portal.get('/v1/provisions?parent=whole')).items.length, 1)
})
