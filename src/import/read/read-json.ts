import { FileFault } from '#import/file-fault.ts'
import type { TextRow } from './read-lines.ts'
import { decodeUtf8, longestText, tooLong } from './text-of.ts'

const [quote, backslash, comma, newline] = [0x22, 0x5c, 0x2c, 0x0a]
const isBlank = (byte: number) => byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09
const opens = (byte: number) => byte === 0x7b || byte === 0x5b
const closes = (byte: number) => byte === 0x7d || byte === 0x5d

/**
 * The elements of a JSON array, or the values of a file that holds one after the other, each as its text: only
 * where one ends is looked for here, so a broken one spoils no other, however large the file.
 */
export async function* readJson(chunks: AsyncIterable<Buffer>): AsyncGenerator<TextRow> {
  let line = 1
  let bytes = 0
  /** Depth at which elements stand: 1 in an array, 0 in a file of values, not known before the first byte. */
  let base: number | undefined
  let ended = false
  let depth = 0
  let inText = false
  let escaped = false
  let begun: number | undefined
  let held: Buffer[] = []
  let length = 0
  let afterComma = false

  const hold = (piece: Buffer) => {
    length += piece.length
    if (length <= longestText) held.push(piece)
    else held = []
  }
  const take = (): TextRow => {
    const row = { line: begun ?? line, bytes }
    const long = length > longestText
    const text = long ? undefined : decodeUtf8(Buffer.concat(held))
    held = []
    length = 0
    begun = undefined
    if (long) return { ...row, fault: tooLong }
    return text === undefined ? { ...row, fault: 'is not UTF-8' } : { ...row, text }
  }

  for await (const chunk of chunks) {
    let start = 0
    const before = bytes
    for (let index = 0; index < chunk.length; index++) {
      const byte = chunk[index]!
      if (byte === newline) line++
      if (inText) {
        if (escaped) escaped = false
        else if (byte === backslash) escaped = true
        else if (byte === quote) inText = false
        continue
      }
      if (begun === undefined) {
        if (isBlank(byte)) continue
        if (ended) throw new FileFault('goes on after the end of its array', line)
        if (base === undefined) {
          base = byte === 0x5b ? 1 : 0
          if (base === 1) {
            depth = 1
            continue
          }
        }
        const ends = base === 1 && byte === 0x5d
        if (ends || (base === 1 && byte === comma)) {
          bytes = before + index + 1
          // A comma after nothing; after an element it was taken with it.
          if (byte === comma || afterComma) yield { line, fault: 'is empty: a comma stands alone', bytes }
          ended = ends
          afterComma = byte === comma
          continue
        }
        begun = line
        start = index
      }
      if (byte === quote) inText = true
      else if (opens(byte)) depth++
      else if (closes(byte)) depth--
      const isDone =
        base === 1
          ? depth < 1 || (depth === 1 && byte === comma)
          : depth <= 0 && (closes(byte) || byte === newline)
      if (!isDone) continue
      bytes = before + index + 1
      hold(chunk.subarray(start, base === 1 ? index : index + 1))
      yield take()
      ended = base === 1 && depth < 1
      afterComma = base === 1 && byte === comma
      if (base === 0) depth = 0
    }
    if (begun !== undefined) hold(chunk.subarray(start))
    bytes = before + chunk.length
    start = 0
  }
  if (begun !== undefined) yield take()
  if (base === 1 && !ended) throw new FileFault('ends before its array does', line)
}
