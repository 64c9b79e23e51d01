import { once } from 'node:events'
import { type AddressInfo, connect } from 'node:net'
import { sql } from 'drizzle-orm'
import type { Test } from 'tap'
import { test } from 'tap'
import { kinds } from '#kinds/index.ts'
import { createAnswerCheck, readDescription } from '../support/described-api.ts'
import { openPortal } from '../support/portal.ts'

interface Answer {
  statusCode: number
  headers: Record<string, unknown>
  body: string
}

const [kind] = [...kinds.values()]
const list = `/v1/${kind!.path}`

test('whatever goes wrong is answered with a problem', async (t) => {
  const portal = await openPortal(t, { index: false })
  const { app } = portal
  await portal.save([...kinds.values()].flatMap(({ examples }) => examples))
  app.post('/body', { bodyLimit: 100 }, async () => ({}))
  const faults = createAnswerCheck(await readDescription())

  /** Everything a problem promises, and what this one says. */
  const isProblem = async (t: Test, answer: Answer, status: number, code: string) => {
    const { headers, body } = answer
    t.equal(answer.statusCode, status, body)
    t.match(headers, {
      'content-type': /^application\/problem\+json/,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'content-security-policy': /default-src 'none'/,
      'access-control-allow-origin': '*'
    })
    const problem = JSON.parse(body)
    t.same(faults({ $ref: '#/components/schemas/Problem' }, problem), [])
    t.match(problem, { type: `/problems/${code}`, status, detail: /\w/ })
    t.match(problem.requestId, /^[0-9a-f-]{36}$/)
    t.equal(problem.requestId, headers['x-request-id'])
    const { title } = await portal.get(problem.type)
    t.equal(problem.title, title, 'its type leads to an explanation')
    return problem
  }
  const ask = (url: string, options = {}) => app.inject({ url, ...options }) as Promise<Answer>

  await t.test('an unknown address and an unknown record are 404', async (t) => {
    for (const url of ['/nothing', '/v1', '/v1/nothing', `${list}/no-such-record`, '/problems/none'])
      await isProblem(t, await ask(url), 404, 'not-found')
    const child = [...kinds.values()].find(({ parent }) => parent)!.examples[0]!
    await isProblem(t, await ask(`${list}/${child.id}`), 404, 'not-found')
    const scheme = await isProblem(t, await ask('/v1/vocabularies/crimetype'), 404, 'not-found')
    t.match(scheme.detail, /The nearest is crime-type\.$/)
    const control = await isProblem(t, await ask('/%0d%0a%3Cscript%3E'), 404, 'not-found')
    t.notMatch(control.detail, /[\r\n]/)
  })

  await t.test('each address says which methods it allows', async (t) => {
    const addresses = ['/v1/search', '/v1/suggest', '/health/live', '/metrics', '/openapi.json']
    for (const url of [...addresses, '/problems/conflict', '/v1/vocabularies/country/KEN']) {
      for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'TRACE']) {
        const answer = await ask(url, {
          method,
          payload: '{',
          headers: { 'content-type': 'application/json' }
        })
        await isProblem(t, answer, 405, 'method-not-allowed')
        t.equal(answer.headers.allow, 'GET, HEAD, OPTIONS', `${method} ${url}`)
      }
    }
    const written = { [list]: ['POST'], [`${list}/x`]: ['PUT', 'PATCH', 'DELETE'] }
    for (const [url, writing] of Object.entries(written)) {
      for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'TRACE'].filter(
        (one) => !writing.includes(one)
      )) {
        const answer = await ask(url, { method })
        await isProblem(t, answer, 405, 'method-not-allowed')
        const allowed = String(answer.headers.allow).split(', ').sort()
        t.same(allowed, ['GET', 'HEAD', 'OPTIONS', ...writing].sort(), `${method} ${url}`)
      }
    }
  })

  await t.test('bodies that are too large, of another type or broken are refused', async (t) => {
    const post = (type: string, payload: string) =>
      ask('/body', { method: 'POST', headers: { 'content-type': type }, payload })
    t.equal((await post('application/json', '{}')).statusCode, 200)
    await isProblem(t, await post('application/json', `"${'x'.repeat(200)}"`), 413, 'payload-too-large')
    await isProblem(t, await post('application/xml', '<x/>'), 415, 'unsupported-media-type')
    await isProblem(t, await post('application/json', '{'), 400, 'malformed-request')
    await isProblem(t, await post('application/json', '{"__proto__":{}}'), 400, 'malformed-request')
    await isProblem(t, await post('application/json', ''), 400, 'malformed-request')
  })

  await t.test('what is wrong with a parameter is named, with the nearest that is right', async (t) => {
    const cases: [query: string, error: Record<string, unknown>][] = [
      ['crimetype=x', { parameter: 'crimetype', suggestion: 'crimeType' }],
      ['crimeType=money-launderin', { parameter: 'crimeType', suggestion: 'money-laundering' }],
      ['limit=many', { parameter: 'limit', value: 'many' }],
      ['limit=0', { parameter: 'limit', value: '0' }],
      ['limit=5&limit=6', { parameter: 'limit' }],
      ['yearFrom=1.5', { parameter: 'yearFrom', value: '1.5' }],
      ['sort=titel', { parameter: 'sort', value: 'titel', suggestion: 'title' }],
      ['fields=titl', { parameter: 'fields', suggestion: 'title' }],
      ['total=perhaps', { parameter: 'total', value: 'perhaps' }],
      ['include=label', { parameter: 'include', suggestion: 'labels' }],
      ['lang=xx', { parameter: 'lang', value: 'xx' }],
      ['updatedSince=2026-02-31T99:00Z', { parameter: 'updatedSince' }],
      ['cursor=abc', { parameter: 'cursor', value: 'abc' }],
      ['cursor=%F0%9F', { parameter: 'cursor' }]
    ]
    for (const [query, error] of cases) {
      const problem = await isProblem(t, await ask(`${list}?${query}`), 400, 'invalid-parameter')
      t.match(problem.errors[0], error, query)
      t.match(problem.errors[0].detail, /\w/)
    }
    const { next } = await portal.get(`${list}?limit=1`)
    t.type(next, 'string')
    const other = await isProblem(
      t,
      await ask(`${list}?limit=1&sort=-id&cursor=${next}`),
      400,
      'invalid-parameter'
    )
    t.match(other.errors, [{ parameter: 'cursor' }])
    const both = await isProblem(t, await ask(`${list}?limit=x&sort=y&z=1`), 400, 'invalid-parameter')
    t.same(
      both.errors.map(({ parameter }: { parameter: string }) => parameter).sort(),
      ['limit', 'sort', 'z'],
      'all faults are named, not the first'
    )
    await isProblem(t, await ask('/v1/suggest'), 400, 'invalid-parameter')
    await isProblem(t, await ask(`${list}/Not%20an%20id`), 400, 'invalid-parameter')
    const long = await isProblem(t, await ask(`/v1/search?q=${'x'.repeat(300)}`), 400, 'invalid-parameter')
    t.match(long.errors, [{ parameter: 'q', detail: /words of more than 200 characters$/ }])
    await isProblem(t, await ask('/v1/search?page=1000&limit=100'), 400, 'window-exceeded')
    await isProblem(t, await ask(`${list}?status=draft`), 401, 'not-authenticated')
  })

  await t.test('HEAD is answered like GET, without a body', async (t) => {
    for (const url of ['/nothing', `${list}?limit=x`, list, '/health/live']) {
      const [head, get] = [await ask(url, { method: 'HEAD' }), await ask(url)]
      t.equal(head.statusCode, get.statusCode, url)
      t.equal(head.headers['content-type'], get.headers['content-type'])
      t.equal(head.headers.etag, get.headers.etag)
      t.equal(head.body, '')
    }
  })

  await t.test('a defect tells its request id and nothing of the inside', async (t) => {
    const { db } = portal.database
    await db.execute(sql`alter table records rename to records_elsewhere`)
    try {
      for (const url of [
        list,
        `${list}/x`,
        '/v1/search?q=mafia',
        '/v1/vocabularies/country?include=counts'
      ]) {
        const { detail, ...problem } = await isProblem(t, await ask(url), 500, 'internal-error')
        t.equal(detail, 'A defect of the service. The request id finds it in the logs.', url)
        t.notMatch(JSON.stringify(problem), /select|records_|relation|\.ts|node_modules|stack/i)
      }
    } finally {
      await db.execute(sql`alter table records_elsewhere rename to records`)
    }
    t.equal((await ask(list)).statusCode, 200)
  })

  await t.test('what is no request is answered, too', async (t) => {
    await app.listen({ port: 0, host: '127.0.0.1' })
    const { port } = app.server.address() as AddressInfo
    const send = async (head: string): Promise<Answer> => {
      const socket = connect(port, '127.0.0.1')
      // The server may close before everything was sent.
      socket.on('error', () => {})
      const chunks: Buffer[] = []
      socket.on('data', (chunk) => chunks.push(chunk)).write(head)
      await once(socket, 'close')
      const [top, ...rest] = Buffer.concat(chunks).toString().split('\r\n\r\n')
      const [first, ...lines] = top!.split('\r\n')
      const headers = Object.fromEntries(
        lines.map((line) => [
          line.slice(0, line.indexOf(':')).toLowerCase(),
          line.slice(line.indexOf(':') + 2)
        ])
      )
      return { statusCode: Number(first!.split(' ')[1]), headers, body: rest.join('\r\n\r\n') }
    }
    const get = (address: string) => send(`GET ${address} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`)

    await isProblem(t, await get(`/v1/search?q=${'x'.repeat(40_000)}`), 431, 'address-too-long')
    await isProblem(t, await get(`${list}/${'x'.repeat(400)}`), 400, 'invalid-parameter')
    await isProblem(t, await get('/%zz'), 400, 'malformed-request')
    await isProblem(t, await get(`${list}/%zz`), 400, 'malformed-request')
    await isProblem(t, await send('GET / HTTP/9.9\r\n\r\n'), 400, 'malformed-request')
    await isProblem(t, await send('NONSENSE / HTTP/1.1\r\nHost: x\r\n\r\n'), 400, 'malformed-request')
    await isProblem(t, await send('\x16\x03\x01\x02\x00\x01\r\n\r\n'), 400, 'malformed-request')
    const twice = 'Content-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n'
    await isProblem(t, await send(`POST /body HTTP/1.1\r\nHost: x\r\n${twice}`), 400, 'malformed-request')
  })

  await t.test('every type of problem is explained', async (t) => {
    const { problemTypes } = await import('#http/problems.ts')
    for (const [code, { status, title }] of Object.entries(problemTypes))
      t.match(await portal.get(`/problems/${code}`), { type: `/problems/${code}`, status, title })
    await isProblem(t, await ask('/problems/__proto__'), 404, 'not-found')
  })
})
