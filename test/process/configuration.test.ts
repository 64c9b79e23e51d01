import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'tap'
import { readConfig, searchServersOf } from '#config.ts'
import { run } from './service.ts'

const secret = 'hunter2'

test('A wrong value is named, without the value itself', async (t) => {
  const wrong: [settings: Record<string, string>, said: RegExp][] = [
    [{ PORT: 'x' }, /PORT must be integer/],
    [{ PORT: '70000' }, /PORT/],
    [{ LOG_LEVEL: 'loud' }, /LOG_LEVEL.*fatal, error, warn, info/],
    [{ MEILI_URL: 'foo' }, /MEILI_URL/],
    [{ MEILI_URL: ',' }, /MEILI_URL/],
    [{ MEILI_URL: `ftp://u:${secret}@host` }, /MEILI_URL/],
    [{ MEILI_URL: 'http://a:7700,foo' }, /MEILI_URL/],
    [{ MEILI_URL: 'http://a:7700, http://a:7700/' }, /MEILI_URL names a server twice/],
    [{ MEILI_URL: 'http://a,http://b,http://c', MEILI_KEY: `${secret},x` }, /MEILI_KEY has neither/],
    [{ MEILI_KEY: secret }, /MEILI_KEY is set without MEILI_URL/],
    [
      { DATABASE_URL: `mysql://u:${secret}@host/db` },
      /DATABASE_URL must be an address that begins with postgres:/
    ],
    [{ DATABASE_URL: `postgres://u:${secret}@[::1/db` }, /DATABASE_URL/],
    [{ PUBLIC_URL: 'example.org' }, /PUBLIC_URL must be an address that begins with http:/],
    [{ TRUSTED_PROXIES: 'somebody' }, /TRUSTED_PROXIES must be addresses or ranges of them/],
    [{ TRUSTED_PROXIES: '10.0.0.1,10.0.0.0/33' }, /TRUSTED_PROXIES must be addresses or ranges of them/],
    [{ LINK_ALLOW_ADDRESSES: '10.0.0/8' }, /LINK_ALLOW_ADDRESSES must be addresses or ranges of them/]
  ]
  for (const [settings, said] of wrong) {
    try {
      readConfig(settings)
      t.fail(`${Object.keys(settings)[0]} is refused`)
    } catch (error) {
      t.match((error as Error).message, said)
      t.notMatch((error as Error).message, secret)
    }
  }
})

test('A wrong configuration stops the start', async (t) => {
  const wrong: [settings: Record<string, string>, said: RegExp][] = [
    [
      { DATABASE_URL: `mysql://u:${secret}@host/db` },
      /^Wrong configuration: DATABASE_URL must be an address that begins with postgres:/
    ],
    [
      { DATABASE_URL: `postgres://u:${secret}@127.0.0.1:1/db`, MEILI_URL: 'http://127.0.0.1:1' },
      /^The database of DATABASE_URL cannot be used: connect ECONNREFUSED 127\.0\.0\.1:1$/m
    ]
  ]
  const folder = join(t.testdir(), 'data')
  const check = async ([settings, said]: (typeof wrong)[number]) => {
    const service = run(t, ['src/main.ts'], { DATA_DIR: folder, ...settings })
    t.equal(await service.ended, 1)
    t.match(service.output(), said)
    t.notMatch(service.output(), secret)
    t.equal(service.output().trim().split('\n').length, 1, 'in one line')
  }
  await Promise.all(wrong.map(check))
  t.notOk(existsSync(folder), 'nothing was made')
})

test('Several search servers have one key together, or one each', async (t) => {
  const servers = (MEILI_URL: string, MEILI_KEY?: string) =>
    searchServersOf(readConfig({ MEILI_URL, ...(MEILI_KEY ? { MEILI_KEY } : {}) }))
  t.same(servers('http://a:7700'), [{ url: 'http://a:7700' }])
  t.same(servers('http://a:7700, https://b/meili', 'one'), [
    { url: 'http://a:7700', key: 'one' },
    { url: 'https://b/meili', key: 'one' }
  ])
  t.same(servers('http://a,http://b', 'one, two'), [
    { url: 'http://a', key: 'one' },
    { url: 'http://b', key: 'two' }
  ])
  t.same(searchServersOf(readConfig({})), [])
})
