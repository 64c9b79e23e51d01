import { mkdir } from 'node:fs/promises'
import { resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { credentialsIn } from './credentials.ts'
import { isFolderInUse, lockFolder, ownerOf } from './lock.ts'
import { startMeilisearch } from './meilisearch.ts'
import { meilisearchBinary } from './meilisearch-binary.ts'
import { startPostgres } from './postgres.ts'
import { identify, type ProcessIdentity } from './process-identity.ts'
import { announce, type RunningServices, runningServices, withdraw } from './running-services.ts'
import type { Server } from './supervised-server.ts'

/** The servers of one data folder. */
export interface Services extends AsyncDisposable {
  /** Empty where `parts` left PostgreSQL out. */
  databaseUrl: string
  search?: { url: string; key: string }
  /** One line: why there is no Meilisearch and what to do. */
  searchMissing?: string
  /** Whether this process started them; only then does disposing stop them. */
  owned: boolean
  /** The servers themselves where owned, for tests of faults. */
  servers: { postgres?: Server; search?: Server }
}

export interface ServicesOptions {
  onLine?: (line: string) => void
  /** Both unless one is false. */
  parts?: { postgres?: boolean; search?: boolean }
  /** Whether a server that ends by itself is started again; true unless said. */
  autoRestart?: boolean
  /** Further arguments of Meilisearch's command line. */
  searchArguments?: readonly string[]
}

const startPart = async (wanted: boolean | undefined, start: () => Promise<Server>) =>
  wanted === false ? undefined : start()

const startSearch = async (
  wanted: boolean | undefined,
  folder: string,
  { searchArguments = [], ...rest }: Omit<ServicesOptions, 'parts'> & { key: string }
) => {
  if (wanted === false) return {}
  const binary = await meilisearchBinary(folder)
  return 'missing' in binary
    ? binary
    : { server: await startMeilisearch({ ...rest, further: searchArguments, folder, binary }) }
}

const startParts = async (folder: string, { parts = {}, ...rest }: ServicesOptions) => {
  const { postgresPassword: password, meilisearchKey: key } = await credentialsIn(folder)
  const [database, search] = await Promise.allSettled([
    startPart(parts.postgres, () => startPostgres({ ...rest, folder, password })),
    startSearch(parts.search, folder, { ...rest, key })
  ])
  if (database.status === 'fulfilled' && search.status === 'fulfilled') {
    return { postgres: database.value, ...search.value, key }
  }
  if (database.status === 'fulfilled') await database.value?.[Symbol.asyncDispose]()
  if (search.status === 'fulfilled' && 'server' in search.value)
    await search.value.server?.[Symbol.asyncDispose]()
  throw [database, search].find((result) => result.status === 'rejected')?.reason
}

/** Starts both servers under the folder, or refuses by name when a process runs them already. */
export const startServices = async (path: string, options: ServicesOptions = {}): Promise<Services> => {
  const folder = resolve(path)
  // As root the folder lets others pass, for PostgreSQL runs as one of them; each file in it is closed by itself.
  await mkdir(folder, { recursive: true, mode: process.geteuid?.() === 0 ? 0o711 : 0o700 })
  const lock = await lockFolder(folder)
  const servers: Services['servers'] = {}
  let stopped: Promise<void> | undefined

  const stop = async () => {
    try {
      await withdraw(folder)
      const ends = [servers.postgres, servers.search].map((server) => server?.[Symbol.asyncDispose]())
      const failed = (await Promise.allSettled(ends)).find((end) => end.status === 'rejected')
      if (failed) throw failed.reason
    } finally {
      await lock[Symbol.asyncDispose]()
    }
  }

  try {
    const started = await startParts(folder, options)
    if (started.postgres) servers.postgres = started.postgres
    if ('server' in started && started.server) servers.search = started.server
    const running: RunningServices = {
      owner: identify(process.pid) as ProcessIdentity,
      databaseUrl: servers.postgres?.url ?? '',
      ...(servers.search ? { search: { url: servers.search.url, key: started.key } } : {}),
      ...('missing' in started && started.missing ? { searchMissing: started.missing } : {})
    }
    await announce(folder, running)
    const { owner: _, ...found } = running
    return {
      ...found,
      owned: true,
      servers,
      [Symbol.asyncDispose]() {
        stopped ??= stop()
        return stopped
      }
    }
  } catch (error) {
    await stop()
    throw error
  }
}

const attached = (
  { owner, ...running }: RunningServices,
  folder: string,
  parts: ServicesOptions['parts']
): Services => {
  const missing = [
    parts?.postgres !== false && !running.databaseUrl && 'PostgreSQL',
    parts?.search !== false && !running.search && !running.searchMissing && 'Meilisearch'
  ].filter(Boolean)
  if (missing.length > 0) {
    throw new Error(
      `Process ${owner.pid} runs the data folder ${folder} without ${missing.join(' and ')}; give this program the same settings.`
    )
  }
  return { ...running, owned: false, servers: {}, [Symbol.asyncDispose]: async () => {} }
}

/** For scripts: uses the servers another process runs in the folder, and starts them where none does. */
export const openServices = async (path: string, options: ServicesOptions = {}): Promise<Services> => {
  const folder = resolve(path)
  const end = Date.now() + 60_000
  for (;;) {
    const running = await runningServices(folder)
    if (running) return attached(running, folder, options.parts)
    // An owner without services is starting, stopping or restarting a server: its lock is soon free or its file whole.
    if (!(await ownerOf(folder)) || Date.now() > end) {
      try {
        return await startServices(folder, options)
      } catch (error) {
        if (!isFolderInUse(error) || Date.now() > end) throw error
      }
    }
    await sleep(50)
  }
}
