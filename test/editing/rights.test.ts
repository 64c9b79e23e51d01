import { test } from 'tap'
import type { Scope } from '#domain/access.ts'
import { openPortal } from '../support/portal.ts'
import { editorOf, lawWith, partWith } from './editor.ts'

type State = 'draft' | 'in-review' | 'published' | 'withdrawn'

test('who may do which', async (t) => {
  const portal = await openPortal(t, { index: false })
  const admin = await editorOf(portal, ['admin'])
  let made = 0

  /** A fresh record in a state. */
  const inState = async (state: State) => {
    const url = `/v1/legislation/law-${++made}`
    await admin.ask('PUT', url, { body: lawWith('Law', { status: state === 'withdrawn' ? 'draft' : state }) })
    if (state === 'withdrawn') await admin.change('DELETE', url)
    return url
  }
  const steps: [from: State, to: State, edits: boolean, by: Scope[]][] = [
    ['draft', 'draft', true, ['write']],
    ['draft', 'in-review', false, ['write']],
    ['draft', 'published', false, ['publish']],
    ['draft', 'withdrawn', false, ['write']],
    ['in-review', 'draft', false, ['write', 'publish']],
    ['in-review', 'in-review', true, ['write']],
    ['in-review', 'published', false, ['publish']],
    ['published', 'draft', false, ['write']],
    ['published', 'draft', true, ['write']],
    ['published', 'in-review', true, ['write']],
    ['published', 'published', true, []],
    ['published', 'withdrawn', false, ['publish']],
    ['withdrawn', 'draft', true, ['write']],
    ['withdrawn', 'published', false, ['publish']]
  ]
  for (const [from, to, edits, by] of steps) {
    for (const scope of ['write', 'publish', 'verify'] as const) {
      const url = await inState(from)
      const { ask } = await editorOf(portal, [scope])
      const { tag } = await admin.read(url)
      const headers = { 'if-match': tag }
      const answer =
        to === 'withdrawn'
          ? await ask('DELETE', url, { headers })
          : await ask('PATCH', url, { headers, body: { status: to, ...(edits ? { number: 'No. 9' } : {}) } })
      const allowed = by.includes(scope)
      t.equal(answer.status, allowed ? 200 : 403, `${scope}: ${from} to ${to}${edits ? ', edited' : ''}`)
      if (allowed) t.equal((await admin.read(url)).body.status, to)
      else t.equal((await admin.read(url)).tag, tag, 'and nothing happened')
    }
  }

  await t.test('what changes what the public sees says why, and drafts may go without', async (t) => {
    const silent = async (method: 'PUT' | 'PATCH' | 'DELETE', url: string, body?: object, query = '') =>
      admin.ask(method, url + query, { body, headers: { 'if-match': (await admin.read(url)).tag } }, null)
    const missing = {
      status: 400,
      body: { type: '/problems/invalid-parameter', errors: [{ parameter: 'note' }] }
    }
    const published = lawWith('Law')
    const created = { body: published, headers: { 'if-none-match': '*' } }
    t.match(await admin.ask('PUT', '/v1/legislation/unsaid', created, null), missing)
    t.match(await admin.ask('POST', '/v1/legislation', { body: published }, null), missing)
    const url = await inState('published')
    const { tag } = await admin.read(url)
    t.match(await silent('PUT', url, { ...published, number: 'No. 1' }), missing)
    t.match(await silent('PATCH', url, { number: 'No. 1' }), missing)
    t.match(await silent('PATCH', url, { number: 'No. 1' }, '?note=%20'), missing)
    t.match(await silent('DELETE', url), missing)
    t.equal((await admin.read(url)).tag, tag, 'and nothing happened')
    t.match(await silent('PATCH', url, {}), { status: 200, tag }, 'what changes nothing needs no reason')
    t.match(await silent('PATCH', url, { status: 'draft', number: 'No. 1' }), { status: 200 })
    t.match(await silent('PATCH', url, { status: 'published' }), missing)
    t.match(await silent('DELETE', url, undefined, '?draft=true'), { status: 200 })
    t.match(await silent('PATCH', await inState('withdrawn'), { status: 'draft' }), missing)
    const draft = await inState('draft')
    t.match(await silent('PATCH', draft, { number: 'No. 1' }), { status: 200 })
    t.match(await silent('PATCH', draft, { status: 'in-review' }), { status: 200 })
    t.match(await silent('DELETE', draft), missing)
    const { items } = (await admin.ask('GET', `${draft}/versions?draft=true`)).body
    t.match(items[0], { recordedBy: /./, recordedAt: /^2/ })
    t.notOk('note' in items[0])
  })

  await t.test('nothing is assigned that is not an editor’s', async (t) => {
    const url = await inState('published')
    const { tag, body: read } = await admin.read(url)
    const fields = {
      id: 'other',
      kind: 'strategy',
      version: 9,
      createdAt: '2001-01-01T00:00:00.000Z',
      publishedAt: '2001-01-01T00:00:00.000Z',
      verification: 'verified',
      tags: { country: ['FRA'] },
      labels: {},
      createdBy: 'somebody',
      revision: 7,
      visible: true,
      status: 'withdrawn'
    }
    for (const [name, value] of Object.entries(fields)) {
      for (const method of ['PUT', 'PATCH'] as const) {
        const body = method === 'PUT' ? { ...read, [name]: value } : { [name]: value }
        const answer = await admin.ask(method, url, { body, headers: { 'if-match': tag } })
        t.match(answer, { status: 422, body: { errors: [{ pointer: `/${name}` }] } }, `${method} ${name}`)
      }
    }
    const title = await admin.ask('PATCH', url, { body: { title: 'x' }, headers: { 'if-match': tag } })
    t.match(title.body.errors, [{ pointer: '/title', detail: /change those in `texts`$/ }])
    const proto = await admin.ask('PATCH', url, {
      body: '{"__proto__":{"status":"draft"}}',
      headers: { 'if-match': tag, 'content-type': 'application/merge-patch+json' }
    })
    t.equal(proto.status, 400)
    const deep = `${'{"texts":'.repeat(5000)}1${'}'.repeat(5000)}`
    t.equal((await admin.ask('PATCH', url, { body: deep, headers: { 'if-match': tag } })).status, 422)
    t.equal((await admin.ask('PUT', '/v1/strategies/law-1', { body: {} })).status, 409)
    t.equal((await admin.read(url)).tag, tag)
  })
})

