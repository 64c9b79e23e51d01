import { test } from 'tap'
import { Failure } from '#domain/failure.ts'
import { buildApp } from '#http/app.ts'
import { kinds } from '#kinds/index.ts'
import { createDraftValidator } from '#kinds/validate-draft.ts'
import type { DocumentFile } from '#report-import/contract.ts'
import { createReportImporter } from '#report-import/create-report-importer.ts'
import { createPostgresSearch } from '#store/search-records.ts'
import { documentOf } from '../report-import/sample.ts'
import { smallReport } from '../report-import/small-report.ts'
import { makeKey } from '../support/make-key.ts'
import { openPortal } from '../support/portal.ts'

test('documents are read over HTTP, and saved where that is asked for', async (t) => {
  const portal = await openPortal(t, { index: false })
  const { database, terms } = portal
  const { wanted, corrections: _corrections, read: _read, ...source } = documentOf(...smallReport())
  let busy = false
  const extract = async ({ bytes, language }: DocumentFile) => {
    if (busy) throw new Failure('unavailable', 'Too many documents are being read; try again in a moment.')
    const text = new TextDecoder().decode(bytes)
    if (text !== source.text) throw new Failure('invalid-record', 'The text holds no recommendations.')
    if (language && language !== 'en') throw new Failure('invalid-record', 'The text is in another language.')
    return { ...source, extraction: wanted }
  }
  const joining = { kinds, terms, validate: createDraftValidator(kinds, terms) }
  const app = await buildApp(
    {
      kinds,
      terms,
      db: database.db,
      postgres: createPostgresSearch(database.db),
      reports: createReportImporter(database.db, joining, extract)
    },
    { publicUrl: 'http://localhost:3000', version: '0.0.0' }
  )
  t.teardown(() => app.close())
  const { headers: key } = await makeKey(portal, ['import', 'publish'], { name: 'loader' })
  const { headers: drafter } = await makeKey(portal, ['import'])
  const { headers: other } = await makeKey(portal, ['read:drafts'])
  const { headers: ofOneCountry } = await makeKey(portal, ['import', 'publish'], { countries: ['ITA'] })
  const post = (
    payload: string,
    query = '',
    headers: Record<string, string> = key,
    type = 'text/plain; charset=utf-8'
  ) =>
    app.inject({
      method: 'POST',
      url: `/v1/reports/extractions${query}`,
      headers: { ...headers, 'content-type': type },
      payload
    })

  await t.test('the answer is the extraction, and nothing is written', async (t) => {
    const answer = await post(source.text, '?language=en')
    t.equal(answer.statusCode, 200)
    t.equal(answer.headers['cache-control'], 'no-store')
    t.same(answer.json(), JSON.parse(JSON.stringify(wanted)))
    t.same((await portal.get('/v1/reports')).items, [])
  })

  await t.test('documents of each form arrive byte for byte', async (t) => {
    const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
    for (const type of ['application/pdf', word, 'text/html; charset=utf-8'])
      t.equal((await post(source.text, '', key, type)).statusCode, 200, type)
  })

  await t.test('who may not, and what cannot be read, is told so', async (t) => {
    const cases: [answer: Awaited<ReturnType<typeof post>>, status: number, said: object][] = [
      [await post(source.text, '', {}), 401, {}],
      [await post(source.text, '', other), 403, {}],
      [await post(source.text, '?save=true', drafter), 403, { detail: /may not publish/ }],
      [
        await post(JSON.stringify({ ...wanted, source }), '?save=true', drafter, 'application/json'),
        403,
        { detail: /may not publish/ }
      ],
      [await post(source.text, '?save=true', ofOneCountry), 403, { detail: /limited to countries/ }],
      [await post('Nothing.'), 422, { detail: 'The text holds no recommendations.' }],
      [await post(source.text, '?language=fr'), 422, { detail: 'The text is in another language.' }],
      [await post(source.text, '?language=xx'), 400, { errors: [{ parameter: 'language' }] }],
      [await post(source.text, '?lang=fr'), 400, { errors: [{ parameter: 'lang' }] }],
      [await post(source.text, '?save=maybe'), 400, { errors: [{ parameter: 'save' }] }],
      [await post('a,b', '', key, 'text/csv'), 415, {}],
      [await post('{', '?save=true', key, 'application/json'), 400, {}],
      [await post('{}', '', key, 'application/json'), 400, { errors: [{ parameter: 'save' }] }],
      [await post('{}', '?save=true', key, 'application/json'), 422, { errors: [{ pointer: '/metadata' }] }]
    ]
    for (const [answer, status, said] of cases) {
      t.equal(answer.statusCode, status, answer.body)
      t.match(answer.json(), { status, ...said })
      t.match(answer.headers['content-type'], /problem\+json/)
    }
    t.equal((await post('x'.repeat(33 * 1024 * 1024))).statusCode, 413)
    busy = true
    const full = await post(source.text)
    busy = false
    t.equal(full.statusCode, 503)
    t.match(full.headers['retry-after'], /^\d+$/)
    t.same((await portal.get('/v1/reports')).items, [])
  })

  await t.test('saved, it is there with its source; corrected, it is a person’s', async (t) => {
    const answer = await post(source.text, '?save=true')
    t.equal(answer.statusCode, 201, answer.body)
    const { report, records } = answer.json()
    t.same(
      records.map(({ outcome }: any) => outcome),
      ['created', 'created', 'created', 'created']
    )
    const own = await app.inject(`/v1/reports/${report}/sources`)
    t.match(own.json(), {
      items: [{ language: 'en', sha256: source.sha256, importedBy: 'loader', length: source.text.length }]
    })
    t.notOk('text' in own.json().items[0])
    const { text, extraction } = (await app.inject(`/v1/reports/${report}/sources/en`)).json()
    t.equal(text, source.text)
    for (const { text: words, spans } of extraction.recommendations)
      t.equal(text.slice(spans.text[0].start, spans.text[0].end), words, 'a field shows where it came from')
    t.equal((await app.inject(`/v1/reports/${report}/sources/fr`)).statusCode, 404)
    t.equal((await app.inject('/v1/reports/nothing/sources')).statusCode, 404)

    const corrected = structuredClone({ ...wanted, source })
    corrected.recommendations[1]!.strength = 'urge'
    const again = await post(JSON.stringify(corrected), '?save=true', key, 'application/json')
    t.equal(again.statusCode, 201, again.body)
    t.equal((await portal.get(`/v1/recommendations/${report}.r2`)).strength, 'urge')
    const [kept] = (await app.inject(`/v1/reports/${report}/sources`)).json().items
    t.same(kept.corrections, ['/recommendations/1/strength'])
  })

  await t.test('what is not published leaks by no door', async (t) => {
    const [extraction, text] = smallReport()
    const id = 'ctoc-cop-wg.9-2031-4'
    const { body } = (await database.sql<{ body: any }[]>`select body from records where id = ${id}`)[0]!
    for (const status of ['withdrawn', 'draft', 'in-review'] as const) {
      await portal.save([{ id, kind: 'report', status, body }])
      for (const path of ['', '/en']) {
        const answer = await app.inject(`/v1/reports/${id}/sources${path}`)
        t.equal(answer.statusCode, 404, status)
        t.notOk(answer.body.includes(text.slice(30, 60)))
      }
    }
    t.ok(extraction)
  })
})
