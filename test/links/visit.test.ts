import { setTimeout as sleep } from 'node:timers/promises'
import { type Test, test } from 'tap'
import { createAddressRule } from '#links/address-rule.ts'
import { createGuardedAgent, type Resolve } from '#links/guarded-agent.ts'
import { createHostTurns } from '#links/host-turns.ts'
import { createRobots } from '#links/robots.ts'
import { visit } from '#links/visit.ts'
import { byMethod, openSite, resolve, status } from './site.ts'

const userAgent = 'Lexatlas/0.0.0 (checks links; +https://portal.example)'

/** Visits with nothing shared but what is given. */
const visitor = (
  t: Test,
  {
    allowed = ['127.0.0.1'],
    names = resolve,
    timeout = 5000
  }: { allowed?: string[]; names?: Resolve; timeout?: number } = {}
) => {
  const agent = createGuardedAgent({ mayConnect: createAddressRule(allowed), timeout, resolve: names })
  t.teardown(() => agent.destroy())
  const turns = createHostTurns({ perHost: 1, delay: 0 })
  const asking = { agent, turns, userAgent, timeout }
  const robots = createRobots(asking)
  return (url: string) => visit(asking, robots, url, new AbortController().signal)
}

test('the last answer says how the link is, and redirects are kept', async (t) => {
  const site = await openSite(t, {
    '/gone': status(410),
    '/absent': status(404),
    '/closed': status(403),
    '/busy': status(429),
    '/trouble': status(500),
    '/old': status(301, '/new'),
    '/kept': status(302, '/new?a=1#part'),
    '/old-then-gone': status(308, '/gone'),
    '/relative/old': status(301, '../new'),
    '/utf-8': (_request, response) =>
      response.writeHead(301, { location: Buffer.from('/закон').toString('latin1') }).end(),
    '/round': status(302, '/round-again'),
    '/round-again': status(302, '/round'),
    '/to-file': status(302, 'file:///etc/passwd'),
    '/to-mail': status(301, 'mailto:a@b.example'),
    '/to-password': status(301, 'http://u:secret@site.test/'),
    '/to-nonsense': status(301, 'http://['),
    '/without-target': status(302),
    '/broken-off': (_request, response) => response.destroy()
  })
  let steps = 0
  const far = await openSite(
    t,
    Object.fromEntries(Array.from({ length: 12 }, (_none, step) => [`/${step}`, status(302, `/${++steps}`)]))
  )
  const look = visitor(t)
  const found: [path: string, state: string, status: number | undefined, redirectedTo?: string][] = [
    ['/', 'working', 200],
    ['/gone', 'broken', 410],
    ['/absent', 'broken', 404],
    ['/closed', 'blocked', 403],
    ['/busy', 'unreachable', 429],
    ['/trouble', 'unreachable', 500],
    ['/old', 'moved', 200, '/new'],
    ['/kept', 'working', 200, '/new?a=1#part'],
    ['/old-then-gone', 'broken', 410, '/gone'],
    ['/relative/old', 'moved', 200, '/new'],
    ['/utf-8', 'moved', 200, `/${encodeURIComponent('закон')}`],
    ['/round', 'unreachable', 302, '/round-again'],
    ['/to-file', 'broken', 302],
    ['/to-mail', 'broken', 301],
    ['/to-password', 'broken', 301],
    ['/to-nonsense', 'broken', 301],
    ['/without-target', 'working', 302],
    ['/broken-off', 'unreachable', undefined]
  ]
  for (const [path, state, status, redirectedTo] of found) {
    const { reason, ...rest } = await look(site.at(path))
    t.same(
      rest,
      {
        state,
        ...(status === undefined ? {} : { status }),
        ...(redirectedTo === undefined ? {} : { redirectedTo: site.at(redirectedTo) })
      },
      path
    )
    t.equal(
      reason === undefined,
      state === 'working' || state === 'moved',
      `a reason where one is needed: ${reason}`
    )
    t.notMatch(reason ?? '', 'secret')
  }
  t.match(await look(far.at('/0')), { state: 'unreachable', reason: /more than 10 times/ })
  t.match(await look(`http://site.test:1/`), { state: 'unreachable', reason: 'the host refuses connections' })
  t.match(await look('http://nowhere.example/'), { state: 'broken', reason: 'there is no such host' })
  for (const url of ['ftp://site.test/', 'http://u:p@site.test/', 'http://[', 'javascript:alert(1)'])
    t.match(await look(url), { state: 'refused' }, url)
})

