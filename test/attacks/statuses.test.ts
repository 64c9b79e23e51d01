import { readFileSync } from 'node:fs'
import { sql } from 'drizzle-orm'
import type { FastifyInstance, InjectOptions } from 'fastify'
import { test } from 'tap'
import { buildApp } from '#http/app.ts'
import { exampleExtraction } from '#http/schemas/extractions.ts'
import { kinds } from '#kinds/index.ts'
import { openDatabase } from '#store/database.ts'
import { beginImport, completeImport } from '#store/imports.ts'
import { keepSource } from '#store/report-sources.ts'
import { createPostgresSearch } from '#store/search-records.ts'
import { bodyOf } from '../editing/editor.ts'
import {
  addressOf,
  examplesOf,
  type Operation,
  operationsOf,
  readDescription
} from '../support/described-api.ts'
import { makeKey } from '../support/make-key.ts'
import { openPortal, testTerms as terms } from '../support/portal.ts'

interface Target {
  path: string
  method: string
  operation: Operation
}

const json = { 'content-type': 'application/json' }
const report = readFileSync(
  new URL('../extraction/reports/ctoc-wg-firearms-2031.en.txt', import.meta.url),
  'utf8'
)

/** Statuses that are answered before it is known which operation was meant, or only to what no test sends. */
const beforeRouting: Record<string, string> = {
  'importFiles 413': 'half a gibibyte, which no test sends',
  'getMetrics 400': 'what cannot be read as a request',
  'isLive 400': 'what cannot be read as a request',
  'isReady 400': 'what cannot be read as a request'
}

