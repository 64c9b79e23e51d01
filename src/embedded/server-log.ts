import { open, readFile, rename } from 'node:fs/promises'

/** Opens an empty log for a server and keeps the one before it as `….1`. */
export const openLog = async (path: string) => {
  await rename(path, `${path}.1`).catch(() => {})
  return open(path, 'a', 0o600)
}

/** The last lines of a log, for an error message. */
export const lastLines = async (path: string, count = 6) => {
  const text = await readFile(path, 'utf8').catch(() => '')
  return text.trimEnd().split('\n').slice(-count).join('\n')
}
