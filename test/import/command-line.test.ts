import { join } from 'node:path'
import { test } from 'tap'
import { kinds } from '#kinds/index.ts'
import { readCommand } from '../../scripts/import/options.ts'
import { linesOf, summaryOf } from '../../scripts/import/tell-report.ts'

test('The command line of the loader is understood, or what is wrong with it is named', async (t) => {
  const folder = t.testdir({ 'a.ndjson': '', 'b.ndjson': '' })
  const [a, b] = [join(folder, 'a.ndjson'), join(folder, 'b.ndjson')]
  t.same(readCommand([a, b], kinds), { files: [a, b], kind: undefined, allOrNothing: false })
  t.match(readCommand(['--kind', 'strategy', a, '--all-or-nothing'], kinds), {
    files: [a],
    kind: { name: 'strategy' },
    allOrNothing: true
  })
  const wrong: [args: string[], said: RegExp][] = [
    [[], /^No file is named/],
    [[join(folder, 'absent.ndjson')], /absent\.ndjson does not exist/],
    [[a, folder], /is a folder/],
    [['--kind', 'legislaton', a], /^--kind legislaton .*did you mean legislation\?.*strategy/],
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
  t.same(linesOf({ file: 'a/b.ndjson', line: 7, faults }), [
    'a/b.ndjson:7: /crimeTypes/0: is not a code (given x; did you mean y?)',
    'a/b.ndjson:7: /id: stands on line 1 already (given x)',
    'a/b.ndjson:7: is not UTF-8'
  ])
  const report = {
    rows: { read: 3, accepted: 2, refused: 1 },
    records: { created: 4, updated: 3, unchanged: 2, withdrawn: 1 },
    refused: []
  }
  t.equal(
    summaryOf({ ...report, written: true }),
    '3 rows read: 2 accepted, 1 refused. Records: 4 created, 3 updated, 2 unchanged, 1 withdrawn.'
  )
  t.equal(
    summaryOf({ ...report, written: false }),
    '3 rows read: 2 accepted, 1 refused. Nothing was written.'
  )
})
