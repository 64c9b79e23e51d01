import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { identify, isRunning, type ProcessIdentity } from './process-identity.ts'

const pathIn = (data: string) => join(data, 'postmaster.pid')

const linesIn = async (data: string) =>
  (await readFile(pathIn(data), 'utf8').catch(() => '')).split('\n').map((line) => line.trim())

/** Whether the server with this id has noted in its data folder that it is ready. */
export const isNotedReady = async (data: string, pid: number) => {
  const lines = await linesIn(data)
  return lines[0] === String(pid) && lines[7] === 'ready'
}

/**
 * PostgreSQL clears the note of a dead server itself, but takes any live process with the noted id for the server,
 * which after a restart of a container is likely. What we know to have been ours and dead is cleared here.
 */
export const clearStaleNote = async (data: string, former: ProcessIdentity | undefined) => {
  const [pid] = await linesIn(data)
  if (!former || String(former.pid) !== pid || isRunning(former) || !identify(former.pid)) return
  await rm(pathIn(data))
}
