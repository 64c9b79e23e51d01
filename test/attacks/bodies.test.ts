import { once } from 'node:events'
import { type AddressInfo, connect } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { test } from 'tap'
import { makeKey } from '../support/make-key.ts'
import { openPortal } from '../support/portal.ts'

test('bodies', async (t) => {
  const portal = await openPortal(t, { index: false, bodyTime: 1500 })
  const { app } = portal
  const { headers } = await makeKey(portal, ['admin'])
  await app.listen({ port: 0, host: '127.0.0.1' })
  const { port } = app.server.address() as AddressInfo
  const post = (payload: string, type = 'application/json') =>
    app.inject({ method: 'POST', url: '/v1/keys', headers: { ...headers, 'content-type': type }, payload })
  const names = async () => {
    const { items } = await portal.get('/v1/keys', headers)
    return (items as { name: string }[]).map(({ name }) => name)
  }

  /** Writes a request bit by bit until the server ends it; answers with what it said and what was sent. */
  const feed = async (head: string, bit: string, pause: number, most: number) => {
    const socket = connect(port, '127.0.0.1')
    let answer = ''
    let closed = false
    socket.on('data', (chunk) => (answer += chunk))
    socket.on('error', () => {})
    socket.on('close', () => (closed = true))
    await once(socket, 'connect')
    socket.write(head)
    let sent = 0
    while (!closed && answer === '' && sent < most) {
      // The server may close at any moment, also while something is being written.
      if (!socket.write(bit)) await Promise.race([once(socket, 'drain'), sleep(1000)]).catch(() => {})
      sent += bit.length
      if (pause > 0) await sleep(pause)
    }
    for (let turn = 0; answer === '' && !closed && turn < 100; turn++) await sleep(50)
    socket.destroy()
    return { answer, sent, closed }
  }
  const line = (name: string, value: string) => `${name}: ${value}\r\n`
  const head = (more: string) =>
    `POST /v1/keys HTTP/1.1\r\n${line('Host', 'x')}${line('Authorization', headers.authorization)}${line('Content-Type', 'application/json')}${more}\r\n`

  await t.test('one that is too large is refused, by what it says and by what it is', async (t) => {
    const said = await feed(head(line('Content-Length', '99999999')), ' ', 0, 1)
    t.match(said.answer, /^HTTP\/1\.1 413 /)
    t.equal((await post(`{"name":"${'x'.repeat(1024 * 1024)}"}`)).statusCode, 413)
  })

  await t.test('one that never ends is ended', async (t) => {
    const chunk = `10000\r\n${'x'.repeat(0x10000)}\r\n`
    const { answer, sent } = await feed(
      head(line('Transfer-Encoding', 'chunked')),
      chunk,
      0,
      64 * 1024 * 1024
    )
    t.match(answer, /^HTTP\/1\.1 413 /)
    t.ok(sent < 16 * 1024 * 1024, `${sent} bytes were taken`)
  })

  await t.test('one that is slow does not keep others waiting', async (t) => {
    const slow = Array.from({ length: 50 }, () => feed(head(line('Content-Length', '1000')), ' ', 100, 900))
    for (let turn = 0; turn < 5; turn++) t.equal((await app.inject('/health/live')).statusCode, 200)
    for (const { answer } of await Promise.all(slow)) t.match(answer, /^HTTP\/1\.1 408 /)
    t.ok(app.server.headersTimeout > 0 && app.server.headersTimeout <= 60_000)
  })

  await t.test('one nested without end is refused', async (t) => {
    for (const [open, close] of [
      ['[', ']'],
      ['{"a":', '}']
    ] as const) {
      const nested = `${open.repeat(50_000)}1${close.repeat(50_000)}`
      for (const payload of [
        nested,
        `{"name":"nested","scopes":${nested}}`,
        `{"name":"nested","extra":${nested}}`
      ]) {
        const { statusCode, body } = await post(payload)
        t.ok(statusCode === 400 || statusCode === 422, `${statusCode} ${body.slice(0, 200)}`)
        t.ok(body.length < 5000, 'without repeating it')
      }
    }
    t.notOk((await names()).includes('nested'))
  })

  await t.test('none reaches the prototype of anything', async (t) => {
    const payloads = [
      '{"__proto__":{"scopes":["admin"]},"name":"polluted","scopes":["write"]}',
      '{"constructor":{"prototype":{"polluted":1}},"name":"polluted","scopes":["write"]}',
      '{"name":"polluted","scopes":["write"],"a":{"__proto__":{"polluted":1}}}',
      '{"\\u005f_proto__":{"polluted":1},"name":"polluted","scopes":["write"]}'
    ]
    for (const payload of payloads) {
      const { statusCode } = await post(payload)
      t.ok(statusCode === 400 || statusCode === 422, `${payload} ${statusCode}`)
    }
    for (const query of [
      '__proto__[polluted]=1',
      '__proto__.polluted=1',
      'constructor[prototype][polluted]=1'
    ])
      t.equal((await app.inject(`/v1/search?${query}`)).statusCode, 400, query)
    t.equal(({} as { polluted?: unknown }).polluted, undefined)
    t.notOk((await names()).includes('polluted'))
  })

  await t.test('no number is anything but what it says', async (t) => {
    for (const number of ['1e999', '-1e999', '9007199254740993', 'NaN', 'Infinity', '0x10', '01', '1_000']) {
      const { statusCode } = await post(`{"name":"numbered","scopes":["write"],"countries":[${number}]}`)
      t.ok(statusCode === 400 || statusCode === 422, `${number} ${statusCode}`)
      const rotated = await app.inject({
        method: 'POST',
        url: `/v1/keys/x/rotate?overlapHours=${number}`,
        headers
      })
      t.ok(rotated.statusCode === 400 || rotated.statusCode === 404, `${number} ${rotated.statusCode}`)
    }
    t.notOk((await names()).includes('numbered'))
  })

  await t.test('a member given twice, or a type that lies, is not taken for another', async (t) => {
    t.equal((await post('name=form&scopes=admin', 'application/x-www-form-urlencoded')).statusCode, 415)
    t.equal((await post('\uFEFF{"name":')).statusCode, 400)
    t.notOk((await names()).includes('form'))
  })
})
