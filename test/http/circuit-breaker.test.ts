import { setTimeout as sleep } from 'node:timers/promises'
import { test } from 'tap'
import { type Circuit, createCircuitBreaker } from '#http/search/circuit-breaker.ts'

const broken = new Error('broken')

/** A breaker whose server is up or down as the test says. */
const open = (options: { threshold?: number; probeTakes?: number } = {}) => {
  const seen: Circuit[] = []
  const server = { up: false, probes: 0, atOnce: 0, mostAtOnce: 0 }
  const breaker = createCircuitBreaker({
    threshold: options.threshold ?? 2,
    firstPause: 10,
    longestPause: 40,
    onChange: (circuit) => seen.push(circuit),
    probe: async () => {
      server.probes++
      server.mostAtOnce = Math.max(server.mostAtOnce, ++server.atOnce)
      await sleep(options.probeTakes ?? 1)
      server.atOnce--
      if (!server.up) throw broken
    }
  })
  return { breaker, seen, server }
}

const until = async (what: () => boolean) => {
  while (!what()) await sleep(2)
}

test('it opens after some failures in a row, and a success between them begins anew', async (t) => {
  const { breaker, seen } = open({ threshold: 3 })
  breaker.failed(broken)
  breaker.failed(broken)
  breaker.succeeded()
  breaker.failed(broken)
  breaker.failed(broken)
  t.equal(breaker.state(), 'closed')
  breaker.failed(broken)
  t.equal(breaker.state(), 'open')
  t.same(seen, ['open'])
  breaker[Symbol.dispose]()
})

test('it probes one at a time with growing pauses, and closes by itself when the probe succeeds', async (t) => {
  const { breaker, seen, server } = open({ threshold: 1, probeTakes: 5 })
  breaker.failed(broken)
  await until(() => server.probes === 3)
  // Those who asked before it opened.
  for (let i = 0; i < 50; i++) breaker.failed(broken)
  await until(() => server.probes === 4)
  t.equal(server.mostAtOnce, 1)
  t.not(breaker.state(), 'closed')
  server.up = true
  await until(() => breaker.state() === 'closed')
  t.same(seen.slice(0, 5), ['open', 'half-open', 'open', 'half-open', 'open'])
  t.same(seen.slice(-2), ['half-open', 'closed'])
  const { probes } = server
  await sleep(100)
  t.equal(server.probes, probes, 'nobody is probed who answers')
  breaker.failed(broken)
  t.equal(breaker.state(), 'open', 'a new failure counts anew')
  breaker[Symbol.dispose]()
})

test('once disposed it asks nobody any more', async (t) => {
  const { breaker, server } = open({ threshold: 1 })
  breaker.failed(broken)
  breaker[Symbol.dispose]()
  await sleep(60)
  t.equal(server.probes, 0)
})
