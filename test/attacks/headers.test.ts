import { Writable } from 'node:stream'
import { pino } from 'pino'
import { test } from 'tap'
import { kinds } from '#kinds/index.ts'
import { openPortal } from '../support/portal.ts'

const [kind] = [...kinds.values()]
const list = `/v1/${kind!.path}`
const record = `${list}/${kind!.examples[0]!.id}`

test('headers', async (t) => {
  const lines: string[] = []
  const stream = new Writable({
    write: (chunk, _encoding, done) => {
      lines.push(String(chunk))
      done()
    }
  })
  const portal = await openPortal(t, { index: false, logger: pino({ level: 'trace' }, stream) })
  const { app } = portal
  await portal.save([...kinds.values()].flatMap(({ examples }) => examples))
  const ask = (url: string, headers: Record<string, string> = {}, method: 'GET' | 'OPTIONS' = 'GET') =>
    app.inject({ url, headers, method })

  await t.test('nothing of an address becomes a header of the answer, or a line of the log', async (t) => {
    const breaks = ['%0d%0aset-cookie:%20a=b', '%0a{"level":30,"msg":"forged"}', '%E5%98%8A%E5%98%8Dx', '%00']
    const addresses = breaks.flatMap((one) => [
      `${list}?q=${one}`,
      `${list}?limit=1&country=ITA${one}`,
      `${list}?${one}=1`,
      `${list}/${one}`,
      `/${one}`,
      `/problems/${one}`,
      `/v1/vocabularies/country/${one}`
    ])
    for (const address of addresses) {
      const from = lines.length
      const { headers, statusCode } = await ask(address)
      t.ok(statusCode < 500, `${address} ${statusCode}`)
      t.notOk('set-cookie' in headers)
      t.notMatch(JSON.stringify(headers), /\\r|\\n|\\u0000/, address)
      const own = lines.slice(from).join('')
      for (const line of own.trimEnd().split('\n')) t.not(JSON.parse(line).msg, 'forged', line)
    }
  })

  await t.test('who asks, or where, cannot be made up, and changes no answer', async (t) => {
    const forged: Record<string, string>[] = [
      { host: 'evil.example' },
      { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'gopher' },
      { forwarded: 'host=evil.example;for=127.0.0.1' },
      { 'x-forwarded-for': "127.0.0.1, ' OR 1=1 --" },
      { 'x-original-url': '/v1/keys', 'x-rewrite-url': '/v1/keys' },
      { 'x-http-method-override': 'DELETE', 'x-method-override': 'DELETE' },
      { 'x-request-id': 'mine', 'x-user': 'admin' },
      { cookie: 'session=admin' }
    ]
    for (const address of [list, record, '/v1/search?q=crime', '/openapi.json']) {
      const plain = await ask(address)
      for (const headers of forged) {
        const { body, headers: own, statusCode } = await ask(address, headers)
        t.equal(statusCode, plain.statusCode, `${address} ${JSON.stringify(headers)}`)
        t.equal(body, plain.body, `${address} ${JSON.stringify(headers)}`)
        t.notMatch(JSON.stringify(own), /evil|mine|gopher/)
      }
    }
    t.equal((await ask(record)).statusCode, 200, 'and nothing was deleted')
  })

  await t.test('a cache between is told all that changes an answer', async (t) => {
    const variants: Record<string, string>[] = [
      {},
      { 'accept-language': 'fr' },
      { 'accept-encoding': 'gzip' },
      { authorization: 'Bearer lexatlas_abc' },
      { accept: 'application/json' },
      { origin: 'https://a.example' },
      { 'user-agent': 'x', referer: 'https://a.example/', range: 'bytes=0-1', te: 'trailers' }
    ]
    for (const address of [
      list,
      record,
      '/v1/search?q=crime',
      '/v1/vocabularies/country',
      '/nothing',
      `${list}?x=1`
    ]) {
      const answers = await Promise.all(variants.map((headers) => ask(address, headers)))
      for (const [index, { headers }] of answers.entries()) {
        t.equal(headers.vary, 'Authorization, Accept-Language, accept-encoding', `${address} ${index}`)
      }
      const [plain, , , , ...others] = answers
      const settled = (body: string) => body.replace(/"requestId":"[^"]*"/, '')
      for (const { body } of others) t.equal(settled(body), settled(plain!.body), address)
      t.match(answers[3]!.headers['cache-control'], /private|no-store/)
    }
  })

  await t.test('any page may read, and none may use what its visitor is', async (t) => {
    for (const origin of ['https://evil.example', 'null', 'https://localhost:3000']) {
      for (const method of ['GET', 'OPTIONS'] as const) {
        const { headers } = await ask(
          record,
          {
            origin,
            'access-control-request-method': 'PUT',
            'access-control-request-headers': 'authorization'
          },
          method
        )
        t.equal(headers['access-control-allow-origin'], '*')
        t.notOk('access-control-allow-credentials' in headers)
        t.notOk('set-cookie' in headers)
        t.notMatch(JSON.stringify(headers), /evil/)
      }
    }
  })
})