test('HEAD comes first, and GET where that says nothing; nothing else is sent', async (t) => {
  const site = await openSite(t, {
    '/get-only': byMethod(200, 405),
    '/get-only-too': byMethod(200, 404),
    '/no-head': ({ method }, response) =>
      method === 'HEAD' ? response.destroy() : response.writeHead(200).end('here'),
    '/absent': status(404)
  })
  const look = visitor(t)
  for (const path of ['/', '/get-only', '/get-only-too', '/no-head', '/absent']) await look(site.at(path))
  t.same(site.asked(), [
    'HEAD /',
    ...['/get-only', '/get-only-too', '/no-head', '/absent'].flatMap((path) => [
      `HEAD ${path}`,
      `GET ${path}`
    ])
  ])
  t.ok(
    site.requests.every((request) => request.userAgent === userAgent),
    'each says who asks'
  )
})

test('robots.txt is read first, on every host on the way, and kept to', async (t) => {
  const robots = 'User-agent: *\nDisallow: /\n\nUser-agent: lexatlas\nDisallow: /private\nCrawl-delay: 0.3\n'
  const site = await openSite(t, {
    'site.test/robots.txt': (_request, response) => response.end(robots),
    'closed.test/robots.txt': (_request, response) => response.end('User-agent: *\nDisallow: /'),
    'broken.test/robots.txt': status(503),
    'elsewhere.test/robots.txt': status(302, '/rules.txt'),
    'elsewhere.test/rules.txt': (_request, response) => response.end('User-agent: *\nDisallow: /b'),
    'long.test/robots.txt': (_request, response) => {
      response.write('User-agent: *\nDisallow: /private\n')
      response.end(Buffer.alloc(5_000_000, '#'))
    },
    '/to-private': status(301, '/private')
  })
  const look = visitor(t)
  const blocked = { state: 'blocked', reason: 'robots.txt forbids programs' }
  t.match(await look(site.at('/private/law')), blocked)
  t.same(site.asked(), [], 'nothing but robots.txt was asked for')
  t.match(await look(site.at('/law')), { state: 'working' }, 'the part for us counts, not the one for all')
  t.match(await look(site.at('/to-private')), { ...blocked, redirectedTo: site.at('/private') })
  t.match(await look(site.at('/a', 'closed.test')), blocked)
  t.match(await look(site.at('/a', 'broken.test')), {
    state: 'unreachable',
    reason: 'robots.txt answers 503'
  })
  t.match(await look(site.at('/a', 'elsewhere.test')), { state: 'working' })
  t.match(await look(site.at('/b', 'elsewhere.test')), blocked)
  t.match(await look(site.at('/private', 'long.test')), blocked, 'of a long one the beginning is read')
  const read = site.requests.filter(({ host, path }) => host === 'site.test' && path === '/robots.txt')
  t.equal(read.length, 1, 'it is read once')
  const times = site.requests.filter(({ host }) => host === 'site.test').map(({ at }) => at)
  const gaps = times.slice(1).map((at, index) => at - times[index]!)
  t.ok(
    gaps.every((gap) => gap >= 250),
    `the pause it asks for is kept: ${gaps}`
  )
})

