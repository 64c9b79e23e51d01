import { test } from 'tap'
import { openPortal } from '../support/portal.ts'
import { editorOf, lawWith } from './editor.ts'

test('nobody writes over what they have not seen', async (t) => {
  const portal = await openPortal(t, { index: false })
  const { ask, read } = await editorOf(portal, ['write', 'publish'])
  const url = '/v1/legislation/guarded'
  const put = (title: string, headers: Record<string, string> = {}) =>
    ask('PUT', url, { body: lawWith(title), headers })
  const refused = (status: number, type: string) => ({ status, body: { type: `/problems/${type}` } })
  const stale = refused(412, 'precondition-failed')

  await t.test('a record that is not there', async (t) => {
    t.match(await put('One', { 'if-match': '"1.00000000"' }), stale)
    t.match(await put('One', { 'if-match': '*' }), stale)
    t.match(await ask('PATCH', url, { body: {}, headers: { 'if-match': '*' } }), { status: 404 })
    t.match(await ask('DELETE', url, { headers: { 'if-match': '*' } }), { status: 404 })
    t.equal((await put('One', { 'if-none-match': '*' })).status, 201)
  })

  await t.test('a record that is there', async (t) => {
    t.match(await put('Two', { 'if-none-match': '*' }), stale, 'is not created again')
    for (const method of ['PUT', 'PATCH', 'DELETE'] as const) {
      const body = method === 'DELETE' ? undefined : lawWith('Two')
      t.match(await ask(method, url, { body }), refused(428, 'precondition-required'), method)
      for (const tag of ['"0"', '"1"', 'nonsense', '', '"1.00000000-x"', '"2.5f2d8a01"']) {
        t.match(await ask(method, url, { body, headers: { 'if-match': tag } }), stale, `${method} ${tag}`)
      }
    }
    const { tag } = await read(url)
    t.match(await put('Two', { 'if-match': `W/${tag}` }), stale, 'weak tags compare for no write')
    t.match(await put('Two', { 'if-match': tag, 'if-none-match': tag }), stale)
    const other = await ask('PUT', '/v1/legislation/other', { body: lawWith('Other') })
    t.match(await put('Two', { 'if-match': other.tag }), stale, 'nor another record’s of the same version')
    t.equal((await put('Two', { 'if-match': `"x", ${tag}` })).status, 200, 'one of several is enough')
    t.match(await put('Three', { 'if-match': tag }), stale, 'and it holds once')
    t.equal((await put('Three', { 'if-match': '*' })).status, 200, 'a star overwrites on purpose')
  })

  await t.test('a tag of any language, coding or choice of fields is one of the record', async (t) => {
    for (const [query, headers] of [
      ['?lang=fr', {}],
      ['?fields=texts', {}],
      ['', { 'accept-encoding': 'br' }],
      ['', { 'accept-encoding': 'gzip' }]
    ] as const) {
      const seen = await portal.app.inject({ url: `${url}${query}`, headers })
      const { tag } = await read(url)
      const given = seen.statusCode === 200 ? String(seen.headers.etag) : tag
      t.equal((await put(`Now ${query}${JSON.stringify(headers)}`, { 'if-match': given })).status, 200)
    }
  })

  await t.test('a draft beside what is published makes the published one’s tag stale', async (t) => {
    const seen = await portal.app.inject(url)
    const { tag } = await read(url)
    const drafted = await ask('PATCH', url, {
      body: { status: 'draft', number: 'Draft 1' },
      headers: { 'if-match': tag }
    })
    t.equal(drafted.status, 200, JSON.stringify(drafted.body))
    const late = { body: { number: 'x' }, headers: { 'if-match': String(seen.headers.etag) } }
    t.match(await ask('PATCH', url, late), stale)
    await portal.save([
      { id: 'guarded', kind: 'legislation', status: 'published', body: lawBody('Imported') } as never
    ])
    const patch = { body: { status: 'published' }, headers: { 'if-match': drafted.tag } }
    t.match(await ask('PATCH', url, patch), stale, 'as does an import meanwhile')
    t.match((await read(url)).body, { status: 'draft', number: 'Draft 1' }, 'which leaves the draft')
  })

  await t.test('of many writers with the same tag exactly one wins', async (t) => {
    for (let round = 0; round < 5; round++) {
      const { tag, body: before } = await read(url)
      const answers = await Promise.all(
        Array.from({ length: 8 }, (_, writer) =>
          ask('PATCH', url, {
            body: { status: round % 2 ? 'draft' : 'published', number: `No. ${round}.${writer}` },
            headers: { 'if-match': tag }
          })
        )
      )
      const won = answers.filter(({ status }) => status === 200)
      t.equal(won.length, 1, `round ${round}`)
      t.equal(answers.filter(({ status }) => status === 412).length, 7)
      const { body: after } = await read(url)
      t.equal(after.number, won[0]!.body.number)
      t.ok(after.version > before.version)
    }
    const made = await Promise.all(
      Array.from({ length: 6 }, (_, writer) =>
        ask('PUT', '/v1/legislation/raced', {
          body: lawWith(`Writer ${writer}`),
          headers: { 'if-none-match': '*' }
        })
      )
    )
    t.same(made.map(({ status }) => status).sort(), [201, 412, 412, 412, 412, 412])
  })
})

const lawBody = (title: string) => {
  const { status: _status, ...body } = lawWith(title)
  return body
}
