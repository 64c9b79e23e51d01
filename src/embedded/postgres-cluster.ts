import { randomBytes } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type GuardedCommand, startGuarded } from './guarded-process.ts'
import { type Account, giveTo } from './postgres-account.ts'

export const SUPERUSER = 'postgres'
const MAJOR = '18'

interface Making {
  initdb: string
  /** The folder of all PostgreSQL's files; the cluster is `data` in it. */
  home: string
  account: Account
  password: string
  process: Omit<GuardedCommand, 'command' | 'signal'>
}

const make = async ({ initdb, home, account, password, process }: Making, data: string) => {
  const draft = join(home, `initdb-${randomBytes(4).toString('hex')}`)
  await mkdir(draft, { mode: 0o700 })
  const passwordFile = join(draft, 'password')
  await writeFile(passwordFile, password, { mode: 0o600 })
  await giveTo(account, draft)
  const options = [
    ...[`--username=${SUPERUSER}`, `--pwfile=${passwordFile}`, '--auth=scram-sha-256'],
    ...['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
  ]
  const child = await startGuarded({
    ...process,
    command: [...account.prefix, initdb, `--pgdata=${join(draft, 'data')}`, ...options] as [
      string,
      ...string[]
    ],
    // Not SIGINT: with it initdb would be taken for one interrupted at a terminal.
    signal: 'SIGTERM'
  })
  const how = await child.ended
  if (!how.startsWith('ended with code 0')) throw new Error(`PostgreSQL's initdb ${how}`)
  await rename(join(draft, 'data'), data)
  await rm(draft, { recursive: true })
}

/** Makes the cluster at the first start, whole or not at all; the former process has ended by now. */
export const ensureCluster = async (making: Making) => {
  const { home, account } = making
  const data = join(home, 'data')
  for (const name of await readdir(home)) {
    if (name.startsWith('initdb-')) {
      // A helper of an initdb that was killed may still be writing for a moment.
      await rm(join(home, name), { recursive: true, maxRetries: 10 })
    }
  }
  await giveTo(account, home)
  const version = await readFile(join(data, 'PG_VERSION'), 'utf8').catch(() => undefined)
  if (version === undefined) await make(making, data)
  else if (version.trim() !== MAJOR) {
    throw new Error(
      `${data} holds data of PostgreSQL ${version.trim()}; this program brings PostgreSQL ${MAJOR}.`
    )
  }
  return data
}
