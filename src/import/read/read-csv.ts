import { pipeline, Readable } from 'node:stream'
import { type Info, parse } from 'csv-parse'
import { FileFault } from '#import/file-fault.ts'
import type { Cell, TableRow } from '#import/table/table-row.ts'

/** A row longer than this is a quotation mark that was opened and never closed. */
const longestRow = 4 * 1024 * 1024

interface Record {
  record: string[]
  raw: string
  info: Info
}

/** Line breaks inside of a cell. */
const breaks = (cell: string) => (cell.includes('\n') ? cell.split('\n').length - 1 : 0)

/** A cell that begins with a mark as text has three in a row; with fewer its marks do not enclose it. */
const checked = (cell: string, raw: string): Cell =>
  cell.startsWith('"') && !raw.includes('"""')
    ? { text: cell, fault: 'has a quotation mark that is not closed where the cell ends' }
    : cell

/** The rows of UTF-8 text with separated values, the header among them. */
export async function* readCsv(chunks: AsyncIterable<Buffer>, delimiter: string): AsyncGenerator<TableRow> {
  const parser = parse({
    delimiter,
    info: true,
    relax_column_count: true,
    // A mark inside a cell that is not quoted is a letter like any other; one at its beginning is a fault.
    relax_quotes: true,
    trim: true,
    skip_empty_lines: true,
    max_record_size: longestRow,
    // Told, because a file joined of several has several.
    record_delimiter: ['\r\n', '\n', '\r'],
    raw: true
  })
  // The error comes out of the loop below as well.
  pipeline(Readable.from(chunks, { objectMode: false }), parser, () => {})
  let last = 0
  let begun = false
  try {
    for await (const { record, raw, info } of parser as AsyncIterable<Record>) {
      last = info.lines
      if (!begun && isBanner(record)) continue
      begun = true
      const line = info.lines - record.reduce((sum, cell) => sum + breaks(cell), 0)
      yield { line, cells: record.map((cell) => checked(cell, raw)), bytes: info.bytes }
    }
  } catch (error) {
    const { code } = error as { code?: string }
    if (code === 'CSV_MAX_RECORD_SIZE')
      throw new FileFault(
        `has a row of more than ${longestRow / 1024 / 1024} MiB: a quotation mark is opened and not closed`,
        last + 1
      )
    if (code?.startsWith('CSV_'))
      throw new FileFault('ends within quotation marks: one is opened and not closed', last + 1)
    throw error
  }
}

/** What `npm run` writes above the output of a command, so that a template sent to a file loads. */
const isBanner = ([first = '']: string[]) => /^> \S/.test(first)

/** The sign that separates the columns of a header: the most frequent one outside of quotation marks. */
export const delimiterOf = (start: string): string => {
  const [header = ''] = start
    .replace(/"[^"]*"/g, '')
    .replace(/^(\s*> [^\n]*\n)+/, '')
    .trimStart()
    .split(/\r?\n/, 1)
  const counts = [';', '\t', ',', '|'].map((sign) => [sign, header.split(sign).length - 1] as const)
  return counts.reduce((best, next) => (next[1] > best[1] ? next : best))[0]
}
