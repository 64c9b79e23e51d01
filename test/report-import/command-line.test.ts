import { execFile } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { test } from 'tap'
import { readReportCommand } from '../../scripts/import-report/options.ts'
import { linesOfOutcome } from '../../scripts/import-report/tell-outcome.ts'
import { openPortal } from '../support/portal.ts'
import { documentOf } from './sample.ts'
import { smallReport } from './small-report.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

test('the command line of the report importer is understood, or what is wrong with it is named', async (t) => {
  const folder = t.testdir({ 'a.txt': 'x', 'b.txt': 'y', 'c.json': '{}' })
  const [a, b, c] = ['a.txt', 'b.txt', 'c.json'].map((name) => join(folder, name)) as [string, string, string]
  const none = { language: undefined, dryRun: false, json: false, review: undefined, corrected: undefined }
  t.same(readReportCommand([a, b]), { ...none, files: [a, b] })
  t.same(readReportCommand(['--language', 'FR', '--dry-run', a]), {
    ...none,
    files: [a],
    language: 'fr',
    dryRun: true
  })
  t.same(readReportCommand(['--json', a]), { ...none, files: [a], json: true })
  t.same(readReportCommand(['--corrected', c]), { ...none, files: [], corrected: c })
  t.same(readReportCommand(['--corrected', c, a]), { ...none, files: [a], corrected: c })
  const wrong: [args: string[], said: RegExp][] = [
    [[], /No file is named/],
    [[join(folder, 'absent.txt')], /absent\.txt does not exist/],
    [[folder], /is no file/],
    [['--language', 'de', a], /--language de is none of en, fr, es, ar, zh, ru/],
    [['--json', '--review', 'x.html', a], /exclude each other/],
    [['--review', 'x.html', a, b], /one file at a time/],
    [['--corrected', c, a, b], /one document at a time/],
    [['--corrected', c, '--json', a], /goes with --dry-run alone/],
    [['--corrected', join(folder, 'd.json'), a], /d\.json does not exist/],
    [['--dry', a], /--dry/]
  ]
  for (const [args, said] of wrong) t.throws(() => readReportCommand(args), { message: said })
})

test('what became of a document is told in lines', async (t) => {
  const none = { version: 1, faults: [] }
  t.same(
    linesOfOutcome('a.txt', {
      report: 'r-1',
      language: 'fr',
      records: [
        { id: 'r-1', outcome: 'updated', ...none },
        { id: 'r-1.r1', outcome: 'created', ...none },
        { id: 'r-1.r2', outcome: 'created', ...none }
      ],
      conflicts: [
        { record: 'r-1', field: '/distributionDate', stored: '2023-06-13', read: '2023-06-14' },
        { record: 'r-1.r9', field: '', stored: '9', read: null }
      ],
      written: true
    }),
    [
      'a.txt: r-1/distributionDate says 2023-06-13; this document says 2023-06-14',
      'a.txt: r-1.r9 is not in this document',
      'a.txt: r-1 (fr): 1 updated, 2 created.'
    ]
  )
  const refused = { detail: 'is not a code', pointer: '/addressees/0', value: 'x', suggestion: 'y' }
  t.same(
    linesOfOutcome('a.txt', {
      report: 'r-1',
      language: 'fr',
      records: [{ id: 'r-1.r1', outcome: 'refused', version: 0, faults: [refused] }],
      conflicts: [],
      written: false
    }),
    [
      'a.txt: r-1.r1/addressees/0: is not a code (given x; did you mean y?)',
      'a.txt: r-1 (fr): 1 refused. Nothing was written.'
    ]
  )
})

test('a file with nothing in it is refused by name, and no server is started to say so', async (t) => {
  const folder = t.testdir({
    'scan.txt': '\f \n\f',
    'letter.txt': 'The weather was fine in Vienna.',
    data: {}
  })
  const run = async (...args: string[]) => {
    try {
      const { stdout } = await promisify(execFile)(
        process.execPath,
        ['--import', 'tsx', 'scripts/import-report.ts', ...args],
        { cwd: root, env: { PATH: process.env.PATH, DATA_DIR: join(folder, 'data') } }
      )
      return { code: 0, stdout, stderr: '' }
    } catch (error) {
      return error as { code: number; stdout: string; stderr: string }
    }
  }
  const scan = join(folder, 'scan.txt')
  const letter = join(folder, 'letter.txt')
  const page = join(folder, 'page.html')
  t.match(await run('--json', scan, letter), {
    code: 1,
    stdout: '',
    stderr: /scan\.txt: The file has no text.*\n.*letter\.txt: /
  })
  t.match(await run('--review', page, letter), { code: 1, stdout: '' })
  t.match(await run('--language', 'xx', letter), {
    code: 2,
    stderr: /--language xx[\s\S]*Usage: npm run import:report/
  })
  t.same(readdirSync(folder).sort(), ['data', 'letter.txt', 'scan.txt'], 'no page is written')
  t.same(readdirSync(join(folder, 'data')), [])
})

test('a corrected extraction is saved from the command line, and a dry run saves nothing', async (t) => {
  const portal = await openPortal(t, { index: false })
  const { wanted, read: _read, corrections: _corrections, ...source } = documentOf(...smallReport())
  const folder = t.testdir({
    'corrected.json': JSON.stringify({ ...wanted, source }),
    'wrong.json': JSON.stringify({ ...wanted, source, agenda: 'none' }),
    'broken.json': '{',
    data: {}
  })
  const run = async (...args: string[]) => {
    const env = {
      PATH: process.env.PATH,
      DATABASE_URL: portal.databaseUrl,
      // Nothing of the index is asked for.
      MEILI_URL: 'http://127.0.0.1:9',
      DATA_DIR: join(folder, 'data')
    }
    try {
      const { stdout } = await promisify(execFile)(
        process.execPath,
        ['--import', 'tsx', 'scripts/import-report.ts', ...args],
        { cwd: root, env }
      )
      return { code: 0, stdout, stderr: '' }
    } catch (error) {
      return error as { code: number; stdout: string; stderr: string }
    }
  }
  const corrected = join(folder, 'corrected.json')
  t.match(await run('--dry-run', '--corrected', corrected), {
    code: 0,
    stdout: /ctoc-cop-wg\.9-2031-4 \(en\): 4 created\. Nothing was written\./
  })
  t.same((await portal.get('/v1/reports')).items, [])
  t.match(await run('--corrected', join(folder, 'wrong.json')), {
    code: 1,
    stderr: /wrong\.json: \/agenda: .*array/
  })
  t.match(await run('--corrected', join(folder, 'broken.json')), {
    code: 1,
    stderr: /broken\.json: The file is not JSON/
  })
  t.match(await run('--corrected', corrected), { code: 0, stdout: /\(en\): 4 created\.$/m })
  t.match(await run('--corrected', corrected), { code: 0, stdout: /\(en\): 4 unchanged\.$/m })
  t.equal((await portal.get('/v1/recommendations')).items.length, 3)
})
