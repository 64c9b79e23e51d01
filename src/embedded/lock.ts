import { randomBytes } from 'node:crypto'
import { readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { identify, isRunning, type ProcessIdentity } from './process-identity.ts'

const PATTERN = /^owner\.(\d+)\.([\w-]+)\.[0-9a-f]{8}$/

const FOLDER_IN_USE = 'data-folder-in-use'

const folderInUse = (folder: string, pid: number) =>
  Object.assign(
    new Error(
      pid === process.pid
        ? `The data folder ${folder} is in use by this process (${pid}) already.`
        : `The data folder ${folder} is in use by process ${pid}. Stop it, or choose another folder.`
    ),
    { code: FOLDER_IN_USE, pid, folder }
  )

/** Whether the error says another process owns the folder. */
export const isFolderInUse = (error: unknown) =>
  (error as { code?: unknown } | undefined)?.code === FOLDER_IN_USE

interface Claim extends ProcessIdentity {
  name: string
}

const claimsIn = async (folder: string): Promise<Claim[]> =>
  (await readdir(folder)).flatMap((name) => {
    const [, pid, start] = PATTERN.exec(name) ?? []
    return pid && start ? [{ name, pid: Number(pid), start }] : []
  })

/** The process that owns the folder now, if one does. */
export const ownerOf = async (folder: string) =>
  (await claimsIn(folder).catch(() => [])).find((claim) => isRunning(claim))

/**
 * Makes this process the only owner of the folder, or throws naming the process that is.
 * Each claims first and looks afterwards, so of two that start together never both succeed.
 */
export const lockFolder = async (folder: string): Promise<AsyncDisposable> => {
  const own = identify(process.pid)
  if (!own) throw new Error('This process cannot see itself in the list of processes; is /proc mounted?')
  for (let attempt = 1; ; attempt++) {
    const name = `owner.${own.pid}.${own.start}.${randomBytes(4).toString('hex')}`
    const path = join(folder, name)
    await writeFile(path, '', { mode: 0o600, flag: 'wx' })
    const others = (await claimsIn(folder)).filter((claim) => claim.name !== name)
    const owner = others.find((claim) => isRunning(claim))
    if (!owner) {
      await Promise.all(others.map((claim) => rm(join(folder, claim.name), { force: true })))
      return { [Symbol.asyncDispose]: () => rm(path, { force: true }) }
    }
    await rm(path, { force: true })
    if (attempt === 4) throw folderInUse(folder, owner.pid)
    // The other may be one that has just withdrawn because of us.
    await sleep(20 + Math.random() * 60)
  }
}
