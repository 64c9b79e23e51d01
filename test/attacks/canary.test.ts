import { Writable } from 'node:stream'
import { pino } from 'pino'
import { test } from 'tap'
import type { RecordDraft } from '#domain/record.ts'
import { kinds } from '#kinds/index.ts'
import { addressOf, type Operation, operationsOf, readDescription } from '../support/described-api.ts'
import { openPortal } from '../support/portal.ts'

/** Stands in everything that is not published. */
const canary = 'zanzicanary'
/** Asks for it without saying it, for an answer repeats the question. */
const beginning = canary.slice(0, 5)

const examples = [...kinds.values()].flatMap((kind) => kind.examples)

const sing = (value: unknown): unknown => {
  if (typeof value === 'string') return `${value} ${canary}`
  if (Array.isArray(value)) return value.map(sing)
  return value
}

/** The same record with the canary in every text, in an identifier and in its source. */
const withCanary = (draft: RecordDraft, changes: Partial<RecordDraft>): RecordDraft => ({
  ...draft,
  ...changes,
  body: {
    ...draft.body,
    identifiers: [{ scheme: 'other', value: `${canary}-1` }],
    sourceUrl: `https://${canary}.example/`,
    texts: Object.fromEntries(
      Object.entries(draft.body.texts).map(([language, { translation, ...texts }]) => [
        language,
        {
          translation,
          ...Object.fromEntries(Object.entries(texts).map(([field, text]) => [field, sing(text)]))
        }
      ])
    ) as RecordDraft['body']['texts']
  }
})

/** Copies of every example under other ids; children follow the copy of their parent. */
const copies = (prefix: string, status: RecordDraft['status']) =>
  examples.map((draft) =>
    withCanary(draft, {
      id: `${prefix}-${draft.id}`,
      status,
      ...(draft.parent ? { parent: `${prefix}-${draft.parent}` } : {})
    })
  )

/** What differs from one answer to the next by itself. */
const settled = (body: string) =>
  body
    .replaceAll(/"(requestId|generatedAt|builtAt|checkedAt|lastUsedAt)":"[^"]*"/g, '"$1":""')
    .replaceAll(/"(changesBehind|secondsBehind|took|processingTimeMs)":[\d.]+/g, '"$1":0')

test('nobody without a key sees what is not published, by any door', async (t) => {
  const lines: string[] = []
  const stream = new Writable({
    write: (chunk, _encoding, done) => {
      lines.push(String(chunk))
      done()
    }
  })
  const portal = await openPortal(t, { logger: pino({ level: 'trace' }, stream) })
  await portal.save(examples)
  // Published once, and withdrawn: its tombstone is public, what it said is not.
  await portal.save(copies('gone', 'published'))
  await portal.save(copies('gone', 'withdrawn'))
  await portal.catchUp()

  const description = await readDescription()
  const operations = operationsOf(description).filter(({ method }) => method === 'get')
  const idsOf = (path: string) =>
    [...kinds.values()].find((kind) => path.startsWith(`/v1/${kind.path}/`))?.examples.map(({ id }) => id) ??
    []

  /** An operation's addresses: as its examples have it, for every published record, and asking for the canary. */
  const addressesOf = (path: string, operation: Operation) => {
    const queries: Record<string, unknown>[] = [{}]
    for (const parameter of operation.parameters ?? []) {
      if (parameter.in !== 'query') continue
      const { name, schema } = parameter
      for (const word of [...(schema.enum ?? []), ...(schema.items?.enum ?? [])])
        queries.push({ [name]: word })
      if (name === 'q') queries.push({ q: beginning }, { q: canary.slice(0, -1) })
      if (name === 'facets') queries.push({ facets: schema.items?.enum, emptyFacets: true })
      if (name === 'total') queries.push({ total: true, limit: 200 })
    }
    const ids = path.includes('{id}') ? idsOf(path) : []
    const places = ids.length > 0 ? ids.map((id) => path.replace('{id}', id)) : [path]
    return places.flatMap((place) => queries.map((query) => addressOf(place, operation, query)))
  }
  const addresses = [
    ...new Set([
      ...operations.flatMap(({ path, operation }) => addressesOf(path, operation)),
      '/openapi.json',
      `/v1/search?mode=boolean&q=${beginning}*`,
      `/v1/search?q=${beginning}&kind=${[...kinds.keys()].join(',')}`
    ])
  ]
  const walk = async () => {
    const seen = new Map<string, { status: number; headers: string; body: string }>()
    for (const address of addresses) {
      const { statusCode, headers, body } = await portal.app.inject(address)
      // A search says how fresh its index is, and its tag and length say so with it.
      const ofIndex = body.includes('"index":') ? { etag: '', 'content-length': '' } : {}
      seen.set(address, {
        status: statusCode,
        headers: JSON.stringify({
          ...headers,
          ...ofIndex,
          date: '',
          'x-request-id': '',
          'last-modified': ''
        }),
        body: settled(body)
      })
    }
    return seen
  }

  const before = await walk()
  t.ok(before.size > 150, `${before.size} addresses are walked`)
  await portal.save([...copies('draft', 'draft'), ...copies('review', 'in-review')])
  // Parts of an unpublished whole, though published themselves.
  await portal.save(
    copies('whole', 'published').map((draft) =>
      draft.parent ? draft : { ...draft, status: 'draft' as const }
    )
  )
  // Drafts beside what is published.
  await portal.save(examples.map((draft) => withCanary(draft, { status: 'draft' })))
  await portal.catchUp()
  const after = await walk()

  const isAlive = /^\/(metrics|health)/
  t.same(
    addresses.filter((address) => JSON.stringify(after.get(address)).toLowerCase().includes(canary)),
    [],
    'no answer holds the canary'
  )
  const differing = addresses
    .filter((address) => !isAlive.test(address))
    .filter((address) => JSON.stringify(before.get(address)) !== JSON.stringify(after.get(address)))
  t.same(
    differing
      .slice(0, 5)
      .map((address) => ({ address, before: before.get(address), after: after.get(address) })),
    [],
    'nothing is found, counted, suggested or dated otherwise than before'
  )

  await t.test('an unpublished id is answered like one that is none', async (t) => {
    for (const kind of kinds.values()) {
      for (const [prefix, none] of [
        ['draft', 'dr-ft'],
        ['review', 'rev-ew'],
        ['whole', 'who-e']
      ] as const) {
        const [{ id }] = kind.examples as [RecordDraft]
        const ask = async (id: string) => {
          const { statusCode, body } = await portal.app.inject(`/v1/${kind.path}/${id}`)
          return { statusCode, body: settled(body).replaceAll(id, 'ID') }
        }
        t.same(await ask(`${prefix}-${id}`), await ask(`${none}-${id}`), `${kind.name} ${prefix}`)
        t.equal((await ask(`${prefix}-${id}`)).statusCode, 404)
      }
    }
  })

  t.notOk(lines.join('').toLowerCase().includes(canary), 'no log holds the canary')
  t.ok(lines.length > addresses.length, 'requests are logged')
})
