import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { test } from 'tap'
import { helpOf } from '../../scripts/usage.ts'
import { run } from './service.ts'

test('help names every way to call a script, what it does and each option', (t) => {
  const usage = {
    calls: ['npm run x -- FILE', 'npm run x -- list'],
    does: 'Does x.',
    options: { '--long-option N': 'how long' }
  }
  t.equal(
    helpOf(usage),
    'Usage: npm run x -- FILE\n       npm run x -- list\n\nDoes x.\n\n  --long-option N  how long\n  --help           this text\n'
  )
  t.end()
})

test('a script asked for help says so on the output, and does nothing', async (t) => {
  const scripts = { 'scripts/reindex.ts': 'reindex\n', 'scripts/bench/import.ts': 'bench:import -- ' }
  for (const [script, call] of Object.entries(scripts)) {
    const { ended, output } = run(t, [script, '--help'], { DATA_DIR: t.testdir() })
    t.equal(await ended, 0)
    t.ok(output().startsWith(`Usage: npm run ${call}`), script)
  }
})

test('a reader that has enough ends a script, without a word', async (t) => {
  const shell = spawn('sh', ['-c', 'node --import tsx scripts/reindex.ts --help | true'])
  const [said] = await Promise.all([text(shell.stderr), once(shell, 'close')])
  t.equal(said, '')
})
