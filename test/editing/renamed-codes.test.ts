import { test } from 'tap'
import { createTerms } from '#domain/terms.ts'
import { buildApp } from '#http/app.ts'
import { kinds } from '#kinds/index.ts'
import { createPostgresSearch } from '#store/search-records.ts'
import { syncVocabularies } from '#store/sync-vocabularies.ts'
import { openPortal, testTerms } from '../support/portal.ts'
import { editorOf, lawWith } from './editor.ts'

test('a code that was renamed is an alias of the new one', async (t) => {
  const portal = await openPortal(t, { index: false })
  const { db, sql } = portal.database
  const { ask, change } = await editorOf(portal, ['write', 'publish'])
  const url = '/v1/legislation/renamed'
  await ask('PUT', url, { body: lawWith('Law', { crimeTypes: ['kidnapping', 'fraud'] }) })

  const vocabulary = testTerms.vocabularies.get('crime-type')!
  const renamed = createTerms(
    new Map(testTerms.vocabularies).set('crime-type', {
      ...vocabulary,
      terms: vocabulary.terms.map((term) =>
        term.code === 'kidnapping' ? { ...term, code: 'abduction', formerCodes: ['kidnapping'] } : term
      )
    })
  )
  const [before] = await sql`select revision from records where id = 'renamed'`
  await syncVocabularies(db, renamed)
  const [after] = await sql`select revision from records where id = 'renamed'`
  t.ok(Number(after!.revision) > Number(before!.revision), 'caches and indexes hear of it')

  await using app = await buildApp(
    { kinds, terms: renamed, db, postgres: createPostgresSearch(db) },
    { publicUrl: 'http://localhost:3000', version: '0.0.0' }
  )
  const then = await editorOf({ ...portal, app }, ['write', 'publish'])
  const codes = ['abduction', 'fraud']
  for (const door of [url, `${url}/versions/1`]) {
    const { status, body } = await then.ask('GET', door)
    const record = body.record ?? body
    t.equal(status, 200)
    t.same(record.crimeTypes, codes, door)
    t.same([...record.tags.crimeType].sort(), codes)
  }
  for (const code of ['kidnapping', 'abduction'])
    t.match(
      await then.ask('GET', `/v1/search?crimeType=${code}&facets=crimeType`),
      { body: { total: 1 } },
      code
    )
  t.match(await then.ask('GET', `${url}?include=labels`), { status: 200 })
  const put = await then.change('PUT', url, lawWith('Law', { crimeTypes: ['kidnapping', 'fraud'] }))
  t.match(put, { status: 200, body: { crimeTypes: codes } })

  await t.test('a term that only a draft carries cannot go', async (t) => {
    await then.change('PATCH', url, { status: 'draft', crimeTypes: ['vehicle-trafficking'] })
    const without = createTerms(
      new Map(renamed.vocabularies).set('crime-type', {
        ...renamed.vocabularies.get('crime-type')!,
        terms: renamed.vocabularies
          .get('crime-type')!
          .terms.filter(({ code }) => code !== 'vehicle-trafficking')
      })
    )
    await t.rejects(syncVocabularies(db, without), { code: 'conflict', message: /vehicle-trafficking/ })
  })
  t.ok(change)
})
