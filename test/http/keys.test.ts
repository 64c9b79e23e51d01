import { setTimeout } from 'node:timers/promises'
import { crc32 } from 'node:zlib'
import { test } from 'tap'
import { scopes } from '#domain/access.ts'
import { kinds } from '#kinds/index.ts'
import { createKeyVerifier } from '#store/verify-key.ts'
import { makeKey } from '../support/make-key.ts'
import { openPortal } from '../support/portal.ts'

const [kind] = [...kinds.values()]
const list = `/v1/${kind!.path}`

test('keys', async (t) => {
  const portal = await openPortal(t, { index: false })
  const { app, database } = portal
  const admin = await makeKey(portal, ['admin'], { name: 'secretariat' })
  type Method = 'GET' | 'POST' | 'DELETE'
  const ask = async (
    url: string,
    {
      headers = {},
      method = 'GET' as Method,
      body
    }: { headers?: object; method?: Method; body?: object } = {}
  ) => {
    const answer = await app.inject({
      url,
      method,
      headers: { ...headers },
      ...(body ? { payload: body } : {})
    })
    return { status: answer.statusCode, headers: answer.headers, body: answer.json() }
  }
  const order = (fields: object) =>
    ask('/v1/keys', { method: 'POST', headers: admin.headers, body: { scopes: ['write'], ...fields } })
  const bearer = (key: string) => ({ authorization: `Bearer ${key}` })

  await t.test('one that is changed while it is looked up is answered for', async (t) => {
    const { id, text } = await makeKey(portal, ['write'])
    const verifier = createKeyVerifier(database.db)
    const asked = verifier.verify(text)
    verifier.forget(id)
    t.match(await asked, { keyId: id })
  })

  await t.test('one is made, shown once, and kept only as a digest', async (t) => {
    const { status, headers, body } = await order({
      name: 'Ministry of Justice',
      scopes: ['write', 'verify'],
      countries: ['Italy', 'ITA', 'fr'],
      expiresAt: '2099-01-01'
    })
    t.equal(status, 201, JSON.stringify(body))
    t.equal(headers.location, `/v1/keys/${body.id}`)
    t.equal(headers['cache-control'], 'no-store')
    t.match(body, {
      name: 'Ministry of Justice',
      scopes: ['write', 'verify'],
      countries: ['FRA', 'ITA'],
      createdBy: 'secretariat',
      expiresAt: '2099-01-01T00:00:00.000Z'
    })
    t.match(body.key, new RegExp(`^lexatlas_${body.id}_[0-9A-Za-z]{49}$`), 'scanners can recognise it')
    t.equal((await ask(list, { headers: bearer(body.key) })).status, 200)

    const secret = body.key.split('_')[2]
    const kept = await database.sql`select * from api_keys where id = ${body.id}`
    t.notOk(JSON.stringify(kept).includes(secret))
    t.match(kept[0]!.digest, /^[0-9a-f]{64}$/)
    for (const url of ['/v1/keys', headers.location as string]) {
      const shown = await ask(url, { headers: admin.headers })
      t.equal(shown.status, 200)
      t.notOk(JSON.stringify(shown.body).includes(secret), url)
      t.notOk(JSON.stringify(shown.body).includes(kept[0]!.digest), url)
    }
    t.equal((await order({ name: 'Ministry of Justice' })).status, 409, 'no second of that name')
  })

  await t.test('all are different and end in a checksum', async (t) => {
    const made = await Promise.all(Array.from({ length: 50 }, () => makeKey(portal, ['verify'])))
    t.equal(new Set(made.map(({ text }) => text.split('_')[2])).size, 50)
    const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
    for (const { text } of made.slice(0, 5)) {
      const sum = [...text.slice(-6)].reduce((sum, digit) => sum * 62 + digits.indexOf(digit), 0)
      t.equal(sum, crc32(text.slice(0, -6)))
    }
  })

  await t.test('what no key can be is refused by name, with the nearest that can', async (t) => {
    const cases: [fields: object, error: object][] = [
      [{ name: '\u202Eevil' }, { pointer: '/name' }],
      [{ name: 'x', scopes: [] }, { pointer: '/scopes' }],
      [
        { name: 'x', scopes: ['writ'] },
        { pointer: '/scopes/0', value: 'writ', suggestion: 'write' }
      ],
      [{ name: 'x', scopes: 'write' }, { pointer: '/scopes' }],
      [{ name: 5 }, { pointer: '/name', value: '5' }],
      [
        { name: 'x', countries: ['Itly'] },
        { pointer: '/countries/0', value: 'Itly', suggestion: 'ITA' }
      ],
      [{ name: 'x', scopes: ['admin'], countries: ['ITA'] }, { pointer: '/countries' }],
      [{ name: 'x', expiresAt: '2020-01-01' }, { pointer: '/expiresAt' }],
      [{ name: 'x', expiresAt: 'soon' }, { pointer: '/expiresAt' }],
      [
        { name: 'x', scope: 'write' },
        { pointer: '/scope', suggestion: 'scopes' }
      ],
      [{ name: 'x', id: 'mine' }, { pointer: '/id' }],
      [{}, { pointer: '/name', detail: 'is missing' }]
    ]
    const before = await ask('/v1/keys', { headers: admin.headers })
    for (const [fields, error] of cases) {
      const { status, body } = await order(fields)
      t.equal(status, 422, JSON.stringify(fields))
      t.match(body, { type: '/problems/invalid-body', errors: [error] })
    }
    t.same((await ask('/v1/keys', { headers: admin.headers })).body.items.length, before.body.items.length)
  })

  await t.test('without a valid one an operation that needs it is refused, and says so', async (t) => {
    const good = admin.text
    const [head, id, secret] = good.split('_') as [string, string, string]
    const swapped = secret.startsWith('a') ? `b${secret.slice(1)}` : `a${secret.slice(1)}`
    const other = await makeKey(portal, ['write'])
    const refused: [authorization: string, detail: RegExp][] = [
      ['Basic YTpi', /Bearer lexatlas_/],
      ['Bearer', /Bearer lexatlas_/],
      ['Bearer a b', /Bearer lexatlas_/],
      [`Bearer ${head}_${id}_${swapped}`, /not known/],
      [`Bearer ${other.text.replace(other.id, id)}`, /not known/],
      [`Bearer ${good}x`, /not known/],
      [`Bearer ${good.toUpperCase()}`, /not known/],
      ["Bearer ' or 1=1 --", /Bearer lexatlas_/],
      ['Bearer s3cret', /not known/]
    ]
    for (const [authorization, detail] of refused) {
      for (const url of ['/v1/keys', list, `${list}/nothing`]) {
        const { status, headers, body } = await ask(url, { headers: { authorization } })
        t.equal(status, 401, `${authorization} at ${url}`)
        t.match(body, { type: '/problems/not-authenticated', detail })
        t.equal(headers['www-authenticate'], 'Bearer realm="lexatlas", error="invalid_token"')
        t.equal(headers['cache-control'], 'no-store')
      }
    }
    const none = await ask('/v1/keys')
    t.equal(none.status, 401)
    t.equal(none.headers['www-authenticate'], 'Bearer realm="lexatlas", scope="admin"')
    t.equal((await ask('/health/live', { headers: { authorization: 'Basic YTpi' } })).status, 200)
  })

  await t.test('a key has its scopes, what they hold, and no other', async (t) => {
    for (const scope of scopes.filter((one) => one !== 'admin')) {
      const { headers } = await makeKey(portal, [scope])
      for (const [method, url] of [
        ['GET', '/v1/keys'],
        ['POST', '/v1/keys'],
        ['DELETE', `/v1/keys/${admin.id}`],
        ['POST', `/v1/keys/${admin.id}/rotate`]
      ] as const) {
        const answer = await ask(url, { method, headers })
        t.equal(answer.status, 403, `${scope}: ${method} ${url}`)
        t.equal(
          answer.headers['www-authenticate'],
          'Bearer realm="lexatlas", error="insufficient_scope", scope="admin"'
        )
      }
    }
    t.equal((await ask('/v1/keys', { headers: admin.headers })).status, 200, 'and it is still there')
  })

  await t.test('it ends when it is revoked, replaced or expired', async (t) => {
    const revoked = (await order({ name: 'to be revoked' })).body
    t.equal((await ask(list, { headers: bearer(revoked.key) })).status, 200)
    const gone = await ask(`/v1/keys/${revoked.id}`, { method: 'DELETE', headers: admin.headers })
    t.match(gone, { status: 200, body: { id: revoked.id, revokedAt: /^\d{4}-/ } })
    t.match(await ask(list, { headers: bearer(revoked.key) }), { status: 401, body: { detail: /revoked/ } })
    const again = await ask(`/v1/keys/${revoked.id}`, { method: 'DELETE', headers: admin.headers })
    t.equal(again.body.revokedAt, gone.body.revokedAt, 'once is enough')
    t.equal((await order({ name: 'to be revoked' })).status, 201, 'the name is free again')

    const old = (await order({ name: 'to be replaced', expiresAt: '2099-01-01' })).body
    const rotate = (overlap: string) =>
      ask(`/v1/keys/${old.id}/rotate?overlapHours=${overlap}`, { method: 'POST', headers: admin.headers })
    t.equal((await rotate('x')).status, 400)
    const { status, body: next } = await rotate('1')
    t.equal(status, 201)
    t.match(next, { name: old.name, scopes: old.scopes, expiresAt: old.expiresAt, key: /^lexatlas_/ })
    t.not(next.id, old.id)
    for (const { key } of [old, next]) t.equal((await ask(list, { headers: bearer(key) })).status, 200)
    const replaced = (await ask(`/v1/keys/${old.id}`, { headers: admin.headers })).body
    t.equal(replaced.replacedBy, next.id)
    t.ok(Date.parse(replaced.expiresAt) < Date.now() + 3_601_000, 'within the hour')
    t.equal((await rotate('1')).status, 409, 'it has a successor already')

    await ask(`/v1/keys/${next.id}/rotate?overlapHours=0`, { method: 'POST', headers: admin.headers })
    t.match(await ask(list, { headers: bearer(next.key) }), { status: 401, body: { detail: /expired/ } })
    t.equal((await ask('/v1/keys/nobody', { headers: admin.headers })).status, 404)
  })

  await t.test('another instance notices within the time a key is kept', async (t) => {
    const verifier = createKeyVerifier(database.db, 200)
    const { id, text } = await makeKey(portal, ['write'])
    t.match(await verifier.verify(text), { keyId: id, scopes: ['write'] })
    await ask(`/v1/keys/${id}`, { method: 'DELETE', headers: admin.headers })
    await setTimeout(300)
    await t.rejects(verifier.verify(text), { code: 'not-authenticated', message: /revoked/ })
  })

  await t.test('its last use is noted', async (t) => {
    const { id, headers } = await makeKey(portal, ['write'])
    const read = async () => (await ask(`/v1/keys/${id}`, { headers: admin.headers })).body.lastUsedAt
    t.equal(await read(), undefined)
    await ask(list, { headers })
    while ((await read()) === undefined) await setTimeout(20)
    t.ok(Math.abs(Date.parse(await read()) - Date.now()) < 60_000)
  })

  await t.test('an answer to a key is nobody else’s', async (t) => {
    const { headers } = await ask(list, { headers: (await makeKey(portal, ['write'])).headers })
    t.equal(headers['cache-control'], 'private, no-cache')
    t.match(headers.vary, /Authorization/)
    t.equal((await ask(list)).headers['cache-control'], 'no-cache')
  })
})
