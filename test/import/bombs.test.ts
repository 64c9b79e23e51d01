import { gzipSync } from 'node:zlib'
import iconv from 'iconv-lite'
import { test } from 'tap'
import { openPortal } from '../support/portal.ts'
import { law, load, sizes, told } from './load.ts'
import { workbook, zip } from './workbook.ts'

const head = ['id', 'title', 'country', 'type']
const good = (id: string) => `id,title,country,type\n${id},Law ${id},KEN,act\n`

test('A file that cannot be taken is refused by name, and stops no other', async (t) => {
  const portal = await openPortal(t, { index: false })
  const blanks = Buffer.alloc(66 * 1024 * 1024, 0x20)
  const sheet = 'xl/worksheets/sheet1.xml'
  const files: [name: string, content: string | Buffer, said: RegExp][] = [
    ['legislation.ndjson.gz', gzipSync(blanks), /^is a gzip bomb: it unpacks to more than 200 times/],
    [
      'legislation.xlsx',
      workbook([head], { [sheet]: `<worksheet>${blanks.toString('latin1')}</worksheet>` }),
      /^is a zip bomb|^has a row or text of more than/
    ],
    ['legislation-twice.csv.gz', gzipSync(gzipSync(good('twice'))), /^is packed twice$/],
    ['legislation-half.csv.gz', gzipSync(good('half').repeat(1000)).subarray(0, 60), /^is not whole gzip: /],
    [
      'legislation-path.xlsx',
      zip({ 'xl/workbook.xml': '<a/>', '../../evil': 'x' }),
      /^is not a sound zip archive: .*\.\./
    ],
    ['legislation.zip', zip({ 'laws.csv': good('zip') }), /^is a zip archive, but no workbook/],
    ['legislation-torn.xlsx', workbook([head]).subarray(0, 300), /^is not a sound zip archive/],
    [
      'legislation-dtd.xlsx',
      workbook([head], { [sheet]: '<!DOCTYPE a [<!ENTITY b "c">]><worksheet/>' }),
      /document type/
    ],
    [
      'legislation-xml.xlsx',
      workbook([head], { [sheet]: '<worksheet><row></worksheet>' }),
      /not well-formed/
    ],
    ['legislation.xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2]), /^is an old workbook/],
    ['legislation.pdf', '%PDF-1.7', /^is a PDF document$/],
    ['legislation-open.csv', `${good('open')}y,"Law y,KEN,act\n`, /^ends within quotation marks/],
    [
      'legislation-mixed.csv',
      Buffer.concat([
        Buffer.from('id,title,country,type\na,éàü,KEN,act\n'),
        iconv.encode('b,é,KEN,act\n', 'latin1')
      ]),
      /^is neither UTF-8 nor Windows-1252/
    ],
    [
      'legislation-header.csv',
      'id,titel,country\n',
      /^has a column titel \(did you mean title\?\), which is no field of legislation$/
    ],
    [
      'legislation-strangers.csv',
      'id,titel,Remarks,country,Gazette\n',
      /^has columns that are no fields of legislation: titel \(did you mean title\?\), Remarks, Gazette$/
    ],
    [
      'legislation-banner.csv',
      'National register of laws,,,\n,,,\nid,title,country,type\n',
      /^begins with a row that is no header: none of its cells names a field of legislation$/
    ],
    ['legislation-columns.csv', 'id,title,Title,country\n', /^has two columns for title: title and Title$/],
    ['legislation-proto.csv', 'id,__proto__,country\n', /^has a column __proto__, which is no field/],
    ['rows.csv', good('rows'), /^tells no kind/],
    ['legislation-end.json', `[${JSON.stringify(law('end'))}`, /^ends before its array does$/],
    ['legislation-more.json', `[] {}`, /^goes on after the end of its array$/],
    ['legislation-none', 'just words', /^is of no form that is read here/],
    ['legislation-last.csv', good('last'), /^$/]
  ]
  const report = await load(t, portal, Object.fromEntries(files.map(([name, content]) => [name, content])))
  for (const [index, [name, , said]] of files.entries())
    t.match(report.files[index]?.fault?.detail ?? '', said, name)
  t.same(told(report), [], 'no row of them is refused for it')
  t.match(report.rows, { read: 3, created: 3 }, 'the good file, and what stood before two broke off')
})

test('A row that cannot be taken is refused by name, and stops no other', async (t) => {
  const portal = await openPortal(t, { index: false })
  const before = await sizes(portal)
  const rows: [line: string, said: RegExp][] = [
    ['a,=HYPERLINK("x"),KEN,act', /title: is a formula/],
    ['a,"@SUM(1+1)*cmd|x",KEN,act', /title: is a formula/],
    ['a,"x"y,KEN,act', /title: has a quotation mark that is not closed/],
    ['a,x\u0000y,KEN,act', /title: holds a control character/],
    [`a,${'x'.repeat(2001)},KEN,act`, /title: must not have more than|2000/],
    ['a,x,KEN,act,more', /stands in no column of the header/],
    ['a,x,KEN,acts', /type: is not a code/],
    ['a,x,XX,act', /country: is not a code/]
  ]
  const report = await load(t, portal, {
    'legislation.csv': `id,title,country,type\n${rows.map(([line]) => line).join('\n')}\nok,- first item (a),KEN,act\n`,
    'legislation.json': `[{"id":"j","title":}, ${JSON.stringify(law('k'))},\n{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}, 5,, {"__proto__":{"x":1},${JSON.stringify(law('p')).slice(1)}]`
  })
  const lines = report.refused.flatMap(({ line, faults }) =>
    faults.slice(0, 1).map(({ column, detail }) => `${line} ${column ?? ''}: ${detail}`)
  )
  for (const [index, [, said]] of rows.entries())
    t.match(lines[index], new RegExp(`^${index + 2} .*${said.source}`), said.source)
  t.match(lines.slice(rows.length), [
    /^1 : is not JSON/,
    /^2 : is nested too deeply/,
    /^2 : is not a JSON object/,
    /^2 : is empty/,
    /^2 : is not a field/
  ])
  t.match(report.rows, { read: 15, created: 2, refused: 13 })
  t.equal((await sizes(portal)).records, before.records + 2)
  t.equal(
    (await portal.get('/v1/legislation/ok')).title,
    '- first item (a)',
    'what only looks like a formula stays text'
  )
})
