import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/** A file of this machine under a name of our own, for what must be read from several places at once. */
export interface Spooled extends AsyncDisposable {
  path: string
}

/** Writes bytes to a temporary file. */
export const spool = async (bytes: AsyncIterable<Buffer>): Promise<Spooled> => {
  const folder = await mkdtemp(join(tmpdir(), 'lexatlas-import-'))
  const dispose = () => rm(folder, { recursive: true, force: true })
  const path = join(folder, 'file')
  try {
    await pipeline(Readable.from(bytes, { objectMode: false }), createWriteStream(path, { mode: 0o600 }))
  } catch (error) {
    await dispose()
    throw error
  }
  return { path, [Symbol.asyncDispose]: dispose }
}
