import { pipeline, Readable } from 'node:stream'
import { type CsvError, type Info, parse } from 'csv-parse'
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

/** A cell whose text begins with a mark stands in marks itself, its own ones doubled; else its marks do not enclose it. */
const checked = (cell: string, raw: string): Cell => {
  if (!cell.startsWith('"') || raw.includes(`"${cell.replaceAll('"', '""')}"`)) return cell
  const [, enclosed] = /^"([^"]*)"\s+$/.exec(cell) ?? []
  return enclosed ?? { text: cell, fault: 'has a quotation mark that is not closed where the cell ends' }
}

/** The rows of UTF-8 text with separated values, the header among them. */
export async function* readCsv(chunks: AsyncIterable<Buffer>, delimiter: string): AsyncGenerator<TableRow> {
  let broken: CsvError | undefined
  const parser = parse({
    delimiter,
    info: true,
    relax_column_count: true,
    // A mark inside a cell that is not quoted is a letter like any other; one at its beginning is a fault.
    relax_quotes: true,
    // Blanks at the end are left to whoever reads the cell: with them trimmed here, a mark closed too early stops all.
    ltrim: true,
    skip_empty_lines: true,
    max_record_size: longestRow,
    // Told, because a file joined of several has several.
    record_delimiter: ['\r\n', '\n', '\r'],
    raw: true,
    // An error of the stream would take the good rows before it along.
    skip_records_with_error: true,
    on_skip: (error) => {
      broken ??= error
    },
    // Where too long a row was given up, what follows begins anywhere.
    on_record: (row) => (broken ? null : row)
  })
  const untilBroken = async function* () {
    for await (const chunk of chunks) {
      if (broken) return
      yield chunk
    }
  }
  // What goes wrong with the chunks comes out of the loop below as well.
  pipeline(Readable.from(untilBroken(), { objectMode: false }), parser, () => {})
  let next = 1
  let blank = 0
  let begun = false
  for await (const { record, raw, info } of parser as AsyncIterable<Record>) {
    next = info.lines + 1
    blank = info.empty_lines
    if (!begun && isBanner(record)) continue
    begun = true
    const line = info.lines - record.reduce((sum, cell) => sum + breaks(cell), 0)
    yield { line, cells: record.map((cell) => checked(cell, raw)), bytes: info.bytes }
  }
  if (!broken) return
  const why =
    broken.code === 'CSV_MAX_RECORD_SIZE'
      ? `has a row of more than ${longestRow / 1024 / 1024} MiB: a quotation mark is opened and not closed`
      : 'ends within quotation marks: one is opened and not closed'
  throw new FileFault(why, next + (broken.empty_lines as number) - blank, { cause: broken })
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
