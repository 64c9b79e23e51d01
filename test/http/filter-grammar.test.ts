import type { FastifyInstance } from 'fastify'
import { test } from 'tap'
import { facetNames } from '#domain/facet.ts'
import { kinds } from '#kinds/index.ts'
import { appWithoutIndex } from '../support/app-without-index.ts'
import { openPortal } from '../support/portal.ts'

const examples = [...kinds.values()].flatMap((kind) => kind.examples)
const long = 'x'.repeat(10_000)

const hostile: Record<string, string> = {
  quote: '"',
  apostrophe: "'",
  backslash: '\\',
  'escaped quote': '\\"',
  'right-to-left marks': '\u202Eabc\u200F\u2067',
  NOT: 'NOT',
  'SQL condition': "ITA' OR 1=1 --",
  'filter condition': 'ITA" OR kind = "legislation',
  'filter list': 'ITA"] OR kind IN ["legislation',
  NUL: '\u0000',
  'NUL behind a value': 'ITA\u0000',
  'NUL, encoded twice': '%00',
  emoji: '🤷🏽‍♀️',
  'ten thousand characters': long,
  'ten thousand Han characters': '法'.repeat(10_000),
  'one long word of another script': 'กฎหมาย'.repeat(160),
  __proto__: '__proto__',
  constructor: 'constructor',
  toString: 'toString',
  empty: '',
  'commas only': ',,,',
  NaN: 'NaN',
  '1e400': '1e400',
  negative: '-1',
  'huge number': '99999999999999999999',
  fraction: '1.5',
  wildcards: '*%_?',
  'line breaks': 'a\r\nb\tc',
  'half a code point': '%ED%A0%80',
  'replacement character': '\uFFFD',
  JSON: '{"$ne":null}',
  template: '#{1+1}{{7*7}}',
  path: '../../etc/passwd',
  'day that is none': '2026-02-30',
  'year zero': '0000-01-01',
  'last instant, further west': '9999-12-31T23:59:59-23:59',
  'impossible offset': '2026-01-01T00:00:00+99:99'
}

const filters = [
  'kind',
  ...facetNames,
  'parent',
  'report',
  'status',
  'verified',
  'link',
  'yearFrom',
  'yearTo',
  'updatedSince'
]
const shape = ['lang', 'include', 'sort', 'limit']
const operations: Record<string, string[]> = {
  '/v1/search': ['q', ...filters, ...shape, 'facets', 'emptyFacets', 'page', 'match', 'highlight'],
  '/v1/legislation': [...filters.slice(1), ...shape, 'fields', 'cursor', 'total'],
  '/v1/suggest': ['q', 'kind', 'limit', 'lang'],
  '/v1/vocabularies/country': ['lang', 'include']
}

/** Values that a parameter takes although they look hostile. */
const harmless: Record<string, RegExp> = {
  q: /[\p{L}\p{N}]|^\s*$/u,
  emptyFacets: /^$/,
  highlight: /^$/,
  total: /^$/
}

interface Problem {
  status: number
  errors?: { parameter?: string; suggestion?: string }[]
}

const problemOf = async (app: FastifyInstance, address: string) => {
  const response = await app.inject(address)
  if (response.statusCode === 200) return { status: 200, items: response.json().items as unknown[] }
  const type = String(response.headers['content-type'])
  return { status: response.statusCode, type, problem: response.json() as Problem, items: [] }
}

