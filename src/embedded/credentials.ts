import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { readJson, writePrivateJson } from './private-file.ts'

/** The secrets of the embedded servers of one data folder. */
interface Credentials {
  postgresPassword: string
  meilisearchKey: string
}

const secret = () => randomBytes(24).toString('hex')

/** The credentials kept in the folder, made at the first call; the caller holds the folder's lock. */
export const credentialsIn = async (folder: string): Promise<Credentials> => {
  const path = join(folder, 'credentials.json')
  const kept = await readJson<Credentials>(path)
  if (kept) return kept
  const made = { postgresPassword: secret(), meilisearchKey: secret() }
  await writePrivateJson(path, made)
  return made
}
