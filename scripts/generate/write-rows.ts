import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

const chunkLength = 64 * 1024

// A write for every line would cost more than making it.
function* chunksOf(rows: Iterable<object>) {
  let chunk = ''
  for (const row of rows) {
    chunk += `${JSON.stringify(row)}\n`
    if (chunk.length < chunkLength) continue
    yield chunk
    chunk = ''
  }
  if (chunk !== '') yield chunk
}

/** Writes one JSON object a line, making rows only as fast as the disk takes them. */
export const writeRows = async (file: string, rows: Iterable<object>): Promise<void> => {
  await pipeline(Readable.from(chunksOf(rows), { highWaterMark: 2 }), createWriteStream(file))
}
