import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { parseArgs } from 'node:util'
import { Pool } from 'undici'
import { understand } from '#domain/query.ts'
import type { SearchRequest } from '#domain/search.ts'
import { createTerms } from '#domain/terms.ts'
import { freePort } from '#embedded/free-port.ts'
import { openServices } from '#embedded/services.ts'
import { indexUid } from '#open-parts.ts'
import { childrenQuery, searchQueries } from '#search/search-index.ts'
import { readVocabularies } from '#vocabularies/read-vocabularies.ts'
import { exitCodes, runScript } from '../run-script.ts'
import type { Usage } from '../usage.ts'

/**
 * Compares searches with three facets through the API with the same work asked of the search server itself, in
 * short turns of one run: `npm run bench:search -- --data FOLDER`. The same work is the very requests that the service
 * makes for a question: the page with its highlights and exact counts, each facet that is filtered by counted without
 * its own filter, and the parts to name. What comes on top through the API is its own: parameters, the look at what
 * is visible in PostgreSQL, labels, the answer. One process asks both, over as many kept-alive connections.
 */
const usage: Usage = {
  calls: [
    'npm run bench:search -- [--data FOLDER] [--seconds N] [--turns N] [--warm-up N] [--connections N]'
  ],
  does: 'Compares searches through the API with the same work asked of the search server itself, in turns.',
  options: {
    '--data FOLDER': 'data folder of the embedded servers; data without',
    '--seconds N': 'seconds of each turn; 5 without',
    '--turns N': 'turns of both; 7 without',
    '--warm-up N': 'seconds before the first; 45 without',
    '--connections N': 'connections at once; 16 without'
  }
}

