import { decodeUtf8, longestText, tooLong } from './text-of.ts'

/** A piece of a file that is one row, or why it cannot be read. */
export interface TextRow {
  /** Line it begins on, from 1. */
  line: number
  text?: string
  fault?: string
  /** Bytes read so far, for a progress display. */
  bytes: number
}

const newline = 10

/** The lines of a UTF-8 file, blank ones left out. */
export async function* readLines(chunks: AsyncIterable<Buffer>): AsyncGenerator<TextRow> {
  let line = 0
  let bytes = 0
  let held: Buffer[] = []
  let length = 0

  const take = (last: Buffer): TextRow | undefined => {
    line++
    const whole = length + last.length > longestText ? undefined : Buffer.concat([...held, last])
    held = []
    length = 0
    if (!whole) return { line, fault: tooLong, bytes }
    const text = decodeUtf8(whole)
    if (text === undefined) return { line, fault: 'is not UTF-8', bytes }
    return text.trim() === '' ? undefined : { line, text, bytes }
  }

  for await (const chunk of chunks) {
    let start = 0
    for (let end = chunk.indexOf(newline); end !== -1; end = chunk.indexOf(newline, start)) {
      bytes += end + 1 - start
      const row = take(chunk.subarray(start, end))
      if (row) yield row
      start = end + 1
    }
    const rest = chunk.subarray(start)
    bytes += rest.length
    length += rest.length
    if (length <= longestText) held.push(rest)
    else held = []
  }
  const row = length > 0 ? take(Buffer.alloc(0)) : undefined
  if (row) yield row
}
