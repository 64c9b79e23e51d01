import { test } from 'tap'
import { emptyReport, type RowResult } from '#import/import-report.ts'
import { linesOf, summaryOf } from '../../scripts/import/tell-report.ts'
import { tableOf } from '../../scripts/import/tell-table.ts'
import { csvWriter, jsonWriter, type ResultWriter } from '../../scripts/import/write-results.ts'

const refused: RowResult = {
  number: 1,
  file: 'laws.csv',
  line: 2,
  outcome: 'refused',
  faults: [
    {
      pointer: '/crimeTypes/0',
      column: 'crimeTypes',
      value: 'drug-ofences',
      detail: 'is not a code, "really"',
      suggestion: 'drug-offences'
    },
    { detail: 'stands in no column' }
  ],
  alike: [],
  changes: []
}
const changed: RowResult = {
  number: 2,
  file: 'laws.csv',
  line: 3,
  outcome: 'updated',
  record: 'a',
  faults: [],
  alike: [],
  changes: [{ record: 'a', pointer: '/texts/en/title', before: 'Law a', after: 'Law A' }]
}
const alike: RowResult = { ...changed, line: 4, outcome: 'created', record: 'b', alike: ['c'], changes: [] }
const report = {
  ...emptyReport(),
  files: [{ file: 'x.pdf', rows: emptyReport().rows, fault: { detail: 'is a PDF document' } }]
}

const written = (create: (write: (text: string) => void) => ResultWriter) => {
  let text = ''
  const writer = create((piece) => {
    text += piece
  })
  for (const result of [refused, changed, alike]) writer.row(result)
  writer.end(report)
  return text
}

test('As JSON: one document, with the rows and the report', async (t) => {
  const { refused: _refused, ...rest } = report
  t.same(JSON.parse(written(jsonWriter)), { rows: [refused, changed, alike], report: rest })
})

test('As CSV: a line for each fault, change, likeness and broken file', async (t) => {
  t.same(written(csvWriter).trimEnd().split(/\r?\n/), [
    'file,line,outcome,record,column,cell,pointer,value,detail,suggestion,before,after,alike',
    'laws.csv,2,refused,,crimeTypes,,/crimeTypes/0,drug-ofences,"is not a code, ""really""",drug-offences,,,',
    'laws.csv,2,refused,,,,,,stands in no column,,,,',
    'laws.csv,3,updated,a,,,/texts/en/title,,,,Law a,Law A,',
    'laws.csv,4,created,b,,,,,,,,,c',
    'x.pdf,,refused,,,,,,is a PDF document,,,,'
  ])
})

test('As a table: a row for each fault, as wide as the terminal', async (t) => {
  t.same(tableOf([refused, changed], 90), [
    'row         where       given         did you mean   what is wrong',
    'laws.csv:2  crimeTypes  drug-ofences  drug-offences  is not a code, "really"',
    'laws.csv:2                                           stands in no column'
  ])
  const long = { ...refused, file: `${'folder/'.repeat(20)}laws.csv` }
  const [, row] = tableOf([long], 150)
  t.match(row, /^….*folder\/laws\.csv:2 {2}crimeTypes/, 'of a long place the end is told')
  t.ok(row!.length <= 150)
  t.same(tableOf([changed], 90), [])
})

test('As lines: each fault, change and likeness with its place, and the sums', async (t) => {
  t.same([refused, changed, alike].flatMap(linesOf), [
    'laws.csv:2: crimeTypes: is not a code, "really" (given drug-ofences; did you mean drug-offences?)',
    'laws.csv:2: stands in no column',
    'laws.csv:3: a/texts/en/title: Law a → Law A',
    'laws.csv:4: b looks like c'
  ])
  t.match(summaryOf(report), /^0 rows read: .*1 of 1 files could not be read to the end\.$/)
})
