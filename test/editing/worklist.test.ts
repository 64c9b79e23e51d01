import { test } from 'tap'
import { openPortal } from '../support/portal.ts'
import { editorOf, lawWith, partWith } from './editor.ts'

test('what is to be done', async (t) => {
  const portal = await openPortal(t, { index: false })
  const admin = await editorOf(portal, ['admin'])
  const reader = await editorOf(portal, ['read:drafts'])
  const italy = await editorOf(portal, ['read:drafts'], ['ITA'])
  const law = (id: string, country: string, status: string) =>
    admin.ask('PUT', `/v1/legislation/${id}`, { body: lawWith(`Law ${id}`, { country, status }) })
  const beside = (id: string, fields: object) => admin.change('PATCH', `/v1/legislation/${id}`, fields)
  const listed = async ({ ask }: typeof admin, query: string, path = 'legislation') => {
    const { status, body } = await ask('GET', `/v1/${path}?total=true&${query}`)
    t.equal(status, 200, JSON.stringify(body))
    const ids: string[] = body.items.map(({ id }: { id: string }) => id)
    t.equal(body.total, ids.length, query)
    return ids
  }

  for (const [id, country] of [
    ['a', 'ITA'],
    ['b', 'FRA'],
    ['c', 'ITA'],
    ['e', 'ITA']
  ] as const)
    await law(id, country, 'published')
  await law('d', 'ITA', 'draft')
  await law('f', 'FRA', 'in-review')
  await beside('a', { status: 'draft', number: 'No. 9', texts: { en: { title: 'Law to come' } } })
  await beside('b', { status: 'in-review' })
  await beside('c', { status: 'draft', country: 'FRA' })
  await admin.change('DELETE', '/v1/legislation/e')

  await t.test('lists newest states by status, drafts beside what is published among them', async (t) => {
    t.same(await listed(reader, 'status=draft'), ['a', 'c', 'd'])
    t.same(await listed(reader, 'status=in-review'), ['b', 'f'])
    t.same(await listed(reader, 'status=withdrawn'), ['e'])
    t.same(await listed(reader, 'status=published'), ['a', 'b', 'c'])
    t.same(await listed(reader, 'status=draft&country=FRA'), [], 'by what is published of them')
    t.same(await listed(reader, 'status=in-review&country=FRA&updatedSince=2026-01-01'), ['b', 'f'])
    t.same(await listed(reader, 'status=draft&sort=-updated'), ['c', 'a', 'd'], 'by the day of the draft')
    const { body } = await reader.ask('GET', '/v1/legislation?status=draft&limit=1')
    t.match(body.items, [{ id: 'a', status: 'draft', version: 2, number: 'No. 9', title: 'Law to come' }])
  })

  await t.test('page by page, for the same question', async (t) => {
    for (const sort of ['id', '-id', 'title', '-updated', 'date']) {
      const seen: string[] = []
      let cursor = ''
      do {
        const query = `status=draft&limit=1&sort=${sort}`
        const { body } = await reader.ask('GET', `/v1/legislation?${query}${cursor && `&cursor=${cursor}`}`)
        seen.push(...body.items.map(({ id }: { id: string }) => id))
        cursor = body.next
      } while (cursor)
      t.same(seen.toSorted(), ['a', 'c', 'd'], sort)
    }
    const { next } = (await reader.ask('GET', '/v1/legislation?status=draft&limit=1')).body
    const other = await reader.ask('GET', `/v1/legislation?status=in-review&cursor=${next}`)
    t.match(other, { status: 400, body: { errors: [{ parameter: 'cursor' }] } })
  })

  await t.test('only to those who may see them', async (t) => {
    for (const status of ['draft', 'in-review', 'withdrawn'])
      for (const door of [`/v1/legislation?status=${status}`, `/v1/search?q=law&status=${status}`]) {
        const answer = await portal.app.inject(door)
        t.equal(answer.statusCode, 401, door)
        t.match(answer.json().detail, /read:drafts/)
        t.equal((await (await editorOf(portal, ['import'])).ask('GET', door)).status, 403)
      }
    const search = await reader.ask('GET', '/v1/search?status=draft')
    t.match(search, { status: 400, body: { errors: [{ parameter: 'status' }] } }, 'no index holds them')
    t.same(await listed(italy, 'status=draft'), ['a', 'd'], 'and of their countries, in either state')
    t.same(await listed(italy, 'status=in-review'), [])
  })

  await t.test('with parts as they are to be', async (t) => {
    const part = (of: string, status: string, position: number) =>
      admin.ask('PUT', `/v1/provisions/${of}.${position}`, {
        body: partWith(of, `Part ${position}`, { status, position })
      })
    await part('a', 'published', 2)
    await part('a', 'draft', 1)
    await part('a', 'published', 3)
    await part('d', 'draft', 1)
    await part('b', 'draft', 1)
    await admin.change('PATCH', '/v1/provisions/a.2', { status: 'in-review', ref: 'art. 99' })
    await admin.change('DELETE', '/v1/provisions/a.3')
    const whole = async (id: string) =>
      (await italy.ask('GET', `/v1/legislation/${id}?draft=true&include=children`)).body.children
    t.match(await whole('a'), [
      { id: 'a.1', status: 'draft' },
      { id: 'a.2', status: 'in-review', ref: 'art. 99' }
    ])
    t.match(await whole('d'), [{ id: 'd.1', status: 'draft' }])
    const seen = await portal.get('/v1/legislation/a?include=children')
    t.match(seen.children, [{ id: 'a.2', status: 'published', ref: 'art. 416-bis' }])
    t.equal(seen.children.length, 1)
    t.same(await listed(italy, 'status=draft', 'provisions'), ['a.1', 'd.1'])
    t.same(await listed(reader, 'status=draft&parent=b', 'provisions'), ['b.1'])
    const one = await italy.ask('GET', '/v1/provisions/d.1?draft=true&include=parent')
    t.match(one.body.parentRecord, { id: 'd', status: 'draft' })
    const [listedWhole] = (await italy.ask('GET', '/v1/legislation?status=draft&include=children')).body.items
    t.equal(listedWhole.children.length, 2)
  })
})