test('every status the description names is reached', async (t) => {
  const portal = await openPortal(t, { index: false })
  const { app, database } = portal
  const parts = (db: typeof database.db) => ({ kinds, terms, db, postgres: createPostgresSearch(db) })
  const options = { publicUrl: 'http://localhost:3000', version: '0.0.0' }
  const examples = [...kinds.values()].flatMap((kind) => kind.examples)
  await portal.save(examples)
  await keepSource(database.db, kinds.get('report')!.examples[0]!.id, {
    language: 'en',
    sha256: 'f'.repeat(64),
    format: 'text',
    text: 'Recommendation 1',
    extraction: exampleExtraction,
    read: {},
    corrections: [],
    conflicts: [],
    importedBy: 'test'
  })
  const limited = await buildApp(parts(database.db), { ...options, rates: { address: 1, key: 1 } })
  const gone = openDatabase(portal.databaseUrl, { connections: 1 })
  const away = await buildApp(parts(gone.db), options)
  await gone[Symbol.asyncDispose]()
  t.teardown(() => Promise.all([limited.close(), away.close()]))

  const { headers: admin } = await makeKey(portal, ['admin'])
  const { headers: reader } = await makeKey(portal, ['read:drafts'])
  const { headers: loader } = await makeKey(portal, ['import'])
  const importer = { name: 'loader', keyId: 'another', scopes: ['import'] } as const
  let made = 0

  const kindOf = (path: string) => [...kinds.values()].find((kind) => path.startsWith(`/v1/${kind.path}`))
  /** A good body for an operation, another one each time. */
  const bodyFor = async ({
    path,
    operation
  }: Target): Promise<{ type: string; payload: string } | undefined> => {
    const { requestBody, operationId } = operation
    if (!requestBody?.content) return undefined
    if (operationId === 'extractReport') return { type: 'text/plain', payload: report }
    if (operationId === 'createKey')
      return {
        type: 'application/json',
        payload: JSON.stringify({ name: `made ${++made}`, scopes: ['write'] })
      }
    if (operationId.startsWith('verify'))
      return { type: 'application/json', payload: JSON.stringify({ state: 'verified' }) }
    const kind = kindOf(path)
    const [type, { example }] = Object.entries(requestBody.content)[0]!
    const body = kind ? bodyOf(kind.examples[0]!) : example
    return { type, payload: JSON.stringify(body) }
  }
  const idFor = async ({ path, operation }: Target): Promise<string> => {
    if (path.startsWith('/v1/keys'))
      return (await makeKey(portal, ['write'], { name: `target ${++made}` })).id
    if (path.startsWith('/v1/imports'))
      return beginImport(
        database.db,
        { dryRun: true, allOrNothing: false, duplicates: 'ignore' },
        { ...importer, keyId: `another ${++made}` }
      ).then(async (id) => {
        await completeImport(database.db, id!, [])
        return id!
      })
    const kind = kindOf(path)
    return kind ? kind.examples[0]!.id : String(examplesOf(operation.parameters![0]!)[0])
  }
  const requestTo = async (target: Target): Promise<InjectOptions & { headers: Record<string, string> }> => {
    const { path, method, operation } = target
    const note = operation.parameters?.some(({ name }) => name === 'note') ? { note: 'Because' } : {}
    const at = path.includes('{id}') ? path.replace('{id}', await idFor(target)) : path
    const url = addressOf(at, operation, note)
    const body = await bodyFor(target)
    return {
      method: method.toUpperCase() as 'GET',
      url,
      headers: { ...admin, 'if-match': '*', ...(body ? { 'content-type': body.type } : {}) },
      ...(body ? { payload: body.payload } : {})
    }
  }
  const ask = async (at: FastifyInstance, request: InjectOptions) => (await at.inject(request)).statusCode
  const withQuery = (url: unknown, query: string) => `${url}${String(url).includes('?') ? '&' : '?'}${query}`
  const withId = (url: unknown, id: string) => String(url).replace(/[^/?]+(?=\?|$)/, id)
  const without = ({ headers, ...request }: Awaited<ReturnType<typeof requestTo>>, ...names: string[]) => ({
    ...request,
    headers: Object.fromEntries(Object.entries(headers).filter(([name]) => !names.includes(name)))
  })

  /** A part of what is withdrawn; of kinds that are no parts, whatever there is. */
  const orphan = async ({ path }: Target): Promise<string> => {
    const kind = kindOf(path)
    const [example] = kind?.examples ?? []
    if (!kind?.parent || !example) return 'nosuchthing'
    const parent = { ...kinds.get(kind.parent)!.examples[0]!, id: `gone-${++made}` }
    const child = { ...example, id: `part-of-${parent.id}`, parent: parent.id }
    await portal.save([parent, child])
    await portal.save([{ ...parent, status: 'withdrawn' }])
    return child.id
  }

  /** For each status the requests that should be answered with it, any of them. */
  const ways: Record<string, (target: Target) => Promise<number[]>> = {
    200: async (target) => [await ask(app, await requestTo(target))],
    201: async (target) => {
      const request = await requestTo(target)
      const url = target.method === 'put' ? withId(request.url, `new-${++made}`) : request.url!
      return [
        await ask(app, {
          ...without(request, 'if-match'),
          url: target.operation.operationId === 'extractReport' ? withQuery(url, 'save=true') : url
        })
      ]
    },
    202: async (target) => [await ask(app, await requestTo(target))],
    400: async (target) => {
      const request = await requestTo(target)
      return [
        await ask(app, { ...request, url: withQuery(request.url, 'nonsense=1') }),
        await ask(app, {
          ...request,
          url: addressOf(target.path.replace(/\{\w+\}/, 'No%20id'), target.operation)
        })
      ]
    },
    401: async (target) => [
      await ask(app, { ...(await requestTo(target)), headers: { authorization: 'Bearer lexatlas_abc' } })
    ],
    403: async (target) => {
      const request = await requestTo(target)
      const headers = { ...request.headers, ...reader }
      return [
        await ask(app, { ...request, headers }),
        await ask(app, { ...request, headers: loader, url: withQuery(request.url, 'status=draft') }),
        await ask(app, { ...request, headers: loader, url: withQuery(request.url, 'draft=true') })
      ]
    },
    404: async (target) => {
      const request = await requestTo(target)
      const path = target.path
        .replace('{language}', 'fr')
        .replaceAll(/\{(id|code|scheme|n|version)\}/g, 'nosuchthing')
      const numbered = target.path.replace('{id}', await idFor(target)).replaceAll(/\{(version|n)\}/g, '9999')
      return [
        await ask(app, { ...request, url: addressOf(path, target.operation) }),
        await ask(app, { ...request, url: addressOf(numbered, target.operation) })
      ]
    },
    409: async (target) => {
      const request = await requestTo(target)
      // More than may wait of one key.
      if (target.operation.operationId === 'importFiles')
        return Promise.all(Array.from({ length: 12 }, () => ask(app, request)))
      const other = examples.find(({ kind }) => kind !== kindOf(target.path)?.name)!.id
      if (target.operation.operationId === 'rotateKey') await ask(app, request)
      const ofWithdrawn = { ...request, url: withId(request.url, await orphan(target)) }
      // One of them is answered before the others come where the machine is slow.
      const atOnce = async () => {
        let statuses: number[] = []
        for (let tries = 0; tries < 5 && target.method === 'post' && !statuses.includes(409); tries++) {
          const keyed = { ...request, headers: { ...request.headers, 'idempotency-key': `key-${++made}` } }
          statuses = await Promise.all(Array.from({ length: 6 }, () => ask(app, keyed)))
        }
        return statuses
      }
      return [
        await ask(app, request),
        await ask(app, ofWithdrawn),
        await ask(app, { ...request, url: withQuery(request.url, 'draft=true') }),
        await ask(app, { ...request, url: withId(request.url, other) }),
        ...(await atOnce())
      ]
    },
    412: async (target) => {
      const request = await requestTo(target)
      return [await ask(app, { ...request, headers: { ...request.headers, 'if-match': '"x"' } })]
    },
    413: async (target) => {
      const request = await requestTo(target)
      return [
        await ask(app, {
          ...request,
          headers: { ...request.headers, ...json },
          payload: 'x'.repeat(40 * 1024 * 1024)
        })
      ]
    },
    415: async (target) => {
      const request = await requestTo(target)
      return [
        await ask(app, {
          ...request,
          payload: 'x',
          headers: { ...request.headers, 'content-type': 'text/x' }
        })
      ]
    },
    422: async (target) => {
      const request = await requestTo(target)
      // What rows hold is told of later; the name of the file is what can be wrong by then.
      if (target.operation.operationId === 'importFiles')
        return [await ask(app, { ...request, url: withQuery(request.url, 'name=..%2Fx') })]
      const key = { 'idempotency-key': `key-${++made}` }
      await ask(app, { ...request, headers: { ...request.headers, ...key } })
      return [
        await ask(app, { ...request, payload: '{"nonsense":1}', headers: { ...request.headers, ...json } }),
        await ask(app, { ...request, payload: '['.repeat(1000), headers: { ...request.headers, ...json } }),
        await ask(app, { ...request, payload: 'nothing', headers: { ...request.headers } }),
        await ask(app, {
          ...request,
          url: withQuery(request.url, 'overlapHours=1'),
          headers: { ...request.headers, ...key }
        })
      ]
    },
    428: async (target) => [await ask(app, without(await requestTo(target), 'if-match'))],
    429: async (target) => {
      const request = await requestTo(target)
      // The first may be the last of its minute.
      return [await ask(limited, request), await ask(limited, request), await ask(limited, request)]
    },
    500: async (target) => {
      const request = await requestTo(target)
      await database.db.execute(sql`alter table api_keys rename to api_keys_elsewhere`)
      const { headers } = await makeKeyText()
      const status = await ask(app, { ...request, headers: { ...request.headers, ...headers } })
      await database.db.execute(sql`alter table api_keys_elsewhere rename to api_keys`)
      return [status]
    },
    503: async (target) => [await ask(away, await requestTo(target))]
  }
  // One that was never looked up, so that it is now.
  const spare = await Promise.all(Array.from({ length: 200 }, () => makeKey(portal, ['admin'])))
  const makeKeyText = async () => spare.pop()!

  // What withdraws comes last, so that there is something to read.
  const order = ['get', 'post', 'put', 'patch', 'delete']
  const targets = operationsOf(await readDescription())
  for (const target of targets.toSorted((a, b) => order.indexOf(a.method) - order.indexOf(b.method))) {
    const { operationId, responses } = target.operation
    const missed: string[] = []
    for (const status of Object.keys(responses)) {
      if (beforeRouting[`${operationId} ${status}`]) continue
      const seen = (await ways[status]?.(target)) ?? []
      if (!seen.includes(Number(status))) missed.push(`${status} (saw ${seen.join(', ')})`)
    }
    t.same(missed, [], operationId)
  }
})
