import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import postgres from 'postgres'
import { onPort } from './free-port.ts'
import { awaitFormerProcess, type GuardedProcess, startGuarded } from './guarded-process.ts'
import { postgresAccount } from './postgres-account.ts'
import { postgresBinaries } from './postgres-binaries.ts'
import { ensureCluster, SUPERUSER } from './postgres-cluster.ts'
import { clearStaleNote, isNotedReady } from './postmaster-note.ts'
import { readJson } from './private-file.ts'
import type { ProcessIdentity } from './process-identity.ts'
import { untilReady } from './readiness.ts'
import { type Server, superviseServer } from './supervised-server.ts'

const DATABASE = 'lexatlas'

interface PostgresOptions {
  /** The data folder, which exists and is locked by the caller. */
  folder: string
  password: string
  port?: number
  autoRestart?: boolean
  onLine?: (line: string) => void
}

const createDatabase = async (url: (database: string) => string) => {
  const sql = postgres(url('postgres'), { max: 1, onnotice: () => {} })
  try {
    const [found] = await sql`select 1 from pg_database where datname = ${DATABASE}`
    if (!found) await sql.unsafe(`create database ${DATABASE}`)
  } catch (error) {
    if ((error as { code?: string }).code !== '28P01') throw error
    throw new Error('The data was made with another password than the one now in credentials.json.', {
      cause: error
    })
  } finally {
    await sql.end()
  }
}

const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '100',
  fsync: 'on',
  password_encryption: 'scram-sha-256',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off'
}

/** Starts PostgreSQL on the folder's data, made at the first start; its database is `lexatlas`. */
export const startPostgres = async (options: PostgresOptions): Promise<Server> => {
  const { folder, password } = options
  const home = join(folder, 'postgres')
  await mkdir(home, { recursive: true, mode: 0o700 })
  const { postgres: program, initdb } = await postgresBinaries(join(folder, 'postgres-programs'))
  const account = await postgresAccount(program, folder)
  const { prefix, uid, gid } = account
  const record = join(folder, 'postgres.process.json')
  const guarding = {
    cwd: home,
    record,
    signal: 'SIGINT',
    patienceSeconds: 30,
    uid,
    gid
  } as const

  const former = await readJson<ProcessIdentity>(record).catch(() => undefined)
  await awaitFormerProcess(guarding)
  const making = { ...guarding, log: join(folder, 'initdb.log') }
  const data = await ensureCluster({ initdb, home, account, password, process: making })
  await clearStaleNote(data, former)

  const tryLaunch = async (port: number, signal: AbortSignal): Promise<GuardedProcess> => {
    const settings = Object.entries({ port, ...SETTINGS }).flatMap(([name, value]) => [
      '-c',
      `${name}=${value}`
    ])
    const child = await startGuarded({
      ...guarding,
      command: [...prefix, program, '-D', data, ...settings] as [string, ...string[]],
      log: join(folder, 'postgres.log')
    })
    await untilReady('PostgreSQL', child, () => isNotedReady(data, child.pid), { signal, seconds: 600 })
    return child
  }

  const launch = async (port: number, signal: AbortSignal) => {
    for (let attempt = 1; ; attempt++) {
      try {
        return await tryLaunch(port, signal)
      } catch (error) {
        // The workers of a killed server take a moment to see that it is gone.
        if (signal.aborted || attempt === 20 || !/pre-existing shared memory/.test(String(error))) throw error
        await sleep(500)
      }
    }
  }

  const startOn = async (port: number) => {
    const url = (database: string) => `postgres://${SUPERUSER}:${password}@127.0.0.1:${port}/${database}`
    const server = await superviseServer({
      ...options,
      name: 'PostgreSQL',
      url: url(DATABASE),
      launch: (signal) => launch(port, signal)
    })
    try {
      await createDatabase(url)
      return server
    } catch (error) {
      await server[Symbol.asyncDispose]()
      throw error
    }
  }

  return onPort(options.port, startOn)
}
