import { createReadStream } from 'node:fs'

/** Something to import: a file, or what was sent as one. */
export interface Input {
  /** As reports call it. */
  name: string
  bytes: number
  /** Its bytes from the beginning, as often as it is asked for. */
  open(): AsyncIterable<Buffer>
  /** Where it lies, if it is a file of this machine. */
  path?: string
}

/** A file of this machine. */
export const fileInput = (path: string, bytes: number): Input => ({
  name: path,
  bytes,
  open: () => createReadStream(path, { highWaterMark: 256 * 1024 }) as AsyncIterable<Buffer>,
  path
})

/** The first bytes of what is read. */
export const firstBytes = async (bytes: AsyncIterable<Buffer>, count: number): Promise<Buffer> => {
  const held: Buffer[] = []
  let length = 0
  for await (const chunk of bytes) {
    held.push(chunk)
    length += chunk.length
    if (length >= count) break
  }
  return Buffer.concat(held).subarray(0, count)
}
