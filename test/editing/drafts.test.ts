import { test } from 'tap'
import type { RecordDraft } from '#domain/record.ts'
import { openPortal } from '../support/portal.ts'
import { editorOf, lawWith, partWith } from './editor.ts'

test('a draft beside what is published', async (t) => {
  const portal = await openPortal(t)
  const { ask, change, read } = await editorOf(portal, ['write', 'publish'])
  const url = '/v1/legislation/steady'
  const secret = {
    texts: { en: { translation: 'original', title: 'Quokka Act' } },
    crimeTypes: ['kidnapping'],
    number: 'Quokka 7'
  }
  await ask('PUT', url, { body: lawWith('Wombat Act', { crimeTypes: ['fraud'] }) })
  const before = new Date().toISOString()
  const doors = [
    url,
    `${url}?include=children,labels`,
    `${url}/versions`,
    `${url}/versions/1`,
    `${url}?asOf=${before}`,
    '/v1/legislation?total=true',
    '/v1/search?q=quokka',
    '/v1/search?q=quokka&mode=boolean',
    '/v1/search?crimeType=kidnapping&facets=crimeType',
    '/v1/suggest?q=quok',
    '/v1/changes',
    '/v1/vocabularies/crime-type?include=counts'
  ]
  const look = async () => {
    await portal.catchUp()
    const seen = []
    for (const door of doors) {
      const { statusCode, body, headers } = await portal.app.inject(door)
      seen.push({ door, statusCode, body: body.replace(/"tookMs":\d+/, ''), etag: headers.etag })
    }
    return seen
  }
  const shown = await look()
  t.same(
    shown.filter(({ statusCode }) => statusCode !== 200),
    []
  )

  await t.test('is seen by nobody who does not ask with the right', async (t) => {
    const drafted = await change('PATCH', url, { ...secret, status: 'draft' })
    t.match(drafted, { status: 200, body: { status: 'draft', version: 2, number: 'Quokka 7' } })
    t.equal(drafted.headers['content-location'], `${url}?draft=true`)
    t.match(await change('PATCH', url, { status: 'in-review' }), {
      body: { status: 'in-review', version: 3 }
    })
    t.strictSame(await look(), shown)
    t.match(await ask('GET', url), { body: { number: 'Act 121 of 1998', status: 'published', version: 1 } })
    t.match(await read(url), { body: { title: 'Quokka Act', tags: { crimeType: ['kidnapping'] } } })
    for (const door of [`${url}?draft=true`, `${url}/versions?draft=true`, `${url}/versions/2?draft=true`]) {
      t.equal((await portal.app.inject(door)).statusCode, 401, door)
      const importer = await editorOf(portal, ['import'])
      t.equal((await importer.ask('GET', door)).status, 403, door)
    }
    for (const number of [2, 3])
      t.equal((await portal.app.inject(`${url}/versions/${number}`)).statusCode, 404)
  })

  await t.test('discarded, it leaves its versions', async (t) => {
    const gone = await change('DELETE', `${url}?draft=true&note=Not%20so`)
    t.match(gone, { status: 200, body: { status: 'published', version: 1 } })
    t.strictSame(await look(), shown)
    const { body } = await ask('GET', `${url}/versions?draft=true`)
    t.match(body.items[0], { version: 4, status: 'discarded', note: 'Not so' })
    t.match(await change('DELETE', `${url}?draft=true`), { status: 409 })
  })

  await t.test('published, it is what everybody sees, and versions tell of both', async (t) => {
    await change('PATCH', url, { ...secret, status: 'draft' })
    t.strictSame(await look(), shown)
    const done = await change('PATCH', `${url}?note=Adopted%20at%20last`, { status: 'published' })
    t.match(done, { status: 200, body: { status: 'published', version: 6, title: 'Quokka Act' } })
    await portal.catchUp()
    t.match(await portal.get('/v1/search?q=quokka'), { total: 1 })
    t.match(await portal.get(url), { title: 'Quokka Act' })
    const { items, next } = await portal.get(`${url}/versions?limit=1`)
    t.match(items, [{ version: 6, status: 'published', note: 'Adopted at last', recordedBy: /^key/ }])
    const rest = await portal.get(`${url}/versions?limit=1&cursor=${next}`)
    t.match(rest, { items: [{ version: 1, status: 'published' }], next: null })
    t.equal((await portal.app.inject(`${url}/versions?cursor=${next}x`)).statusCode, 400)
    t.match(await portal.get(`${url}/versions/1`), {
      version: 1,
      record: { title: 'Wombat Act', version: 1 }
    })
    t.match(await portal.get(`${url}?asOf=${before}`), { title: 'Wombat Act', version: 1 })
    t.match(
      await portal.get(`${url}?asOf=${before.slice(0, 10)}`),
      { title: 'Quokka Act' },
      'the end of the day'
    )
    t.equal((await portal.app.inject(`${url}?asOf=2001-01-31`)).statusCode, 404)
    for (const wrong of ['2999-01-01', '2026-02-30', 'then'])
      t.equal((await portal.app.inject(`${url}?asOf=${wrong}`)).statusCode, 400, wrong)
    const every = (await ask('GET', `${url}/versions?draft=true`)).body.items
    t.same(
      every.map(({ version, status }: { version: number; status: string }) => `${version} ${status}`),
      ['6 published', '5 draft', '4 discarded', '3 in-review', '2 draft', '1 published']
    )
  })

  await t.test('a part that was published under a draft was never seen', async (t) => {
    const law = '/v1/legislation/hidden'
    await ask('PUT', law, { body: lawWith('Hidden Act', { status: 'draft' }) })
    const part = '/v1/provisions/hidden.one'
    await ask('PUT', part, { body: partWith('hidden', 'Numbat') })
    await change('PUT', part, partWith('hidden', 'Shown'))
    for (const door of [law, part, `${part}/versions`, `${part}?asOf=${new Date().toISOString()}`])
      t.equal((await portal.app.inject(door)).statusCode, 404, door)
    t.notMatch(JSON.stringify(await portal.get('/v1/changes')), 'hidden')
    await change('PATCH', law, { status: 'published' })
    t.match(await portal.get(`${part}/versions`), { items: [{ version: 2 }] })
    t.equal((await portal.app.inject(`${part}/versions/1`)).statusCode, 404)
  })

  await t.test('withdrawn, a record takes its parts along, and each is restored by itself', async (t) => {
    await change('PATCH', '/v1/provisions/hidden.one', { status: 'draft', ref: 'art. 99' })
    const gone = await change('DELETE', '/v1/legislation/hidden?note=Repealed')
    t.match(gone, { status: 200, body: { status: 'withdrawn' } })
    for (const door of ['legislation/hidden', 'provisions/hidden.one', 'provisions/hidden.one/versions'])
      t.equal((await portal.app.inject(`/v1/${door}`)).statusCode, 404, door)
    const { items } = await portal.get('/v1/changes')
    t.match(
      items
        .slice(-2)
        .map(({ operation, id }: Record<string, string>) => `${operation} ${id}`)
        .sort(),
      ['withdraw hidden', 'withdraw hidden.one']
    )
    t.match((await ask('GET', '/v1/provisions/hidden.one/versions?draft=true')).body.items[0], {
      status: 'withdrawn',
      note: 'Repealed'
    })
    t.match(await change('PATCH', '/v1/provisions/hidden.one', { status: 'published' }), { status: 409 })
    await change('PATCH', '/v1/legislation/hidden', { status: 'published' })
    t.match(await portal.get('/v1/legislation/hidden?include=children'), { children: [] })
    const back = await change('PATCH', '/v1/provisions/hidden.one', { status: 'published' })
    t.match(back, { status: 200, body: { status: 'published', ref: 'art. 416-bis' } })
  })

  await t.test('an import leaves what is published when it brings a draft', async (t) => {
    const { items } = await portal.get('/v1/legislation')
    const { texts, type, legalStatus, crimeTypes, articles } = items[0]
    const body = { texts, type, legalStatus, crimeTypes, articles }
    await portal.save([{ id: items[0].id, kind: 'legislation', status: 'draft', body } as RecordDraft])
    t.same((await portal.get(`/v1/legislation/${items[0].id}`)).version, items[0].version)
  })
})
