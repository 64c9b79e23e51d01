import { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { FileFault } from '#import/file-fault.ts'

/** Texts unpack to ten or twenty times their size; what goes far beyond is made to fill memory or disk. */
const mostTimes = 200
const alwaysAllowed = 64 * 1024 * 1024

/** Counts bytes before and after unpacking and stops what unpacks to far more than any text. */
export const createBombGuard = (what: string) => {
  let packed = 0
  let unpacked = 0
  return {
    packed: (bytes: number) => {
      packed += bytes
    },
    unpacked: (bytes: number) => {
      unpacked += bytes
      if (unpacked > alwaysAllowed && unpacked > packed * mostTimes)
        throw new FileFault(`is a ${what} bomb: it unpacks to more than ${mostTimes} times its size`)
    }
  }
}

/** The bytes that were packed with gzip. */
export async function* gunzip(bytes: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const guard = createBombGuard('gzip')
  const counted = async function* () {
    for await (const chunk of bytes) {
      guard.packed(chunk.length)
      yield chunk
    }
  }
  const source = Readable.from(counted(), { objectMode: false })
  const stream = createGunzip({ chunkSize: 256 * 1024 })
  source.on('error', (error) => stream.destroy(error))
  source.pipe(stream)
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      guard.unpacked(chunk.length)
      yield chunk
    }
  } catch (error) {
    if ((error as { code?: string }).code?.startsWith('Z_'))
      throw new FileFault(`is not whole gzip: ${(error as Error).message}`, undefined, { cause: error })
    throw error
  } finally {
    source.destroy()
    stream.destroy()
  }
}
