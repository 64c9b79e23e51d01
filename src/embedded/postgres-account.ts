import { execFile } from 'node:child_process'
import { chown, lchown, mkdir, readdir, readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { SYSTEM_PATH } from './guarded-process.ts'

const run = promisify(execFile)

/** The account PostgreSQL runs as, and how a command is made to run as it. */
export interface Account {
  name: string
  /** What the command is put behind. */
  prefix: string[]
  uid?: number
  gid?: number
  /** Whose the data must be, where it is not simply ours. */
  owner?: { uid: number; gid: number }
}

const knownAccounts = async (names: string[]) => {
  const lines = (await readFile('/etc/passwd', 'utf8').catch(() => ''))
    .split('\n')
    .map((line) => line.split(':'))
  return names.flatMap((name) => {
    const [, , uid, gid] = lines.find(([known]) => known === name) ?? []
    return uid && gid && uid !== '0' ? [{ name, uid: Number(uid), gid: Number(gid) }] : []
  })
}

/** PostgreSQL refuses root. Each candidate gives up less than the next one. */
const candidates = async (): Promise<Account[]> => {
  if (process.geteuid?.() !== 0) return [{ name: 'this account', prefix: [] }]
  const others = await knownAccounts(['postgres', 'nobody'])
  return [
    ...others.map(({ name, uid, gid }) => ({ name, prefix: [], uid, gid, owner: { uid, gid } })),
    {
      name: 'a user namespace',
      prefix: ['unshare', '--user', '--map-user=1000', '--map-group=1000', '--'],
      owner: { uid: 0, gid: 0 }
    },
    // Containers often forbid namespaces; there, another account that may still pass root's closed folders.
    ...others.map(({ name, uid, gid }) => ({
      name: `${name} with access to all files`,
      prefix: [
        'setpriv',
        '--securebits=+no_setuid_fixup',
        ...[`--reuid=${uid}`, `--regid=${gid}`, '--clear-groups'],
        ...['--inh-caps=+dac_override', '--ambient-caps=+dac_override', '--']
      ],
      owner: { uid, gid }
    }))
  ]
}

/** Gives a folder and all it holds to the owner the account needs; nothing happens where it has it. */
export const giveTo = async ({ owner }: Account, path: string): Promise<void> => {
  if (!owner || (await stat(path)).uid === owner.uid) return
  const entries = await readdir(path, { recursive: true })
  for (const entry of entries) await lchown(join(path, entry), owner.uid, owner.gid)
  // Last, so that a start killed half-way does it again.
  await chown(path, owner.uid, owner.gid)
}

/** Throws unless the account can run the program and write in a folder made for it beside the data. */
const tryOut = async ({ prefix, uid, gid, owner }: Account, postgres: string, folder: string) => {
  const probe = join(folder, 'account-check')
  await rm(probe, { recursive: true, force: true })
  await mkdir(probe, { mode: 0o700 })
  try {
    if (owner) await chown(probe, owner.uid, owner.gid)
    const inside = ['/bin/sh', '-c', 'cd "$0" && : > reach && exec "$1" --version', probe, postgres]
    const [file = postgres, ...args] =
      process.platform === 'win32' ? [postgres, '--version'] : [...prefix, ...inside]
    await run(file, args, { env: { PATH: SYSTEM_PATH }, cwd: folder, uid, gid })
  } finally {
    await rm(probe, { recursive: true, force: true })
  }
}

/** The first account that can run the program and reach what is in the folder. */
export const postgresAccount = async (postgres: string, folder: string): Promise<Account> => {
  const reasons: string[] = []
  for (const account of await candidates()) {
    try {
      await tryOut(account, postgres, folder)
      return account
    } catch (error) {
      reasons.push(`as ${account.name}: ${(error as Error).message.trim()}`)
    }
  }
  throw new Error(
    'The PostgreSQL of our own cannot run here' +
      (reasons.length > 1
        ? ', for it refuses root. Start the program as another user'
        : '. Use another machine') +
      `, or set DATABASE_URL to a PostgreSQL server.\n${reasons.join('\n')}`
  )
}
