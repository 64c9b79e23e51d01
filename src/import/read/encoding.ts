import iconv from 'iconv-lite'
import type { encodings } from '#import/contract.ts'
import { FileFault } from '#import/file-fault.ts'

/** An encoding texts come in. */
export type Encoding = (typeof encodings)[number]

/** The encoding a byte order mark tells, or zeros in every second place. */
export const encodingByStart = (start: Buffer): Encoding | undefined => {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le'
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be'
  if (start[0] === 0xef && start[1] === 0xbb && start[2] === 0xbf) return 'utf-8'
  const zeros = [0, 0]
  for (const [index, byte] of start.subarray(0, 1024).entries()) if (byte === 0) zeros[index % 2]!++
  const half = Math.min(start.length, 1024) / 2
  // Latin headers: every other byte is zero, and hardly any of the rest.
  if (half >= 4 && zeros[1]! > half * 0.7 && zeros[0]! < half * 0.1) return 'utf-16le'
  if (half >= 4 && zeros[0]! > half * 0.7 && zeros[1]! < half * 0.1) return 'utf-16be'
  return undefined
}

/** Bytes Windows-1252 has no character for. */
const unassigned = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d])

/**
 * Tells UTF-8 from Windows-1252 by reading the whole: in UTF-8 every byte above 127 belongs to a sequence, in
 * Windows-1252 hardly one does. What has both is damaged, and is neither. An ß before a quotation mark or dash looks
 * like a letter of N'Ko, and tells nothing.
 */
export const encodingByBytes = async (bytes: AsyncIterable<Buffer>): Promise<Encoding> => {
  let sequences = 0
  let sharp = 0
  let isSharp = false
  let strays = 0
  let foreign = 0
  let line = 1
  let firstStray: number | undefined
  let awaited = 0
  let pending = 0
  const stray = (count: number) => {
    strays += count
    firstStray ??= line
  }
  for await (const chunk of bytes) {
    // By index: the iterator of a buffer takes three times as long.
    for (let index = 0; index < chunk.length; index++) {
      const byte = chunk[index]!
      if (awaited > 0 && byte >= 0x80 && byte < 0xc0) {
        pending++
        if (--awaited === 0) {
          if (isSharp) sharp++
          else sequences++
          pending = 0
        }
        continue
      }
      if (awaited > 0) {
        stray(pending)
        awaited = pending = 0
      }
      if (byte < 0x80) {
        if (byte === 10) line++
        continue
      }
      awaited =
        byte >= 0xc2 && byte < 0xe0
          ? 1
          : byte >= 0xe0 && byte < 0xf0
            ? 2
            : byte >= 0xf0 && byte < 0xf5
              ? 3
              : 0
      if (awaited === 0) {
        if (unassigned.has(byte)) foreign++
        stray(1)
      } else {
        isSharp = byte === 0xdf
        pending = 1
      }
    }
  }
  if (awaited > 0) stray(pending)
  if (strays === 0 && (sharp === 0 || sequences > 0)) return 'utf-8'
  if (sequences > strays / 10 || foreign > 0)
    throw new FileFault('is neither UTF-8 nor Windows-1252; save it as UTF-8', firstStray)
  return 'windows-1252'
}

/** The same text in UTF-8, without a byte order mark. */
export async function* toUtf8(bytes: AsyncIterable<Buffer>, encoding: Encoding): AsyncGenerator<Buffer> {
  if (encoding === 'utf-8') {
    let first = true
    for await (const chunk of bytes) {
      yield first && encodingByStart(chunk) === 'utf-8' && chunk[0] === 0xef ? chunk.subarray(3) : chunk
      first = false
    }
    return
  }
  const decoder = iconv.getDecoder(encoding, { stripBOM: true })
  for await (const chunk of bytes) {
    const text = decoder.write(chunk)
    if (text) yield Buffer.from(text)
  }
  const rest = decoder.end()
  if (rest) yield Buffer.from(rest)
}
