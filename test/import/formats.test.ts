import { gzipSync } from 'node:zlib'
import iconv from 'iconv-lite'
import { test } from 'tap'
import { encodingByBytes } from '#import/read/encoding.ts'
import { openPortal } from '../support/portal.ts'
import { load, told } from './load.ts'
import { workbook } from './workbook.ts'

const bodyOf = {
  id: 'a',
  status: 'published',
  texts: {
    en: { translation: 'unofficial', title: 'Act; "so called" — of\n1998' },
    fr: { translation: 'original', title: 'Loi sur l’œuvre du préfet' }
  },
  country: 'KEN',
  type: 'act',
  number: '121',
  adopted: '1998-05-12',
  legalStatus: 'in_force',
  originalLanguage: 'fr',
  languages: ['fr', 'en'],
  crimeTypes: ['money-laundering', 'drug-offences'],
  articles: [],
  identifiers: [{ scheme: 'eli', value: 'eli/ken/1998/121' }]
}
const other = { ...bodyOf, id: 'b', number: '7', identifiers: [{ scheme: 'eli', value: 'eli/ken/1998/7' }] }

const headers =
  'id,Legal status,title.en,Title (fr),country,type,number,adopted,originalLanguage,languages,crime_types,identifiers.eli'.split(
    ','
  )
