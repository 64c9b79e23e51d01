import { mkdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { isPortTaken, onPort } from './free-port.ts'
import { awaitFormerProcess, type GuardedProcess, startGuarded } from './guarded-process.ts'
import { untilReady } from './readiness.ts'
import { type Server, superviseServer } from './supervised-server.ts'

interface MeilisearchOptions {
  /** The data folder, which exists and is locked by the caller. */
  folder: string
  binary: { path: string; version: string }
  key: string
  /** Further arguments of its command line. */
  further?: readonly string[]
  port?: number
  autoRestart?: boolean
  onLine?: (line: string) => void
}

const answers = async (url: string, key: string) => {
  try {
    // With our key: another program that took the port first must not be taken for the server.
    const headers = { authorization: `Bearer ${key}` }
    const response = await fetch(`${url}/version`, { headers, signal: AbortSignal.timeout(2000) })
    await response.arrayBuffer()
    return response.ok
  } catch {
    return false
  }
}

/** Starts Meilisearch on the folder's index; an index it cannot open is dropped, for it can be derived again. */
export const startMeilisearch = async (options: MeilisearchOptions): Promise<Server> => {
  const { folder, binary, key, further = [], onLine = () => {} } = options
  const home = join(folder, 'meilisearch')
  const index = join(home, 'index')
  const guarding = {
    cwd: home,
    log: join(folder, 'meilisearch.log'),
    record: join(folder, 'meilisearch.process.json'),
    signal: 'SIGTERM',
    patienceSeconds: 15,
    env: { MEILI_MASTER_KEY: key, NO_COLOR: '1' }
  } as const

  const drop = async (why: string) => {
    const lines = `The search index is dropped and must be built again: ${why}`.split('\n')
    for (const line of lines) onLine(line)
    await rm(index, { recursive: true, force: true })
  }

  const dropForeign = async () => {
    const version = (await readFile(join(index, 'VERSION'), 'utf8').catch(() => '')).trim()
    if (version && version !== binary.version) {
      await drop(`it was written by Meilisearch ${version}, this is ${binary.version}.`)
    }
  }

  await awaitFormerProcess(guarding)
  await dropForeign()

  const tryLaunch = async (port: number, signal: AbortSignal): Promise<GuardedProcess> => {
    const folders = [
      '--db-path',
      index,
      '--dump-dir',
      join(home, 'dumps'),
      '--snapshot-dir',
      join(home, 'snapshots')
    ]
    const address = ['--http-addr', `127.0.0.1:${port}`]
    // By default it reserves two thirds of the memory and spends seconds on touching it, at each small batch.
    const rest = [
      '--env',
      'production',
      '--no-analytics',
      '--log-level',
      'WARN',
      '--max-indexing-memory',
      '512MiB'
    ]
    // At each launch: it may have been taken away with the data.
    await mkdir(home, { recursive: true, mode: 0o700 })
    const child = await startGuarded({
      ...guarding,
      command: [binary.path, ...address, ...folders, ...rest, ...further]
    })
    await untilReady('Meilisearch', child, () => answers(`http://127.0.0.1:${port}`, key), { signal })
    return child
  }

  const launch = async (port: number, signal: AbortSignal) => {
    try {
      return await tryLaunch(port, signal)
    } catch (error) {
      // Only where it ended by itself: a killed or a slow one says nothing against its index.
      if (signal.aborted || isPortTaken(error) || !/ended with code/.test(String(error))) throw error
      await drop((error as Error).message)
      return tryLaunch(port, signal)
    }
  }

  const startOn = (port: number) =>
    superviseServer({
      ...options,
      name: 'Meilisearch',
      url: `http://127.0.0.1:${port}`,
      launch: (signal) => launch(port, signal)
    })

  return onPort(options.port, startOn)
}
