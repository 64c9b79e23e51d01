import { join } from 'node:path'
import { test } from 'tap'
import { kinds } from '#kinds/index.ts'
import { readCommand } from '../../scripts/import/options.ts'
import { paceOf } from '../../scripts/import/pace.ts'
import { linesOf, summaryOf } from '../../scripts/import/tell-report.ts'

test('The command line of the loader is understood, or what is wrong with it is named', async (t) => {
  const folder = t.testdir({
    'a.ndjson': '',
    'b.ndjson': '',
    'notes.md': '',
    'bad.map': '{"a":1}',
    'good.map': '{"Titel":"title.de"}',
    empty: {}
  })
  const [a, b] = [join(folder, 'a.ndjson'), join(folder, 'b.ndjson')]
  t.match(readCommand([a, b], kinds), {
    files: [a, b],
    options: { kind: undefined, allOrNothing: false, dryRun: false, duplicates: 'warn' },
    report: undefined
  })
  const mapping = join(folder, 'good.map')
  const args = ['--kind', 'strategy', a, '--all-or-nothing', '--delimiter', 'tab', '--mapping', mapping]
  t.match(readCommand([...args, '--encoding', 'windows-1252', '--report', 'csv'], kinds), {
    files: [a],
    options: {
      kind: { name: 'strategy' },
      allOrNothing: true,
      delimiter: '\t',
      encoding: 'windows-1252',
      mapping: new Map([['Titel', 'title.de']])
    },
    report: 'csv'
  })
  t.match(readCommand(['--template', 'report'], kinds), { template: { name: 'report' } })
  t.match(readCommand([folder], kinds), { files: [a, b] }, 'a folder, without what is no data')
  t.match(readCommand([join(folder, '*.ndjson'), a], kinds), { files: [a, b] }, 'a pattern, each file once')
  const wrong: [args: string[], said: RegExp][] = [
    [[], /^No file is named/],
    [[join(folder, 'absent.ndjson')], /absent\.ndjson does not exist/],
    [[a, join(folder, 'empty')], /holds no file/],
    [[join(folder, '*.xlsx')], /matches no file/],
    [['--report', 'xml', a], /^--report xml is none of table, json, csv/],
    [['--encoding', 'utf8', a], /^--encoding utf8 .*did you mean utf-8\?/],
    [['--delimiter', ':', a], /^--delimiter must be one of/],
    [['--mapping', join(folder, 'absent'), a], /cannot be read/],
    [['--mapping', join(folder, 'bad.map'), a], /bad\.map: a must have the name of a field, or null\.$/],
    [['--mapping', a, a], /a\.ndjson: .*is not JSON\.$/],
    [['--template', 'law'], /^--template law is none of/],
    [['--template', 'report', a], /reads no file/],
    [['--kind', 'legislaton', a], /^--kind legislaton .*strategy.*did you mean legislation\?/],
    [['--kind'], /--kind/],
    [['--all', a], /--all/]
  ]
  for (const [args, said] of wrong) t.throws(() => readCommand(args, kinds), { message: said })
})

test('What became of the files is told in lines that people and programs can read', async (t) => {
  const faults = [
    { pointer: '/crimeTypes/0', value: 'x', detail: 'is not a code', suggestion: 'y' },
    { pointer: '/id', value: 'x', detail: 'stands on line 1 already' },
    { detail: 'is not UTF-8' }
  ]
  const row = { number: 1, file: 'a/b.ndjson', line: 7, outcome: 'refused' as const, alike: [], changes: [] }
  t.same(linesOf({ ...row, faults }), [
    'a/b.ndjson:7: /crimeTypes/0: is not a code (given x; did you mean y?)',
    'a/b.ndjson:7: /id: stands on line 1 already (given x)',
    'a/b.ndjson:7: is not UTF-8'
  ])
  const report = {
    files: [],
    alike: 0,
    rows: { read: 3, created: 1, updated: 1, unchanged: 0, refused: 1 },
    records: { created: 4, updated: 3, unchanged: 2, withdrawn: 1 },
    refused: []
  }
  t.equal(
    summaryOf({ ...report, written: true }),
    '3 rows read: 1 created, 1 updated, 0 unchanged, 1 refused. Records: 4 created, 3 updated, 2 unchanged, 1 withdrawn.'
  )
  t.equal(
    summaryOf({ ...report, written: false }),
    '3 rows read: 1 created, 1 updated, 0 unchanged, 1 refused. Nothing was written.'
  )
})

test('The pace tells rows a second and the time that is left', async (t) => {
  t.same(paceOf(1000, 25, 100, 2000), { total: 4000, detail: '500 rows/s, 0:06 left' })
  t.same(paceOf(1000, 1, 4000, 1000).detail, '1000 rows/s, 1:06:39 left')
  t.same(paceOf(0, 0, 100, 10), { total: undefined, detail: '0 rows/s' })
})