test('hostile values are answered or refused by name, never with an error of ours', async (t) => {
  const portal = await openPortal(t)
  await portal.save(examples)
  await portal.catchUp()
  const apps = { meilisearch: portal.app, postgres: await appWithoutIndex(t, portal) }

  for (const [engine, app] of Object.entries(apps)) {
    for (const [path, parameters] of Object.entries(operations)) {
      if (engine === 'postgres' && path !== '/v1/search') continue
      await t.test(`${path}, answered by ${engine}`, async (t) => {
        for (const parameter of parameters) {
          const faults: string[] = []
          for (const [name, value] of Object.entries(hostile)) {
            const base = path === '/v1/suggest' && parameter !== 'q' ? 'q=law&' : ''
            const raw = name === 'half a code point' ? value : encodeURIComponent(value)
            const answer = await problemOf(app, `${path}?${base}${parameter}=${raw}`)
            if (answer.status === 200) {
              if (!harmless[parameter]?.test(value) && answer.items !== undefined && answer.items.length > 0)
                faults.push(`${name}: answered ${answer.items.length} records`)
            } else if (answer.status > 499 || !answer.type?.startsWith('application/problem+json')) {
              faults.push(`${name}: ${answer.status} ${JSON.stringify(answer.problem)}`)
            } else if (!answer.problem?.errors?.some((error) => error.parameter === parameter)) {
              faults.push(`${name}: ${answer.status} does not name it: ${JSON.stringify(answer.problem)}`)
            }
          }
          t.same(faults, [], `${parameter} takes or names every value`)
        }
      })
    }
  }

  await t.test('a word in the language of filters or queries is a word', async (t) => {
    const words = ['NOT ', 'OR ', 'kind = "legislation"', 'xyzzy" OR kind = "legislation', 'mafia OR 1=1']
    for (const app of Object.values(apps)) {
      const total = async (q: string) =>
        (await app.inject(`/v1/search?q=${encodeURIComponent(q)}`)).json().total
      for (const q of words) t.equal(await total(q), 0, q)
      t.ok((await total('mafia')) > 0)
      t.equal(await total('-"mafia'), await total('mafia'), 'signs before a word are nothing')
    }
  })

  await t.test('a thousand values are too many, and say so quickly', async (t) => {
    const started = process.cpuUsage()
    for (const parameter of ['country', 'crimeType', 'parent', 'report', 'kind']) {
      for (const values of [Array(1000).fill('a'), Array(20).fill(Array(150).fill('a').join())]) {
        const query = values.map((value) => `${parameter}=${value}`).join('&')
        const { status, problem } = await problemOf(portal.app, `/v1/search?${query}`)
        t.equal(status, 400, parameter)
        t.ok(
          problem?.errors?.some((error) => error.parameter === parameter),
          `${parameter} is named`
        )
      }
    }
    t.ok(process.cpuUsage(started).user < 5_000_000, 'no more than some seconds of work')
  })

  await t.test('an unknown parameter is named, with the nearest one', async (t) => {
    const suggestions = {
      contry: 'country',
      'country[]': 'country',
      'country%5B%5D': 'country',
      crimetype: 'crimeType',
      langu: 'lang',
      __proto__: undefined,
      constructor: undefined,
      '%00': undefined,
      [long]: undefined
    }
    for (const path of Object.keys(operations)) {
      for (const [name, suggestion] of Object.entries(suggestions)) {
        const { status, problem } = await problemOf(portal.app, `${path}?q=a&${name}=x`)
        t.equal(status, 400, `${path} ${name.slice(0, 20)}`)
        const unknown = decodeURIComponent(name).replace('\u0000', ' ').slice(0, 99)
        const fault = problem?.errors?.find(({ parameter }) => parameter?.startsWith(unknown))
        t.ok(fault, `${path} names ${name.slice(0, 20)}`)
        if (suggestion && operations[path]!.includes(suggestion)) t.equal(fault?.suggestion, suggestion)
      }
    }
  })

  await t.test('a cursor that was changed, or is of another list, is refused', async (t) => {
    const fourLaws = [1, 2, 3, 4].map((number) => ({ ...examples[0]!, id: `law-${number}` }))
    await portal.save(fourLaws)
    const sorts = ['id', '-id', 'date', '-date', 'title', 'updated', '-updated']
    const cursors: Record<string, string> = {}
    for (const sort of sorts) {
      cursors[sort] = (await portal.get(`/v1/legislation?limit=2&sort=${sort}`)).next
      const rest = await portal.get(`/v1/legislation?limit=200&sort=${sort}&cursor=${cursors[sort]}`)
      t.equal(rest.items.length, 4, `the cursor of ${sort} leads to the rest`)
    }
    const refused = async (address: string, why: string) => {
      const { status, problem } = await problemOf(portal.app, address)
      t.match({ status, problem }, { status: 400, problem: { errors: [{ parameter: 'cursor' }] } }, why)
    }
    for (const sort of sorts) {
      for (const other of sorts) {
        if (other !== sort)
          await refused(`/v1/legislation?sort=${other}&cursor=${cursors[sort]}`, `${sort} as ${other}`)
      }
      await refused(`/v1/provisions?sort=${sort}&cursor=${cursors[sort]}`, 'of another kind')
      await refused(`/v1/legislation?country=ITA&sort=${sort}&cursor=${cursors[sort]}`, 'of another filter')
    }
    for (const sort of ['date', 'title', 'updated']) {
      const [fingerprint, ...position] = JSON.parse(Buffer.from(cursors[sort]!, 'base64url').toString())
      const forged: unknown[] = [
        [],
        {},
        null,
        [fingerprint],
        [fingerprint, ...position, 'x'],
        [fingerprint, ...position.slice(1)],
        [fingerprint, ...position.map(() => null)],
        [fingerprint, ...position.map(() => 1)],
        [fingerprint, ...position.map(() => ['a'])],
        [fingerprint, ...position.map(() => 'a\u0000')],
        [fingerprint, ...position.map(() => `' or 1=1 --`)],
        ...['2023-02-31', '0000-01-01', '2023-13-01', 'infinity'].map((day) => [fingerprint, day, day, 'a']),
        ...['2023-02-31 00:00:00+00', '2023-01-01 99:99:99+00', '2023-01-01 00:00:0::+00', 'now'].map(
          (at) => [fingerprint, at, 'a']
        )
      ]
      for (const value of forged) {
        const text = JSON.stringify(value)
        const fits = sort === 'title' && Array.isArray(value) && value.length === 3 && value[2] === 'a'
        const cursor = Buffer.from(text).toString('base64url')
        if (!fits) await refused(`/v1/legislation?sort=${sort}&cursor=${cursor}`, `${sort}: ${text}`)
      }
      const bytes = Buffer.from(cursors[sort]!, 'base64url')
      for (let bit = 0; bit < bytes.length * 8; bit += 3) {
        const flipped = Buffer.from(bytes)
        flipped[bit >> 3]! ^= 1 << (bit & 7)
        const { status } = await problemOf(
          portal.app,
          `/v1/legislation?sort=${sort}&cursor=${flipped.toString('base64url')}`
        )
        if (status > 400) t.fail(`bit ${bit} of the cursor of ${sort} flipped: ${status}`)
      }
    }
  })

  await t.test('values separated by commas and repeated ones mean the same', async (t) => {
    const [law, otherLaw] = examples.filter(({ kind }) => kind === 'legislation')
    const pairs = [
      ['country=ITA,ZAF', 'country=ITA&country=ZAF'],
      [
        `kind=provision&parent=${law!.id},${otherLaw!.id}`,
        `kind=provision&parent=${law!.id}&parent=${otherLaw!.id}`
      ],
      ['kind=legislation,strategy', 'kind=legislation&kind=strategy'],
      ['facets=country,kind', 'facets=country&facets=kind']
    ] as const
    for (const [separated, repeated] of pairs) {
      const [a, b] = [await portal.get(`/v1/search?${separated}`), await portal.get(`/v1/search?${repeated}`)]
      t.ok(a.total > 0, separated)
      t.same([a.total, a.items, a.facets], [b.total, b.items, b.facets], separated)
    }
  })
})
