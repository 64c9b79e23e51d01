import { gzipSync } from 'node:zlib'
import { test } from 'tap'
import { buildApp } from '#http/app.ts'
import { startImporter } from '#import/start-importer.ts'
import { createPostgresSearch } from '#store/search-records.ts'
import { law, ndjson, reader } from '../import/load.ts'
import { workbook } from '../import/workbook.ts'
import { makeKey } from '../support/make-key.ts'
import { openPortal, type Portal } from '../support/portal.ts'

const quiet = { info: () => {}, error: (fields: object) => console.error(fields) }

const importing = ({ database }: Portal) => startImporter({ db: database.db, reader, log: quiet, poll: 30 })

/** Sends a body and waits until what it holds is imported. */
const createSend =
  ({ app }: Portal, key: Record<string, string>) =>
  async (query: string, type: string, payload: string | Buffer) => {
    const sent = await app.inject({
      method: 'POST',
      url: `/v1/imports?${query}`,
      headers: { ...key, 'content-type': type },
      payload
    })
    if (sent.statusCode !== 202) return { sent, done: undefined as never, rows: [] as any[] }
    const read = async (path = '') =>
      (await app.inject({ url: `${sent.headers.location}${path}`, headers: key })).json()
    for (;;) {
      const done = await read()
      if (['finished', 'failed'].includes(done.state))
        return { sent, done, rows: (await read('/rows')).items as any[] }
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }

const form = (boundary: string, files: [name: string, content: string | Buffer][]) =>
  Buffer.concat([
    ...files.flatMap(([name, content]) => [
      Buffer.from(
        `--${boundary}\r\ncontent-disposition: form-data; name="files"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`
      ),
      Buffer.from(content),
      Buffer.from('\r\n')
    ]),
    Buffer.from(`--${boundary}--\r\n`)
  ])

test('Files sent over HTTP become records, and what became of each row can be read', async (t) => {
  const portal = await openPortal(t, { index: false })
  await using importer = importing(portal)
  const { headers: key } = await makeKey(portal, ['import', 'publish'], { name: 'loader' })
  const send = createSend(portal, key)

  const rows = [law('a'), law('b', { crimeTypes: ['drug-ofences'] }), law('c')]
  const dry = await send('kind=legislation&dryRun=true', 'application/x-ndjson', ndjson(...rows))
  t.match(dry.done, {
    state: 'finished',
    written: false,
    options: { dryRun: true, kind: 'legislation' },
    rows: { read: 3, created: 2, updated: 0, unchanged: 0, refused: 1 },
    progress: { share: 1 },
    createdBy: 'loader',
    files: [{ file: 'rows.ndjson', format: 'ndjson' }]
  })
  t.equal((await portal.app.inject('/v1/legislation/a')).statusCode, 404)

  const { sent, done, rows: told } = await send('kind=legislation', 'application/x-ndjson', ndjson(...rows))
  t.match(sent.headers.location, /^\/v1\/imports\/[0-9a-f]{24}$/)
  t.match(done, { written: true, rows: { read: 3, created: 2, refused: 1 }, records: { created: 2 } })
  const counted = { created: 2, updated: 0, unchanged: 0, refused: 1 }
  t.same(importer.rows(), counted, 'and not those of the dry run')
  t.match(told, [
    { number: 1, line: 1, outcome: 'created', record: 'a' },
    {
      number: 2,
      line: 2,
      outcome: 'refused',
      faults: [{ pointer: '/crimeTypes/0', value: 'drug-ofences', suggestion: 'drug-offences' }]
    },
    { number: 3, outcome: 'created' }
  ])
  t.equal((await portal.get('/v1/legislation/a')).title, 'Law a')
  const [version] = await portal.database
    .sql`select recorded_by, note from record_versions where record_id = 'a'`
  t.same(version, { recorded_by: 'loader', note: 'rows.ndjson' })

  const page = async (query: string) =>
    (await portal.app.inject({ url: `${sent.headers.location}/rows?${query}`, headers: key })).json()
  t.match(await page('outcome=refused'), { items: [{ number: 2 }], next: null })
  const first = await page('limit=2')
  t.same(first.next, '2')
  t.match(await page(`limit=2&cursor=${first.next}`), { items: [{ number: 3 }], next: null })

  const changed = await send(
    'kind=legislation&dryRun=true',
    'text/csv',
    `id,title,country,type\na,Law A,KEN,act\nc,Law c,KEN,act\n`
  )
  t.match(changed.done, { rows: { updated: 1, unchanged: 1 }, files: [{ format: 'csv', encoding: 'utf-8' }] })
  t.match(changed.rows, [
    { changes: [{ record: 'a', pointer: '/texts/en/title', before: 'Law a', after: 'Law A' }] }
  ])

  const several = await send(
    '',
    'multipart/form-data; boundary=xyz',
    form('xyz', [
      [
        'legislation.xlsx',
        workbook([
          ['id', 'title', 'country', 'type'],
          ['d', 'Law d', 'KEN', 'act']
        ])
      ],
      ['legislation.ndjson.gz', gzipSync(ndjson(law('e'), law('d')))],
      ['broken.xlsx', 'PK\u0003\u0004 no archive']
    ])
  )
  t.match(several.done, {
    rows: { read: 3, created: 2, refused: 1 },
    files: [
      { file: 'legislation.xlsx', sheet: 'Laws', rows: { created: 1 } },
      { file: 'legislation.ndjson.gz', gzip: true, rows: { created: 1, refused: 1 } },
      { file: 'broken.xlsx', rows: { read: 0 }, fault: { detail: /is not a sound zip archive/ } }
    ]
  })
  t.match(several.rows.at(-1).faults[0].detail, 'stands in another file of this import already')

  const whole = await send(
    'kind=legislation&allOrNothing=true',
    'application/json',
    JSON.stringify([law('f'), law('g', { type: 'x' })])
  )
  t.match(whole.done, { written: false, rows: { read: 2, created: 1, refused: 1 }, records: { created: 0 } })
  t.equal((await portal.app.inject('/v1/legislation/f')).statusCode, 404)
  const good = await send(
    'kind=legislation&allOrNothing=true',
    'application/json',
    JSON.stringify([law('f')])
  )
  t.match(good.done, { written: true, records: { created: 1 } })
  t.match((await portal.app.inject({ url: '/v1/imports?limit=2', headers: key })).json().items, [
    { id: good.done.id },
    { id: whole.done.id }
  ])
  const twice = () =>
    portal.app.inject({
      method: 'POST',
      url: '/v1/imports?kind=legislation',
      headers: { ...key, 'content-type': 'application/x-ndjson', 'idempotency-key': 'once' },
      payload: ndjson(law('once'))
    })
  const [one, other] = [await twice(), await twice()]
  t.match([one.statusCode, other.statusCode, other.headers.location], [202, 202, one.headers.location])
  const formTwice = (boundary: string) =>
    portal.app.inject({
      method: 'POST',
      url: '/v1/imports',
      headers: {
        ...key,
        'content-type': `multipart/form-data; boundary=${boundary}`,
        'idempotency-key': 'form'
      },
      payload: form(boundary, [['legislation.ndjson', ndjson(law('once'))]])
    })
  const [form1, form2] = [await formTwice('abc'), await formTwice('xyz')]
  t.equal(form2.headers.location, form1.headers.location, 'clients make a boundary anew for each request')
  await send('kind=legislation', 'application/x-ndjson', ndjson(law('after')))
  const [left] = await portal.database.sql`select count(*)::int as chunks from import_chunks`
  t.equal(left!.chunks, 0, 'no file is kept')
})

test('An import that was taken stays, though the word of it was lost', async (t) => {
  const portal = await openPortal(t, { index: false })
  const { db } = portal.database
  let isLost = true
  const transaction: typeof db.transaction = async (...work) => {
    const answer = await db.transaction(...work)
    if (!isLost || (answer as { state?: string } | undefined)?.state !== 'waiting') return answer
    isLost = false
    throw Object.assign(new Error('The connection was lost.'), { code: 'CONNECTION_CLOSED' })
  }
  const app = await buildApp(
    {
      kinds: reader.kinds,
      terms: portal.terms,
      db: new Proxy(db, {
        get: (own, name) => (name === 'transaction' ? transaction : Reflect.get(own, name))
      }),
      postgres: createPostgresSearch(db)
    },
    { publicUrl: 'http://localhost:3000', version: '0.0.0' }
  )
  t.teardown(() => app.close())
  const { headers: key } = await makeKey(portal, ['import'], { name: 'loader' })
  const post = () =>
    app.inject({
      method: 'POST',
      url: '/v1/imports?kind=legislation',
      headers: { ...key, 'content-type': 'application/x-ndjson', 'idempotency-key': 'once' },
      payload: ndjson(law('a'))
    })
  t.equal((await post()).statusCode, 503)
  const again = await post()
  t.match(again, { statusCode: 202, headers: { 'idempotent-replayed': 'true' } })
  t.equal((await app.inject({ url: String(again.headers.location), headers: key })).statusCode, 200)
})

test('An import is its key’s own, and does what the key may', async (t) => {
  const portal = await openPortal(t, { index: false })
  await using _importer = importing(portal)
  const { headers: publisher } = await makeKey(portal, ['import', 'publish'], { name: 'publisher' })
  const { headers: drafter } = await makeKey(portal, ['import'], { name: 'drafter' })
  const { headers: ofItaly } = await makeKey(portal, ['import', 'publish'], {
    name: 'italy',
    countries: ['ITA']
  })
  const { headers: admin } = await makeKey(portal, ['admin'], { name: 'root' })
  const rows = (...all: unknown[]) => ['kind=legislation', 'application/x-ndjson', ndjson(...all)] as const
  const statusOf = async (id: string) => {
    const [row] = await portal.database.sql`select status from records where id = ${id}`
    return row?.status
  }

  const { done } = await createSend(portal, publisher)(...rows(law('public')))
  const url = `/v1/imports/${done.id}`
  for (const path of ['', '/rows']) {
    t.equal((await portal.app.inject({ url: url + path, headers: drafter })).statusCode, 404, 'another key')
    t.equal(
      (await portal.app.inject({ url: url + path, headers: admin })).statusCode,
      200,
      'an administrator'
    )
    t.equal((await portal.app.inject({ url: url + path })).statusCode, 401, 'no key')
  }
  t.same((await portal.app.inject({ url: '/v1/imports', headers: drafter })).json().items, [])

  const draft = createSend(portal, drafter)
  const drafts = await draft(
    ...rows(law('new'), law('public'), law('bold', { status: 'published', legalStatus: 'in_force' }))
  )
  t.match(drafts.done.rows, { read: 3, created: 1, unchanged: 1, refused: 1 })
  t.equal(await statusOf('new'), 'draft')
  t.match(drafts.rows.at(-1).faults[0], { pointer: '/status', value: 'published' })
  const changed = await draft(...rows(law('public', { title: 'Another' }), law('new')))
  t.match(changed.done.rows, { read: 2, updated: 1, unchanged: 1 })
  t.equal((await portal.get('/v1/legislation/public')).title, 'Law public', 'the draft stands beside')
  t.match((await draft(...rows(law('public', { title: 'Another' })))).done.rows, { unchanged: 1 })
  const gone = await createSend(portal, publisher)(...rows(law('whole', { provisions: [{ ref: 'art. 1' }] })))
  t.equal(gone.done.records.created, 2)
  t.match(
    (await draft(...rows(law('whole', { provisions: [] })))).rows[0].faults[0].detail,
    /leaves out whole\.art-1/
  )

  const italy = await createSend(
    portal,
    ofItaly
  )(
    ...rows(
      law('roma', { country: 'ITA', provisions: [{ ref: 'art. 1' }] }),
      law('nairobi'),
      law('public', { country: 'ITA' })
    )
  )
  t.match(italy.done.rows, { read: 3, created: 1, refused: 2 })
  t.match(
    italy.rows.slice(1).map(({ faults }) => faults[0].detail),
    [/is not of the key: the key is limited to ITA/, /is of a record of KEN now/]
  )
  const provisions = await createSend(portal, ofItaly)(
    'kind=provision',
    'text/csv',
    'parent,ref\nroma,art. 2\nwhole,art. 3\n'
  )
  t.match(provisions.done.rows, { read: 2, created: 1, refused: 1 })
})

test('What cannot be taken is refused by name, and nothing of it is kept', async (t) => {
  const portal = await openPortal(t, { index: false })
  const { headers: key } = await makeKey(portal, ['import'], { name: 'loader' })
  const post = (
    query: string,
    type: string,
    payload: string | Buffer,
    headers: Record<string, string> = key
  ) =>
    portal.app.inject({
      method: 'POST',
      url: `/v1/imports?${query}`,
      headers: { ...headers, 'content-type': type },
      payload
    })
  const multipart = 'multipart/form-data; boundary=xyz'
  const cases: [query: string, type: string, body: string | Buffer, status: number, said: object][] = [
    ['kind=law', 'text/csv', 'id', 400, { errors: [{ parameter: 'kind' }] }],
    ['dryRun=maybe', 'text/csv', 'id', 400, { errors: [{ parameter: 'dryRun' }] }],
    ['mapping={', 'text/csv', 'id', 400, { errors: [{ parameter: 'mapping', detail: 'is not JSON' }] }],
    ['mapping=%7B%22a%22%3A1%7D', 'text/csv', 'id', 400, { errors: [{ parameter: 'mapping', value: 'a' }] }],
    ['mapping=%7B%22a%5Cu0000%22%3Anull%7D', 'text/csv', 'id', 400, { errors: [{ parameter: 'mapping' }] }],
    ['delimiter=x', 'text/csv', 'id', 400, { errors: [{ parameter: 'delimiter' }] }],
    ['dry=true', 'text/csv', 'id', 400, { errors: [{ parameter: 'dry' }] }],
    [
      'name=..%2Fx.csv',
      'text/csv',
      'id',
      422,
      { errors: [{ detail: 'must be the name of a file, not a path' }] }
    ],
    ['', 'image/png', 'x', 415, {}],
    ['', 'multipart/form-data', 'x', 422, { detail: 'The form says no boundary of its parts.' }],
    ['', multipart, 'nonsense', 422, {}],
    ['', multipart, form('xyz', []), 422, { errors: [{ pointer: '/files' }] }],
    [
      '',
      multipart,
      form('xyz', [['../../etc/passwd', 'x']]),
      422,
      { errors: [{ pointer: '/files/0/name' }] }
    ],
    ['', multipart, form('xyz', [['C:\\laws.csv', 'x']]), 422, { errors: [{ pointer: '/files/0/name' }] }],
    [
      '',
      multipart,
      form('xyz', [
        ['a.csv', 'x'],
        ['a.csv', 'x']
      ]),
      422,
      { errors: [{ pointer: '/files/1/name' }] }
    ],
    [
      '',
      multipart,
      form(
        'xyz',
        Array.from({ length: 101 }, (_, index) => [`${index}.csv`, 'x'])
      ),
      422,
      { detail: /No more than 100 files/ }
    ]
  ]
  for (const [query, type, body, status, said] of cases) {
    const { statusCode, ...answer } = await post(query, type, body)
    t.equal(statusCode, status, `${query} ${type} ${String(body).slice(0, 80)}: ${answer.body.slice(0, 300)}`)
    t.match(answer.json(), said)
  }
  t.equal((await post('', 'text/csv', 'id', {})).statusCode, 401)
  const [kept] = await portal.database.sql`
    select (select count(*)::int from imports) as imports, (select count(*)::int from import_chunks) as chunks`
  t.same(kept, { imports: 0, chunks: 0 })
  for (let index = 0; index < 10; index++) t.equal((await post('', 'text/csv', 'id')).statusCode, 202)
  t.match((await post('', 'text/csv', 'id')).json(), { status: 409, detail: /10 imports of the key/ })
})