test('slow, endless and oversized answers end the visit, not the check', async (t) => {
  const site = await openSite(t, {
    '/silent': () => {},
    '/dripping-head': async (_request, response) => {
      for (let turn = 0; turn < 50 && !response.destroyed; turn++) {
        response.socket?.write(turn === 0 ? 'HTTP/1.1 200 OK\r\nx: ' : 'y')
        await sleep(100)
      }
    },
    '/huge-head': (_request, response) =>
      response.socket?.end(`HTTP/1.1 200 OK\r\nx: ${'y'.repeat(100_000)}\r\n\r\n`),
    '/endless': async ({ method }, response) => {
      response.writeHead(method === 'HEAD' ? 405 : 200)
      while (!response.destroyed) {
        response.write(Buffer.alloc(65_536))
        await sleep(1)
      }
    },
    '/no-http': ({ socket }) => socket.end('hello\r\n')
  })
  const look = visitor(t, { timeout: 600 })
  t.match(await look(site.at('/silent')), { state: 'unreachable', reason: 'no answer in time' })
  t.match(await look(site.at('/dripping-head')), { state: 'unreachable', reason: 'no answer in time' })
  t.match(await look(site.at('/huge-head')), { state: 'unreachable', reason: 'the connection broke off' })
  t.match(await look(site.at('/endless')), { state: 'working', status: 200 }, 'the head is enough')
  t.match(await look(site.at('/no-http')), { state: 'unreachable', reason: 'the connection broke off' })
})

test('addresses that are not public are refused wherever they turn up', async (t) => {
  const site = await openSite(t, {
    '/to-other': status(302, 'http://127.0.0.2/'),
    '/to-mapped': status(302, 'http://[::ffff:10.0.0.1]/'),
    '/to-metadata': status(301, 'http://169.254.169.254/latest/meta-data/'),
    '/to-name': status(302, 'http://inside.example/')
  })
  const names: Resolve = (name, done) =>
    name === 'inside.example'
      ? done(null, [
          { address: '10.0.0.1', family: 4 },
          { address: 'fe80::1', family: 6 }
        ])
      : resolve(name, done)

  const strict = visitor(t, { allowed: [], names })
  const literal = [
    '127.0.0.1',
    '2130706433',
    '0x7f.1',
    '0177.0.0.1',
    '127.1',
    '[::1]',
    '[::ffff:127.0.0.1]',
    '0'
  ]
  for (const host of [...literal, 'site.test', 'inside.example'])
    t.match(
      await strict(`http://${host}:${site.port}/`),
      { state: 'refused', reason: /no public address/ },
      host
    )
  t.equal(site.requests.length, 0, 'no connection was made')

  const loose = visitor(t, { names })
  for (const path of ['/to-other', '/to-mapped', '/to-metadata', '/to-name'])
    t.match(await loose(site.at(path)), { state: 'refused', redirectedTo: /^http/ }, path)
})

test('a name that stands for another address a moment later is refused at that moment', async (t) => {
  const site = await openSite(t, {
    '/robots.txt': (_request, response) => response.writeHead(404, { connection: 'close' }).end()
  })
  let asked = 0
  // 127.0.0.1 stands for the public address here; 127.0.0.3 would answer as well.
  const rebinding: Resolve = (_name, done) =>
    done(null, [{ address: asked++ === 0 ? '127.0.0.1' : '127.0.0.3', family: 4 }])
  const look = visitor(t, { names: rebinding })
  t.match(await look(site.at('/')), { state: 'refused' })
  t.ok(asked > 1, 'the name was looked up again for the next connection')
  t.same(
    site.requests.map(({ path }) => path),
    ['/robots.txt']
  )

  // Of several addresses only the allowed one is connected to.
  const mixed: Resolve = (_name, done) =>
    done(null, [
      { address: '127.0.0.3', family: 4 },
      { address: '127.0.0.1', family: 4 }
    ])
  t.match(await visitor(t, { names: mixed })(site.at('/')), { state: 'working' })
})
