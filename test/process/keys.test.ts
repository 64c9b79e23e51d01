import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { test } from 'tap'
import { createKeyVerifier } from '#store/verify-key.ts'
import { readCommand } from '../../scripts/keys/options.ts'
import { openPortal } from '../support/portal.ts'

const script = fileURLToPath(new URL('../../scripts/keys.ts', import.meta.url))

test('keys are made and ended on the command line', async (t) => {
  const { database, databaseUrl } = await openPortal(t, { index: false })
  const run = async (...args: string[]) => {
    const env = { ...process.env, DATABASE_URL: databaseUrl, MEILI_URL: 'http://localhost:1' }
    const command = ['--import', 'tsx', script, ...args]
    return promisify(execFile)(process.execPath, command, { env }).then(
      ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
      (error: { code: number; stdout: string; stderr: string }) => error
    )
  }
  const verifier = createKeyVerifier(database.db, 1)

  const made = await run('create', '--name', 'Italy', '--scope', 'write,verify', '--country', 'Italy')
  t.match(made, { code: 0, stdout: /^lexatlas_\w+\n$/, stderr: /shown this once/ })
  const text = made.stdout.trim()
  t.match(await verifier.verify(text), { name: 'Italy', scopes: ['write', 'verify'], countries: ['ITA'] })

  const id = text.split('_')[1]!
  const listed = await run('list')
  t.match(listed.stdout, new RegExp(`^${id}\tItaly\twrite,verify\tITA\tvalid`))
  t.notMatch(listed.stdout, text.split('_')[2])

  const next = await run('rotate', id, '--overlap', '0')
  t.match(next, { code: 0, stdout: /^lexatlas_\w+\n$/ })
  t.match(await verifier.verify(next.stdout.trim()), { name: 'Italy', countries: ['ITA'] })
  await t.rejects(createKeyVerifier(database.db).verify(text), { message: /expired/ })

  const revoked = await run('revoke', next.stdout.trim())
  t.match(revoked, { code: 0, stdout: /revoked \d{4}-/ }, 'the whole key is understood, too')
  await t.rejects(createKeyVerifier(database.db).verify(next.stdout.trim()), { message: /revoked/ })

  for (const [args, said] of [
    [['create', '--name', 'x'], [/--scope must name one/]],
    [
      ['create', '--name', 'x', '--scope', 'writ', '--country', 'Itly', '--expires', 'soon'],
      [/--scope writ .*did you mean write/, /--country Itly .*did you mean ITA/, /--expires soon/]
    ],
    [['revoke'], [/Name one key/]],
    [['revoke', 'nobody'], [/There is no key/]]
  ] as const) {
    const { code, stderr, stdout } = await run(...args)
    t.not(code, 0, args.join(' '))
    for (const each of said) t.match(stderr, each)
    t.equal(stdout, '')
  }
})

test('a wrong command line is named before anything is opened', async (t) => {
  for (const [args, said] of [
    [[], /Say what to do/],
    [['creat'], /did you mean create/],
    [['create', '--scope', 'write'], /--name/],
    [['revoke'], /Name one key/],
    [['rotate', 'id', '--overlap', 'x'], /--overlap/]
  ] as const)
    t.throws(() => readCommand([...args]), { code: 'invalid-parameter', message: said }, args.join(' '))
})
