import { createReadStream } from 'node:fs'

/** A line of a file, counted from 1, or why it cannot be read. */
export interface Line {
  number: number
  text?: string
  fault?: string
  /** Bytes of the file read so far, for a progress display. */
  bytes: number
}

/** Longer lines are refused, so that memory stays bounded whatever the file. */
const longestLine = 16 * 1024 * 1024
const newline = 10

/** The lines of a UTF-8 file, blank ones left out; a byte order mark is no part of the first. */
export async function* readLines(path: string): AsyncGenerator<Line> {
  let number = 0
  let bytes = 0
  let held: Buffer[] = []
  let length = 0

  const take = (last: Buffer): Line | undefined => {
    number++
    const size = length + last.length
    const line = size > longestLine ? undefined : Buffer.concat([...held, last])
    held = []
    length = 0
    if (!line) return { number, fault: `is longer than ${longestLine / 1024 / 1024} MiB`, bytes }
    const text = decode(line)
    if (text === undefined) return { number, fault: 'is not UTF-8', bytes }
    const shown = number === 1 ? text.replace(/^\uFEFF/, '') : text
    return shown.trim() === '' ? undefined : { number, text: shown, bytes }
  }

  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    let start = 0
    for (let end = chunk.indexOf(newline); end !== -1; end = chunk.indexOf(newline, start)) {
      bytes += end + 1 - start
      const line = take(chunk.subarray(start, end))
      if (line) yield line
      start = end + 1
    }
    const rest = chunk.subarray(start)
    bytes += rest.length
    length += rest.length
    if (length <= longestLine) held.push(rest)
    else held = []
  }
  const line = length > 0 ? take(Buffer.alloc(0)) : undefined
  if (line) yield line
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

const decode = (line: Buffer) => {
  try {
    return decoder.decode(line)
  } catch {
    return undefined
  }
}
