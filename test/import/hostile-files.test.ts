import { test } from 'tap'
import { openPortal } from '../support/portal.ts'
import { law, load, ndjson, told } from './load.ts'

test('Whatever a file holds, each line is judged by itself', async (t) => {
  const portal = await openPortal(t, { index: false })
  const lines: [name: string, line: string | Buffer, fault: RegExp][] = [
    ['not UTF-8', Buffer.from('{"id":"caf\xe9"}', 'latin1'), /^: is not UTF-8$/],
    ['truncated', '{"id":"a","title":', /^: is not JSON: /],
    ['an array', '[1,2]', /^: is not a JSON object$/],
    ['a number', '42', /^: is not a JSON object$/],
    ['null', 'null', /^: is not a JSON object$/],
    ['deep arrays', `{"id":"a","title":${'['.repeat(200_000)}${']'.repeat(200_000)}}`, /nested too deeply/],
    ['a deep kind', `{"kind":${'['.repeat(200_000)}${']'.repeat(200_000)}}`, /^\/kind: is no kind/],
    [
      'a deep parent',
      `{"provisions":${'{"a":'.repeat(200_000)}1${'}'.repeat(200_000)}}`,
      /nested too deeply/
    ],
    [
      '__proto__',
      '{"__proto__":{"id":"a"},"id":"a","country":"KEN","title":"x","type":"act"}',
      /^\/__proto__: is not a field/
    ],
    [
      'constructor',
      '{"id":"a","country":"KEN","title":"x","type":"act","constructor":1}',
      /^\/constructor: is not a field/
    ],
    ['a kind that is no text', '{"kind":{"toString":1}}', /^\/kind: is no kind/],
    ['an unknown kind', '{"kind":"legislaton"}', /^\/kind: is no kind/],
    [
      'texts that are objects',
      '{"country":"KEN","type":"act","id":{"toString":1},"title":{"toString":1},"untocArticles":[{"toString":1}],"provisions":[{"ref":{"toString":1}}]}',
      /^\/id: /
    ],
    [
      'a NUL',
      '{"id":"a","country":"KEN","title":"x\\u0000y","type":"act"}',
      /^\/title: holds a control character/
    ],
    [
      'half a surrogate pair',
      '{"id":"a","country":"KEN","title":"x\\ud800","type":"act"}',
      /^\/title: holds half/
    ],
    ['an id that is none', '{"id":"../x","country":"KEN","title":"x","type":"act"}', /^\/id: /],
    ['old Mac line ends', '{"id":"a"}\r{"id":"b"}', /^: is not JSON: /]
  ]
  for (const [name, line, fault] of lines) {
    await t.test(name, async (t) => {
      const good = Buffer.from(ndjson(law(`good-${lines.findIndex(([other]) => other === name)}`)))
      const content = Buffer.concat([Buffer.from(line), Buffer.from('\n'), good])
      const report = await load(t, portal, { 'legislation.ndjson': content })
      t.match(told(report)[0]?.slice(2), fault)
      t.notMatch(JSON.stringify(report.refused), /\\u001b|\\u0000/, 'nothing of it can steer a terminal')
      t.same(report.rows, { read: 2, created: 1, updated: 0, unchanged: 0, refused: 1 })
      t.equal(report.records.created, 1, 'the line after it is kept')
    })
  }
})

test('A line of 17 MiB is refused without being held, and the one after it is kept', async (t) => {
  const portal = await openPortal(t, { index: false })
  const long = `{"id":"a","title":"${'x'.repeat(17 * 1024 * 1024)}"}`
  const report = await load(t, portal, {
    'legislation.ndjson': `${ndjson(law('first'))}${long}\n${ndjson(law('last'))}`
  })
  t.same(told(report), ['2 : is longer than 16 MiB'])
  t.equal(report.records.created, 2)
})

test('A file is read as editors leave it', async (t) => {
  const portal = await openPortal(t, { index: false })
  const text = (id: string) => JSON.stringify(law(id))
  const report = await load(t, portal, {
    'legislation-mark.ndjson': `\uFEFF${text('mark')}\n`,
    'legislation-crlf.ndjson': `${text('crlf-1')}\r\n${text('crlf-2')}\r\n`,
    'legislation-blank.ndjson': `\n\n${text('blank-1')}\n   \n\t\r\n${text('blank-2')}\n\n`,
    'legislation-open.ndjson': `${text('open-1')}\n${text('open-2')}`,
    'legislation-empty.ndjson': '',
    'legislation-lines.ndjson': '\n\r\n \n'
  })
  t.same(report.refused, [])
  t.same(report.rows, { read: 7, created: 7, updated: 0, unchanged: 0, refused: 0 })
  const lines = await load(t, portal, { 'legislation.ndjson': `\n\n${text('one')}\n\n{}\n` })
  t.equal(lines.refused[0]?.line, 5, 'blank lines are counted')
})

test('Lines are whole where a chunk of the file ends within a character', async (t) => {
  const portal = await openPortal(t, { index: false })
  const rows = Array.from({ length: 60 }, (_, index) => law(`c${index}`, { title: 'é'.repeat(1000 + index) }))
  const report = await load(t, portal, { 'legislation.ndjson': ndjson(...rows) })
  t.same(report.refused, [])
  t.equal((await portal.get('/v1/legislation/c59')).title, 'é'.repeat(1059))
})

test('The kind is the one of the row, else of the option, else of the file name', async (t) => {
  const portal = await openPortal(t, { index: false })
  const { kinds } = await import('#kinds/index.ts')
  const strategy = { id: 's', country: 'KEN', title: 'Strategy', type: 'organized-crime' }
  const kindOf = async (id: string) => {
    const [row] = await portal.database.sql`select kind from records where id = ${id}`
    return row?.kind
  }
  await load(t, portal, { 'Legislation 2024.NDJSON': ndjson(law('by-name')) })
  t.equal(await kindOf('by-name'), 'legislation')
  await load(t, portal, { 'rows.ndjson': ndjson(law('by-option')) }, { kind: kinds.get('legislation') })
  t.equal(await kindOf('by-option'), 'legislation')
  await load(
    t,
    portal,
    { 'strategies.ndjson': ndjson(law('option-first')) },
    { kind: kinds.get('legislation') }
  )
  t.equal(await kindOf('option-first'), 'legislation')
  await load(t, portal, { 'strategies.ndjson': ndjson(law('by-row', { kind: 'legislation' })) })
  t.equal(await kindOf('by-row'), 'legislation')
  const unknown = await load(t, portal, { 'rows.ndjson': ndjson(strategy) })
  t.same(told(unknown), ['1 /kind: is missing, and the file name tells no kind'])
})
