import { test } from 'tap'
import { makeKey } from '../support/make-key.ts'
import { openPortal } from '../support/portal.ts'
import { editorOf, lawWith, partWith } from './editor.ts'

test('Idempotency-Key', async (t) => {
  const portal = await openPortal(t, { index: false })
  const { sql } = portal.database
  const { ask } = await editorOf(portal, ['write', 'publish'])
  const { ask: admin } = await editorOf(portal, ['admin'])
  const post = (key: string, body: object, url = '/v1/legislation') =>
    ask('POST', url, { body, headers: { 'idempotency-key': key } })
  const count = async () => Number((await sql`select count(*) from records`)[0]!.count)

  await t.test('the same request is done once and answered the same', async (t) => {
    const first = await post('k-1', lawWith('Law on one thing'))
    t.equal(first.status, 201, JSON.stringify(first.body))
    t.match(first.headers, { location: '/v1/legislation/zaf-law-on-one-thing' })
    t.equal(first.headers['idempotent-replayed'], undefined)
    for (const key of ['k-1', '"k-1"']) {
      const again = await post(key, lawWith('Law on one thing'))
      t.equal(again.status, 201)
      t.same(again.body, first.body)
      t.equal(again.headers.location, first.headers.location)
      t.equal(again.headers['idempotent-replayed'], 'true')
    }
    const { text, headers } = await makeKey(portal, ['write', 'publish'])
    for (const authorization of [headers.authorization, `bearer  ${text}`]) {
      const again = await ask('POST', '/v1/legislation', {
        body: lawWith('Law said in two ways'),
        headers: { authorization, 'idempotency-key': 'k-1' }
      })
      t.equal(again.status, 201, JSON.stringify(again.body))
    }
    t.equal(await count(), 2)
  })

  await t.test(
    'another request under the same key is refused, and another caller’s key is another',
    async (t) => {
      const other = await post('k-1', lawWith('Law on another thing'))
      t.match(other, { status: 422, body: { type: '/problems/idempotency-key-reused' } })
      const same = await (await editorOf(portal, ['write', 'publish'])).ask('POST', '/v1/legislation', {
        body: lawWith('Law on one thing'),
        headers: { 'idempotency-key': 'k-1' }
      })
      t.match(same, { status: 201, body: { id: 'zaf-law-on-one-thing-2' } })
      t.match(await post('no blank', lawWith('x')), {
        status: 400,
        body: { errors: [{ parameter: 'Idempotency-Key' }] }
      })
    }
  )

  await t.test('sent many times at once it is done once', async (t) => {
    const before = await count()
    const parts = await Promise.all(
      Array.from({ length: 8 }, () =>
        post('k-3', partWith('zaf-law-on-one-thing', 'Penalties'), '/v1/provisions')
      )
    )
    for (const { status, body } of parts)
      t.ok(status === 201 || (status === 409 && body.type === '/problems/request-in-progress'), `${status}`)
    t.equal(new Set(parts.filter(({ status }) => status === 201).map(({ body }) => body.id)).size, 1)
    t.equal(await count(), before + 1)
  })

  await t.test('a refusal is answered again; what failed is done again', async (t) => {
    const bad = { ...lawWith('Law'), type: 'nonsense' }
    const refused = await post('k-4', bad)
    t.equal(refused.status, 422)
    const again = await post('k-4', bad)
    t.match(again, { status: 422, headers: { 'idempotent-replayed': 'true' } })
    t.same(again.body.errors, refused.body.errors)
  })

  await t.test('what was to wait for something else is done once that is', async (t) => {
    const editor = await editorOf(portal, ['write', 'publish'])
    const law = '/v1/legislation/zaf-law-on-one-thing'
    const part = () => post('k-wait', partWith('zaf-law-on-one-thing', 'Later'), '/v1/provisions')
    await editor.change('DELETE', law)
    t.match(await part(), { status: 409, body: { type: '/problems/conflict' } })
    await editor.change('PATCH', law, { status: 'published' })
    t.match(await part(), { status: 201, headers: { 'idempotent-replayed': undefined } })
  })

  await t.test('what died over it is done again, once nobody holds it', async (t) => {
    const body = lawWith('Law of a crash')
    await post('k-5', body)
    await sql`update idempotency_keys set status = null, answer = null, held_until = now() + interval '9 s'
      where key = 'k-5'`
    t.match(await post('k-5', body), {
      status: 409,
      body: { type: '/problems/request-in-progress' },
      headers: { 'retry-after': '1' }
    })
    await sql`update idempotency_keys set held_until = now() - interval '1 s' where key = 'k-5'`
    t.match(await post('k-5', body), { status: 201, body: { id: 'zaf-law-of-a-crash-2' } })
    await sql`update idempotency_keys set started_at = now() - interval '25 h' where key = 'k-5'`
    t.match(await post('k-5', body), { status: 201, body: { id: 'zaf-law-of-a-crash-3' } }, 'and after a day')
  })

  await t.test('work and answer are kept together, so a crash right after it loses neither', async (t) => {
    const body = lawWith('Law of one transaction')
    const [row] = await sql`select xmin from records limit 1`
    t.ok(row)
    const made = await post('k-6', body)
    const [kept] = await sql`select i.xmin::text = r.xmin::text as together from idempotency_keys i, records r
      where i.key = 'k-6' and r.id = ${made.body.id}`
    t.same(kept, { together: true })
  })

  await t.test('a secret in an answer is sealed', async (t) => {
    const order = { name: 'Ministry', scopes: ['write'] }
    const make = () => admin('POST', '/v1/keys', { body: order, headers: { 'idempotency-key': 'k-7' } })
    const made = await make()
    t.equal(made.status, 201)
    t.same((await make()).body, made.body)
    const [kept] = await sql`select answer from idempotency_keys where key = 'k-7'`
    const secret = made.body.key.split('_')[2]
    t.notOk(Buffer.from(kept!.answer, 'base64').toString('latin1').includes(secret))
    t.notOk(kept!.answer.includes(secret))
  })
})