const cellsOf = ({ id, texts, number, identifiers }: typeof bodyOf, join: string) => [
  id,
  'in_force',
  texts.en.title,
  texts.fr.title,
  'KEN',
  'act',
  number,
  '1998-05-12',
  'fr',
  `fr${join} en`,
  `money-laundering ${join} drug-offences`,
  identifiers[0]!.value
]
const table = (sign: string, join = '|', end = '\n') =>
  [headers, cellsOf(bodyOf, join), cellsOf(other, join)]
    .map((row) =>
      row.map((cell) => (/["\n;,\t]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(sign)
    )
    .join(end) + end
const lines = [bodyOf, other].map((row) => JSON.stringify(row)).join('\n')
const sheet = workbook([
  headers,
  ...[bodyOf, other].map((row) =>
    cellsOf(row, '|').map((cell) =>
      cell === '1998-05-12'
        ? { xml: '<c s="1"><v>35927</v></c>' }
        : /^\d+$/.test(cell)
          ? { xml: `<c><v>${cell}</v></c>` }
          : cell
    )
  )
])

const files: [name: string, content: string | Buffer, form: object][] = [
  ['legislation.ndjson', lines, { format: 'ndjson' }],
  ['legislation.jsonl.gz', gzipSync(lines), { format: 'ndjson', gzip: true }],
  ['legislation.json', JSON.stringify([bodyOf, other]), { format: 'json' }],
  ['legislation-pretty.json', JSON.stringify([bodyOf, other], null, 2), { format: 'json' }],
  ['legislation-lines.json', lines, { format: 'ndjson' }],
  [
    'legislation-values.json',
    `${JSON.stringify(bodyOf, null, 1)}\n${JSON.stringify(other, null, 1)}`,
    { format: 'json' }
  ],
  [
    'legislation-utf16.json',
    iconv.encode(JSON.stringify([bodyOf, other]), 'utf-16le', { addBOM: true }),
    { encoding: 'utf-16le' }
  ],
  ['legislation.csv', table(','), { format: 'csv', delimiter: ',', encoding: 'utf-8' }],
  ['legislation-no-name', table(','), { format: 'csv' }],
  ['legislation-semicolons.csv', table(';'), { delimiter: ';' }],
  ['legislation-joined.csv', table(',', ';'), {}],
  ['legislation-tabs.tsv', table('\t'), { delimiter: '\t' }],
  ['legislation-mark.csv', `\uFEFF${table(';', '|', '\r\n')}`, { encoding: 'utf-8' }],
  ['legislation-1252.csv', iconv.encode(table(';'), 'windows-1252'), { encoding: 'windows-1252' }],
  ['legislation-16le.csv', iconv.encode(table(';'), 'utf-16le', { addBOM: true }), { encoding: 'utf-16le' }],
  [
    'legislation-16be.csv.gz',
    gzipSync(iconv.encode(table('\t'), 'utf-16be', { addBOM: true })),
    { encoding: 'utf-16be' }
  ],
  [
    'legislation-16-no-mark.csv',
    iconv.encode(table(','), 'utf-16le', { addBOM: false }),
    { encoding: 'utf-16le' }
  ],
  ['legislation.xlsx', sheet, { format: 'xlsx', sheet: 'Laws' }],
  ['legislation.xlsx.gz', gzipSync(sheet), { format: 'xlsx', gzip: true }],
  ['legislation-mapped.csv', table(',').replace('Title (fr)', 'Titre'), {}]
]

test('A file of any form and encoding is the same records', async (t) => {
  const portal = await openPortal(t, { index: false })
  const options = { mapping: new Map([['Titre', 'title.fr']]) }
  for (const [index, [name, content, form]] of files.entries()) {
    const report = await load(t, portal, { [name]: content }, options)
    t.same(told(report), [], name)
    t.match(report.files[0], { ...form, rows: { read: 2, refused: 0 } }, name)
    t.equal(report.rows[index === 0 ? 'created' : 'unchanged'], 2, `${name} says the same as the first`)
  }
  const { texts, number, adopted } = await portal.get('/v1/legislation/a')
  t.match({ texts, number, adopted }, { texts: bodyOf.texts, number: '121', adopted: '1998-05-12' })
})

test('An ß before a quotation mark is one of Windows-1252, and no letter of a script nobody writes laws in', async (t) => {
  const encodingOf = (bytes: Buffer) =>
    encodingByBytes(
      (async function* () {
        yield bytes
      })()
    )
  t.equal(await encodingOf(iconv.encode('das „Groß“', 'windows-1252')), 'windows-1252')
  t.equal(await encodingOf(iconv.encode('Groß–', 'windows-1252')), 'windows-1252')
  t.equal(await encodingOf(Buffer.from('das „Groß“, ߒߞߏ')), 'utf-8')
})

test('Cells of a workbook are taken as they are meant, or refused by their names', async (t) => {
  const portal = await openPortal(t, { index: false })
  const head = ['id', 'title', 'country', 'type', 'adopted', 'number']
  const row = (id: string, adopted: string, number = '<c><v>1</v></c>') => [
    id,
    `Law ${id}`,
    'KEN',
    'act',
    { xml: adopted },
    { xml: number }
  ]
  const report = await load(t, portal, {
    'legislation.xlsx': workbook([
      head,
      row('month', '<c s="2"><v>35916</v></c>', '<c><v>0.1</v></c>'),
      row('year', '<c s="3"><v>35796</v></c>', '<c><v>1234567890123</v></c>'),
      row('inline', '<c t="inlineStr"><is><r><t>19</t></r><r><t>98</t></r></is></c>'),
      row('formula', '<c><f>TODAY()</f><v>45000</v></c>'),
      row('error', '<c t="e"><v>#REF!</v></c>'),
      row('typed', '<c t="str"><v>199x</v></c>'),
      row('injection', '<c t="str"><v>=1+1</v></c>')
    ])
  })
  const faults = report.refused.flatMap(({ line, faults }) =>
    faults.map((fault) => [line, fault.cell, fault.column, fault.detail])
  )
  t.match(faults, [
    [5, 'E5', 'adopted', 'holds a formula; put the value in its place'],
    [6, 'E6', 'adopted', 'holds an error instead of a value'],
    [7, 'E7', 'adopted', /must be a date|match|pattern/],
    [8, 'E8', 'adopted', 'is a formula; put the value in its place']
  ])
  for (const [id, adopted, number] of [
    ['month', '1998-05', '0.1'],
    ['year', '1998', '1234567890123'],
    ['inline', '1998', '1']
  ])
    t.match(await portal.get(`/v1/legislation/${id}`), { adopted, number })
})
