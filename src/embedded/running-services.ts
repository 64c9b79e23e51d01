import { rm } from 'node:fs/promises'
import { connect } from 'node:net'
import { join } from 'node:path'
import { readJson, writePrivateJson } from './private-file.ts'
import { isRunning, type ProcessIdentity } from './process-identity.ts'

/** What the owner of a data folder tells other processes of this machine. */
export interface RunningServices {
  owner: ProcessIdentity
  databaseUrl: string
  search?: { url: string; key: string }
  searchMissing?: string
}

const fileIn = (folder: string) => join(folder, 'services.json')

export const announce = (folder: string, running: RunningServices) =>
  writePrivateJson(fileIn(folder), running)

export const withdraw = (folder: string) => rm(fileIn(folder), { force: true })

const accepts = (url: string) =>
  new Promise<boolean>((resolve) => {
    const { hostname, port } = new URL(url)
    const socket = connect(Number(port), hostname)
    const end = (answer: boolean) => {
      socket.destroy()
      resolve(answer)
    }
    socket
      .setTimeout(2000, () => end(false))
      .on('connect', () => end(true))
      .on('error', () => end(false))
  })

/** The services another process runs in the folder, if it still runs and its servers accept connections. */
export const runningServices = async (folder: string) => {
  const running = await readJson<RunningServices>(fileIn(folder))
  if (!running || !isRunning(running.owner)) return undefined
  const urls = [running.databaseUrl, running.search?.url].filter(
    (url) => url !== undefined && url !== ''
  ) as string[]
  return (await Promise.all(urls.map(accepts))).every(Boolean) ? running : undefined
}
