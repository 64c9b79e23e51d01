import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { test } from 'tap'
import type { RecordDraft } from '#domain/record.ts'
import { kinds } from '#kinds/index.ts'
import { openPortal } from '../support/portal.ts'

const [kind] = [...kinds.values()]
const example = kind!.examples[0]!
const list = `/v1/${kind!.path}`
const record = `${list}/${example.id}`
const addresses = [
  list,
  `${list}?fields=texts`,
  record,
  '/v1/search?facets=country',
  '/v1/suggest?q=tr',
  '/v1/vocabularies',
  '/v1/vocabularies/country?include=counts',
  '/v1/vocabularies/country/KEN',
  '/problems/conflict',
  '/openapi.json',
  '/docs/'
]

/** The same record with other words in all its texts. */
const reworded = (draft: RecordDraft, words: string): RecordDraft => ({
  ...draft,
  body: {
    ...draft.body,
    texts: Object.fromEntries(
      Object.entries(draft.body.texts).map(([language, text]) => [language, { ...text, title: words }])
    )
  }
})

test('reads are conditional, compressed and open to every origin', async (t) => {
  const portal = await openPortal(t, { index: false })
  await portal.save([...kinds.values()].flatMap(({ examples }) => examples))
  const ask = (
    url: string,
    headers: Record<string, string> = {},
    method: 'GET' | 'HEAD' | 'OPTIONS' = 'GET'
  ) => portal.app.inject({ url, headers, method })
  const tagOf = async (url: string, headers = {}) => String((await ask(url, headers)).headers.etag)

  await t.test('the same request has the same strong tag, which answers 304', async (t) => {
    for (const url of addresses) {
      const { headers, body } = await ask(url)
      t.match(headers.etag, /^"[\w.-]+"$/, url)
      t.equal(await tagOf(url), headers.etag)
      t.equal(headers.vary, 'Authorization, Accept-Language, accept-encoding')
      for (const given of [headers.etag, `W/${headers.etag}`, `"other", ${headers.etag}`, '*']) {
        const again = await ask(url, { 'if-none-match': String(given) })
        t.equal(again.statusCode, 304, `${url} ${given}`)
        t.equal(again.body, '')
        t.equal(again.headers.etag, headers.etag)
        t.equal(again.headers.vary, headers.vary)
        t.equal(again.headers['cache-control'], headers['cache-control'])
        t.notOk('content-length' in again.headers, 'no length of a body that is not there')
      }
      const other = await ask(url, { 'if-none-match': '"other"' })
      t.equal(other.statusCode, 200)
      t.equal(other.body, body)
      t.equal((await ask(url, { 'if-none-match': String(headers.etag) }, 'HEAD')).statusCode, 304)
    }
  })

  await t.test('another language has another tag', async (t) => {
    for (const url of [`${list}?include=labels`, record, '/v1/vocabularies/country/ITA']) {
      const tags = [
        await tagOf(url, { 'accept-language': 'fr' }),
        await tagOf(url, { 'accept-language': 'es' }),
        await tagOf(url)
      ]
      if (url !== record) t.equal(new Set(tags).size, 3, url)
      const join = url.includes('?') ? '&' : '?'
      t.equal(await tagOf(`${url}${join}lang=fr`), tags[0], 'however the language was asked for')
    }
  })

  await t.test('labels that are English for want of others are said to be', async (t) => {
    const languageOf = async (lang: string) => (await ask(`${list}?lang=${lang}`)).headers['content-language']
    t.equal(await languageOf('fr'), 'fr')
    t.equal(await languageOf('pt'), 'pt, en')
  })

  await t.test('a changed record has a changed tag, which begins with its version', async (t) => {
    const before = await tagOf(record)
    t.match(before, /^"1\./)
    const [listBefore, searchBefore] = [await tagOf(list), await tagOf('/v1/search')]
    await portal.save([reworded(example, 'Other words')])
    const after = await ask(record, { 'if-none-match': before })
    t.equal(after.statusCode, 200)
    t.match(after.headers.etag, /^"2\./)
    t.not(await tagOf(list), listBefore)
    t.not(await tagOf('/v1/search'), searchBefore)
  })

  await t.test('long answers are compressed, and each coding has its own tag', async (t) => {
    for (const url of [list, '/v1/vocabularies/country', '/openapi.json']) {
      const plain = await ask(url)
      t.notOk(plain.headers['content-encoding'])
      const tags = [plain.headers.etag]
      for (const [coding, decode] of [
        ['br', brotliDecompressSync],
        ['gzip', gunzipSync]
      ] as const) {
        const coded = await ask(url, { 'accept-encoding': coding })
        t.equal(coded.headers['content-encoding'], coding, url)
        t.equal(decode(coded.rawPayload).toString(), plain.body)
        t.ok(coded.rawPayload.length < plain.rawPayload.length / 2, `${url} is much shorter`)
        tags.push(coded.headers.etag)

        const head = await ask(url, { 'accept-encoding': coding }, 'HEAD')
        t.match(head.headers, {
          'content-encoding': coding,
          etag: coded.headers.etag,
          vary: coded.headers.vary
        })
        t.notOk('content-length' in head.headers, 'its length is not known')
        const tag = String(coded.headers.etag)
        const again = await ask(url, { 'accept-encoding': coding, 'if-none-match': tag })
        t.equal(again.statusCode, 304)
        t.notOk('content-encoding' in again.headers)
        t.equal((await ask(url, { 'if-none-match': tag })).statusCode, 200, 'the plain answer is another')
      }
      t.equal(new Set(tags).size, 3)
    }
    const many = [
      'gzip, deflate, br',
      'br;q=0.5, gzip;q=0.9',
      '*',
      'gzip;q=0',
      'deflate',
      'identity;q=0',
      'zstd, br;q=0'
    ]
    for (const accept of many) {
      const { headers } = await ask(list, { 'accept-encoding': accept })
      const [, coding] = /-(br|gzip)"$/.exec(String(headers.etag)) ?? []
      t.equal(headers['content-encoding'], coding, `the tag tells the coding for ${accept}`)
    }
    const { headers } = await ask('/health/live', { 'accept-encoding': 'gzip' })
    t.notOk('content-encoding' in headers, 'short answers are not compressed')
  })

  await t.test('what must not be kept has no tag', async (t) => {
    for (const url of ['/health/live', '/health/ready', '/metrics', '/nothing', `${list}?limit=x`]) {
      const { headers } = await ask(url)
      t.equal(headers['cache-control'], 'no-store', url)
      t.notOk('etag' in headers)
    }
  })

  await t.test('any origin may read, and sees the headers that matter', async (t) => {
    const origin = { origin: 'https://portal.example' }
    for (const url of [...addresses, '/nothing']) {
      const { headers } = await ask(url, origin)
      t.equal(headers['access-control-allow-origin'], '*', url)
      t.notOk('access-control-allow-credentials' in headers)
      for (const name of ['ETag', 'Link', 'X-Request-Id', 'Content-Language', 'Retry-After'])
        t.ok(String(headers['access-control-expose-headers']).includes(name), name)
    }
    const preflight = await ask(
      record,
      {
        ...origin,
        'access-control-request-method': 'GET',
        'access-control-request-headers': 'if-none-match'
      },
      'OPTIONS'
    )
    t.equal(preflight.statusCode, 204)
    t.match(preflight.headers, {
      'access-control-allow-origin': '*',
      'access-control-allow-methods': 'GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS',
      'access-control-allow-headers': 'if-none-match',
      'access-control-max-age': '86400'
    })
    t.equal((await ask(record, {}, 'OPTIONS')).statusCode, 204, 'a plain OPTIONS is no mistake')
  })

  await t.test('every answer carries what keeps browsers safe', async (t) => {
    for (const url of [
      ...addresses,
      '/',
      '/nothing',
      `${list}?limit=x`,
      '/metrics',
      '/docs/static/swagger-ui.css'
    ]) {
      const { headers } = await ask(url)
      t.match(
        headers,
        {
          'x-content-type-options': 'nosniff',
          'x-frame-options': 'DENY',
          'referrer-policy': 'no-referrer',
          'strict-transport-security': /max-age=\d+/,
          'cross-origin-resource-policy': 'cross-origin',
          'content-security-policy': /default-src 'none'.*frame-ancestors 'none'/,
          'x-request-id': /^[0-9a-f-]{36}$/
        },
        url
      )
      t.notOk('x-powered-by' in headers)
      t.notOk('server' in headers)
    }
  })
})
