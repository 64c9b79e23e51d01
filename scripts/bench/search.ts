import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { parseArgs } from 'node:util'
import autocannon from 'autocannon'
import { understand } from '#domain/query.ts'
import type { SearchRequest } from '#domain/search.ts'
import { createTerms } from '#domain/terms.ts'
import { freePort } from '#embedded/free-port.ts'
import { openServices } from '#embedded/services.ts'
import { indexUid } from '#open-parts.ts'
import { searchQueries } from '#search/search-index.ts'
import { readVocabularies } from '#vocabularies/read-vocabularies.ts'

/**
 * Compares searches with three facets through the API with the same work asked of the search server itself, in
 * turns of one run: `npm run bench:search -- --data FOLDER --seconds 10`.
 */
const { values } = parseArgs({
  options: {
    data: { type: 'string', default: 'data' },
    seconds: { type: 'string', default: '10' },
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
    terms: country ? { country: [{ scheme: 'country', code: terms.resolve(['country'], country)!.code }] } : {},
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

const run = async (url: string, requests: autocannon.Request[]) => {
  const result = await autocannon({
    url,
    requests,
    connections: Number(values.connections),
    duration: Number(values.seconds)
  })
  if (result.non2xx > 0 || result.errors > 0) throw new Error(`${result.non2xx} refused, ${result.errors} failed`)
  return { rate: result.requests.average, p50: result.latency.p50, p97: result.latency.p97_5 }
}

const port = await freePort()
const service = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts'], {
  env: { ...process.env, PORT: String(port), DATA_DIR: values.data, LOG_LEVEL: 'warn', PUBLIC_URL: `http://localhost:${port}` },
  stdio: ['ignore', 'inherit', 'inherit']
})
const api = `http://127.0.0.1:${port}`
try {
  while (!(await fetch(`${api}/health/ready`).then((answer) => answer.ok, () => false))) {
    if (service.exitCode !== null) throw new Error('The service did not start.')
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  await using services = await openServices(values.data)
  const { url, key } = services.search!
  const direct: autocannon.Request[] = questions.map((question) => ({
    method: 'POST',
    path: '/multi-search',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: JSON.stringify({ queries: searchQueries(indexUid, requestOf(question)) })
  }))
  const through: autocannon.Request[] = questions.map(({ q, country }) => {
    const query = new URLSearchParams({ q, facets: facets.join(','), limit: String(limit), ...(country ? { country } : {}) })
    return { method: 'GET', path: `/v1/search?${query}` }
  })

  for (const [name, target, requests] of [['warm-up', url, direct], ['warm-up', api, through]] as const) {
    await run(target, [...requests])
    process.stdout.write(`${name} done\n`)
  }
  const rates = { direct: 0, through: 0 }
  for (let turn = 1; turn <= 3; turn++) {
    const a = await run(url, direct)
    const b = await run(api, through)
    rates.direct += a.rate
    rates.through += b.rate
    process.stdout.write(
      `turn ${turn}: search server ${a.rate.toFixed(0)}/s (p50 ${a.p50} ms, p97.5 ${a.p97} ms) · API ${b.rate.toFixed(0)}/s (p50 ${b.p50} ms, p97.5 ${b.p97} ms) · ratio ${(b.rate / a.rate).toFixed(2)}\n`
    )
  }
  process.stdout.write(`ratio over all turns: ${(rates.through / rates.direct).toFixed(2)}\n`)
} finally {
  service.kill('SIGTERM')
  await once(service, 'exit')
}
