import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { test } from 'tap'
import { freePort } from '#embedded/free-port.ts'
import { familyOf, stillRunning, until } from '../embedded/service-processes.ts'

test('SIGTERM to npm, as a supervisor sends it, reaches the service', {
  skip: process.platform === 'win32' && 'there are no signals'
}, async (t) => {
  const folder = join(t.testdir(), 'data')
  const port = String(await freePort())
  // A group of its own, so that nothing stays behind should the test fail.
  const npm = spawn('npm', ['start'], {
    detached: true,
    cwd: join(import.meta.dirname, '../..'),
    env: { PATH: process.env.PATH, HOME: process.env.HOME, DATA_DIR: folder, PORT: port },
    stdio: ['ignore', 'pipe', 'pipe']
  })
  let output = ''
  for (const stream of [npm.stdout, npm.stderr]) stream.on('data', (chunk) => (output += chunk))
  const ended = once(npm, 'exit')
  t.teardown(() => {
    try {
      process.kill(-npm.pid!, 'SIGKILL')
    } catch {
      // The group has ended, as it should.
    }
  })
  t.ok(await until(() => output.includes('API: '), 60), 'it has started')
  const processes = familyOf(npm.pid!)
  npm.kill('SIGTERM')
  const [code] = await ended
  t.equal(code, 0)
  t.ok(await until(() => stillRunning(processes).length === 0), 'no process is left')
  t.match(output, 'Stopping.')
})