await runScript(usage, async () => {
  const { values } = parseArgs({
    options: {
      data: { type: 'string', default: 'data' },
      seconds: { type: 'string', default: '5' },
      turns: { type: 'string', default: '7' },
      'warm-up': { type: 'string', default: '45' },
      connections: { type: 'string', default: '16' }
    }
  })

  const questions = [
    { q: 'money laundering', country: undefined },
    { q: 'trafficking', country: 'ITA' },
    { q: 'organized crime', country: 'KEN' },
    { q: 'corruption', country: 'FRA' },
    { q: 'cyber', country: undefined },
    { q: 'blanchiment', country: 'ESP' },
    { q: 'witness protection', country: undefined },
    { q: 'armas de fuego', country: 'BRA' }
  ]
  const facets = ['country', 'crimeType', 'type'] as const
  const limit = 20
  const terms = createTerms(readVocabularies())

  const requestOf = ({ q, country }: (typeof questions)[number]): SearchRequest => ({
    query: understand(q),
    filter: {
      kinds: ['legislation', 'strategy', 'report', 'recommendation'],
      terms: country
        ? { country: [{ scheme: 'country', code: terms.resolve(['country'], country)!.code }] }
        : {},
      parents: []
    },
    facets,
    sort: 'relevance',
    page: 1,
    limit,
    match: 'all',
    highlight: true,
    language: 'en'
  })

  type Ask = (question: (typeof questions)[number]) => Promise<void>

  /** Asks from all connections at once for some seconds; answers a second, and latencies in milliseconds. */
  const run = async (ask: Ask) => {
    const latencies: number[] = []
    const end = performance.now() + Number(values.seconds) * 1000
    const connection = async (first: number) => {
      for (let turn = first; performance.now() < end; turn++) {
        const start = performance.now()
        await ask(questions[turn % questions.length]!)
        latencies.push(performance.now() - start)
      }
    }
    await Promise.all(Array.from({ length: Number(values.connections) }, (_, index) => connection(index)))
    latencies.sort((a, b) => a - b)
    const at = (share: number) => latencies[Math.floor(latencies.length * share)]!.toFixed(0)
    return { rate: latencies.length / Number(values.seconds), p50: at(0.5), p95: at(0.95) }
  }

  const answerOf = async (pool: Pool, options: Parameters<Pool['request']>[0]) => {
    const { statusCode, body } = await pool.request(options)
    const text = await body.text()
    if (statusCode !== 200) throw new Error(`${options.path} answered ${statusCode}: ${text}`)
    return text
  }

  /** The same two requests the service makes: the page with its facets, and the parts to name. */
  const askServer = (pool: Pool, key: string): Ask => {
    const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' }
    const bodies = new Map(
      questions.map((question) => [
        question,
        JSON.stringify({ queries: searchQueries(indexUid, requestOf(question)) })
      ])
    )
    return async (question) => {
      const page = await answerOf(pool, {
        method: 'POST',
        path: '/multi-search',
        headers,
        body: bodies.get(question)!
      })
      const ids = (JSON.parse(page) as { results: { hits: { id: string }[] }[] }).results[0]!.hits.map(
        ({ id }) => id
      )
      if (ids.length === 0) return
      const body = JSON.stringify(childrenQuery(understand(question.q)!, ids))
      await answerOf(pool, { method: 'POST', path: `/indexes/${indexUid}/search`, headers, body })
    }
  }

  const askApi =
    (pool: Pool): Ask =>
    async ({ q, country }) => {
      const query = new URLSearchParams({
        q,
        facets: facets.join(','),
        limit: String(limit),
        ...(country ? { country } : {})
      })
      await answerOf(pool, { method: 'GET', path: `/v1/search?${query}` })
    }

  const port = await freePort()
  const service = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts'], {
    env: {
      ...process.env,
      PORT: String(port),
      DATA_DIR: values.data,
      LOG_LEVEL: 'warn',
      PUBLIC_URL: `http://localhost:${port}`,
      RATE_LIMIT: '0'
    },
    stdio: ['ignore', 'inherit', 'inherit']
  })
  const api = `http://127.0.0.1:${port}`
  try {
    // Not merely ready: while the index is being built, PostgreSQL answers.
    const isUp = async () => {
      const answer = await fetch(`${api}/health/ready`).catch(() => undefined)
      return answer?.ok && ((await answer.json()) as { status: string }).status === 'up'
    }
    while (!(await isUp())) {
      if (service.exitCode !== null) throw new Error('The service did not start.')
      await new Promise((resolve) => setTimeout(resolve, 200))
    }
    await using services = await openServices(values.data)
    const { url, key } = services.search!
    const pools = { server: new Pool(url, { connections: 64 }), api: new Pool(api, { connections: 64 }) }
    const [direct, through] = [askServer(pools.server, key), askApi(pools.api)]
    await run(direct)
    // Code that is hot is compiled anew for thousands of calls; what is measured is a service that has been up for a while.
    const warmUntil = performance.now() + Number(values['warm-up']) * 1000
    while (performance.now() < warmUntil) await run(through)
    const ratios: number[] = []
    for (let turn = 1; turn <= Number(values.turns); turn++) {
      // Who comes first changes, for the machine may slow down or speed up within a turn.
      const first = await run(turn % 2 ? direct : through)
      const second = await run(turn % 2 ? through : direct)
      const [a, b] = turn % 2 ? [first, second] : [second, first]
      ratios.push(b.rate / a.rate)
      process.stdout.write(
        `turn ${turn}: search server ${a.rate.toFixed(0)}/s (p50 ${a.p50} ms, p95 ${a.p95} ms) · API ${b.rate.toFixed(0)}/s (p50 ${b.p50} ms, p95 ${b.p95} ms) · ratio ${(b.rate / a.rate).toFixed(2)}\n`
      )
    }
    ratios.sort((a, b) => a - b)
    process.stdout.write(
      `ratio: ${ratios[Math.floor(ratios.length / 2)]!.toFixed(2)} (median of ${ratios.length} turns)\n`
    )
    await Promise.all([pools.server.close(), pools.api.close()])
  } finally {
    service.kill('SIGTERM')
    await once(service, 'exit')
  }
  return exitCodes.well
})