test('national authorities', async (t) => {
  const portal = await openPortal(t)
  const admin = await editorOf(portal, ['admin'])
  const italy = await editorOf(portal, ['write', 'verify'], ['ITA'])
  const law = (id: string, country?: string, fields: object = {}) =>
    admin.ask('PUT', `/v1/legislation/${id}`, {
      body: lawWith(`Law ${id}`, { country, status: 'published', ...fields })
    })
  await law('ita', 'ITA')
  await law('fra', 'FRA')
  await law('nobody', undefined, { organization: 'ecowas' })
  for (const of of ['ita', 'fra'])
    await admin.ask('PUT', `/v1/provisions/${of}.a`, { body: partWith(of, 'Part') })

  await t.test('edit drafts of their own country’s records, and no others', async (t) => {
    const put = (url: string, body: object) => italy.ask('PUT', url, { body, headers: { 'if-match': '*' } })
    const own = '/v1/legislation/ita'
    const ownDraft = (fields: object = {}) => lawWith('Mine', { country: 'ITA', status: 'draft', ...fields })
    t.equal((await put(own, ownDraft())).status, 200)
    t.equal((await put(own, ownDraft({ status: 'published' }))).status, 403, 'but not what is published')
    t.equal((await put(own, ownDraft({ country: 'FRA' }))).status, 403, 'by what is sent')
    for (const url of ['/v1/legislation/fra', '/v1/legislation/nobody'])
      t.equal((await put(url, ownDraft())).status, 403, `by what is there: ${url}`)
    t.equal((await put('/v1/provisions/ita.a', partWith('ita', 'Mine', { status: 'draft' }))).status, 200)
    t.equal((await put('/v1/provisions/fra.a', partWith('fra', 'Mine', { status: 'draft' }))).status, 403)
    for (const [country, status] of [
      ['ITA', 201],
      ['FRA', 403]
    ] as const) {
      const body = ownDraft({ country })
      t.equal((await italy.ask('POST', '/v1/legislation', { body })).status, status, country)
      t.equal(
        (await italy.ask('PUT', `/v1/legislation/new-${country.toLowerCase()}`, { body })).status,
        status
      )
    }
    t.equal((await italy.read('/v1/legislation/fra')).status, 403, 'nor see drafts of others')
    t.equal((await italy.ask('DELETE', '/v1/legislation/fra', { headers: { 'if-match': '*' } })).status, 403)
    t.equal((await italy.change('DELETE', `${own}?draft=true`)).status, 200)
  })

  await t.test('say whether they are right, which shows everywhere', async (t) => {
    const verify = (id: string, body: object) => italy.ask('POST', `/v1/${id}/verification`, { body })
    const verified = await verify('legislation/ita', { state: 'verified', date: '2026-01-31', version: 1 })
    t.match(verified, { status: 201, body: { state: 'verified', version: 1, date: '2026-01-31' } })
    t.equal((await verify('provisions/ita.a', { state: 'disputed', note: 'Repealed.' })).status, 201)
    for (const id of ['legislation/fra', 'provisions/fra.a', 'legislation/nobody'])
      t.equal((await verify(id, { state: 'verified' })).status, 403, id)
    const wrong: [object, string][] = [
      [{ state: 'disputed' }, '/note'],
      [{ state: 'true' }, '/state'],
      [{ state: 'verified', date: '2026-02-30' }, '/date'],
      [{ state: 'verified', date: '2999-01-01' }, '/date'],
      [{ state: 'verified', by: 'me' }, '/by']
    ]
    for (const [body, pointer] of wrong)
      t.match(await verify('legislation/ita', body), { status: 422, body: { errors: [{ pointer }] } })
    t.equal((await verify('legislation/ita', { state: 'verified', version: 7 })).status, 409)
    t.equal((await verify('legislation/none', { state: 'verified' })).status, 404)
    const writer = await editorOf(portal, ['write'])
    const asked = { body: { state: 'verified' } }
    t.equal((await writer.ask('POST', '/v1/legislation/ita/verification', asked)).status, 403)

    await portal.catchUp()
    const shown = { verification: 'verified', lastVerification: { state: 'verified', current: true } }
    t.match(await portal.get('/v1/legislation/ita'), shown)
    t.match(await portal.get('/v1/legislation?verified=true'), { items: [{ id: 'ita', ...shown }] })
    for (const mode of ['', '&mode=boolean']) {
      const found = await portal.get(`/v1/search?q=law&verified=true&facets=country${mode}`)
      t.match(found, { total: 1, items: [{ id: 'ita', verification: 'verified' }] }, mode)
      t.match(await portal.get(`/v1/search?verified=true,disputed&kind=legislation,provision${mode}`), {
        total: 2
      })
    }
    t.match(await portal.get('/v1/provisions?verified=disputed'), { items: [{ id: 'ita.a' }] })
    t.match((await portal.get('/v1/changes')).items.slice(-2), [{ operation: 'verify' }, { id: 'ita.a' }])
  })

  await t.test('a later version leaves what was said, and says that it is not of it', async (t) => {
    await admin.change('PATCH', '/v1/legislation/ita', { number: 'No. 10' })
    const read = await portal.get('/v1/legislation/ita')
    t.match(read, { verification: 'verified', lastVerification: { version: 1, current: false } })
    t.match(await portal.get('/v1/legislation/ita/versions/1'), {
      record: { verification: 'verified', lastVerification: { current: true } }
    })
    await italy.ask('POST', '/v1/legislation/ita/verification', { body: { state: 'unverified' } })
    const { items } = await portal.get('/v1/legislation/ita/verification')
    t.match(items, [{ state: 'unverified' }, { state: 'verified', recordedBy: /^key/ }])
    t.equal((await portal.get('/v1/legislation?verified=true')).items.length, 0)
  })
})
