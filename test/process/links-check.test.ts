import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { test } from 'tap'
import { readCommand } from '../../scripts/links/options.ts'
import { until } from '../embedded/service-processes.ts'
import { openSite, status } from '../links/site.ts'
import { run, startService, withoutSample } from './service.ts'

const laws = (site: { at(path: string, host: string): string }, host: string, count: number) =>
  Array.from({ length: count }, (_none, number) =>
    JSON.stringify({
      id: `law-${number}`,
      country: 'KEN',
      title: `Law ${number}`,
      type: 'act',
      sourceUrl: site.at(`/${number}`, host)
    })
  ).join('\n')

test('links are checked beside a running service, which shows them; killed, the next check goes on', async (t) => {
  const site = await openSite(t, { '/3': status(404) })
  const count = 30
  const root = t.testdir({ 'legislation.ndjson': laws(site, '127.0.0.1', count) })
  const folder = join(root, 'data')
  // Those of the sample are everywhere on the web; a visit to them is not a test's business.
  withoutSample(folder)
  const service = await startService(t, folder)
  const settings = {
    DATA_DIR: folder,
    LINK_ALLOW_ADDRESSES: '127.0.0.1',
    PUBLIC_URL: 'https://portal.example'
  }
  const script = (args: string[], more: Record<string, string> = {}) => run(t, args, { ...settings, ...more })
  t.equal(await script(['scripts/import.ts', join(root, 'legislation.ndjson')]).ended, 0)
  const visited = async () => {
    const states = ['working', 'broken', 'refused'].map((state) =>
      service.get(`/v1/legislation?link=${state}&total=true&limit=1`)
    )
    return (await Promise.all(states)).reduce((sum, { total }) => sum + total, 0)
  }

  const check = ['scripts/links-check.ts', '--older-than', '1d', '--delay', '50ms', '--concurrency', '4']
  const killed = script(check)
  t.ok(await until(() => site.asked().length > 8, 60), 'it is under way')
  killed.child.kill('SIGKILL')
  await killed.ended
  const kept = await visited()
  t.ok(kept > 5 && kept < count, `${kept} results were kept`)

  const before = site.asked().length
  const second = script(check)
  t.equal(await second.ended, 0, second.output())
  const again = site.asked().length - before
  // The kill may have hit between an answer and its storing, and one of them needs a GET.
  t.ok(again <= count - kept + 2, `${again} requests for the ${count - kept} left`)
  t.equal(await visited(), count)
  const said = /(\d+) working, (\d+) moved, (\d+) broken/.exec(second.output())!
  t.equal(Number(said[1]) + Number(said[3]), count - kept)
  t.match(site.requests[0]!.userAgent, /^Lexatlas\/[\d.]+ \(checks links; \+https:\/\/portal\.example\/\)$/)

  for (let tries = 0; tries < 100; tries++) {
    const { items, engine } = await service.get('/v1/search?link=broken&q=law')
    if (engine === 'meilisearch' && items.length === 1) break
    await sleep(100)
  }
  t.match(await service.get('/v1/search?link=broken&q=law'), {
    items: [{ id: 'law-3', link: { state: 'broken', status: 404 } }],
    total: 1
  })

  await t.test(
    'what is not allowed by configuration is refused, and the name is as configured',
    async (t) => {
      site.requests.length = 0
      const strict = script(['scripts/links-check.ts', '--older-than', '0', '--limit', '3'], {
        LINK_ALLOW_ADDRESSES: ''
      })
      t.equal(await strict.ended, 0)
      t.match(strict.output(), '0 broken, 0 unreachable, 0 blocked, 3 refused')
      t.equal(site.requests.length, 0)
      const named = script(['scripts/links-check.ts', '--older-than', '0', '--limit', '1'], {
        LINK_USER_AGENT: 'Sherpa/2 (mail@a.example)'
      })
      t.equal(await named.ended, 0)
      t.match(site.requests, [{ userAgent: 'Sherpa/2 (mail@a.example)' }])
    }
  )

  await t.test('a wrong use is named', async (t) => {
    const wrong: [args: string[], said: RegExp][] = [
      [['--limit', '0'], /--limit 0 is no number from 1/],
      [['--older-than', 'soon'], /--older-than soon is no time/],
      [['--delay', '2d'], /--delay 2d is no time/],
      [['--fast'], /Unknown option '--fast'/]
    ]
    for (const [args, said] of wrong) t.throws(() => readCommand(args), { message: said })
    const started: [args: string[], more: Record<string, string>, code: number, said: string][] = [
      [['--limit', '0'], {}, 2, '--limit 0 is no number from 1'],
      [[], { LINK_ALLOW_ADDRESSES: '10.0.0.0/99' }, 1, 'LINK_ALLOW_ADDRESSES must be addresses or ranges'],
      [[], { LINK_USER_AGENT: 'a\nb: c' }, 1, 'LINK_USER_AGENT']
    ]
    for (const [args, more, code, said] of started) {
      const running = script(['scripts/links-check.ts', ...args], more)
      t.equal(await running.ended, code, said)
      t.match(running.output(), said)
    }
  })
})
