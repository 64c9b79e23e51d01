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
  const { ended, output } = run(t, ['scripts/reindex.ts', '--help'], { DATA_DIR: t.testdir() })
  t.equal(await ended, 0)
  t.match(output(), /^Usage: npm run reindex\n/)
})

test('a reader that has enough ends a script, without a word', async (t) => {
  const shell = spawn('sh', ['-c', 'node --import tsx scripts/reindex.ts --help | true'])
  const [said] = await Promise.all([text(shell.stderr), once(shell, 'close')])
  t.equal(said, '')
})
