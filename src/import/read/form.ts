import { quotable } from '#domain/failure.ts'
import { FileFault } from '#import/file-fault.ts'
import { firstBytes, type Input } from '#import/input.ts'
import { type Encoding, encodingByBytes, encodingByStart, toUtf8 } from './encoding.ts'
import { delimiterOf } from './read-csv.ts'
import { gunzip } from './unpack.ts'

/** What a file is, as far as it has to be known to read it. */
export interface Form {
  format: 'ndjson' | 'json' | 'csv' | 'xlsx'
  gzip: boolean
  /** Of a text. */
  encoding?: Encoding
  /** Of a table of text. */
  delimiter?: string
}

/** What somebody said about the files. */
export interface FormOptions {
  encoding?: Encoding | undefined
  delimiter?: string | undefined
}

const startsWith = (bytes: Buffer, ...start: number[]) => start.every((byte, index) => bytes[index] === byte)
const isGzip = (start: Buffer) => startsWith(start, 0x1f, 0x8b)

const others: [what: string, start: number[]][] = [
  ['is an old workbook (.xls) or one with a password; save it as .xlsx', [0xd0, 0xcf, 0x11, 0xe0]],
  ['is a PDF document', [0x25, 0x50, 0x44, 0x46]],
  ['is packed with zstd; only gzip is read', [0x28, 0xb5, 0x2f, 0xfd]],
  ['is packed with bzip2; only gzip is read', [0x42, 0x5a, 0x68]],
  ['is packed with xz; only gzip is read', [0xfd, 0x37, 0x7a, 0x58, 0x5a]]
]

const sampleSize = 64 * 1024

/** Tells what a file is by its content, and by its name where the content can be either. */
export const tellForm = async (input: Input, options: FormOptions): Promise<Form> => {
  const gzip = isGzip(await firstBytes(input.open(), 4))
  const open = () => (gzip ? gunzip(input.open()) : input.open())
  const start = await firstBytes(open(), sampleSize)
  if (gzip && isGzip(start)) throw new FileFault('is packed twice')
  if (startsWith(start, 0x50, 0x4b, 0x03, 0x04)) return { format: 'xlsx', gzip }
  const other = others.find(([, signs]) => startsWith(start, ...signs))
  if (other) throw new FileFault(other[0])

  const told = options.encoding ?? encodingByStart(start)
  const name = input.name.toLowerCase().replace(/\.gz$/, '')
  const probe = await textOf(start, told ?? 'utf-8')
  const format = formatOf(name, probe)
  if (format !== 'csv') return { format, gzip, encoding: told ?? 'utf-8' }
  const encoding = told ?? (await encodingByBytes(open()))
  const delimiter = options.delimiter ?? (name.endsWith('.tsv') ? '\t' : delimiterOf(probe))
  return { format, gzip, encoding, delimiter }
}

const textOf = async (start: Buffer, encoding: Encoding): Promise<string> => {
  const pieces: Buffer[] = []
  const once = async function* () {
    yield start
  }
  for await (const piece of toUtf8(once(), encoding)) pieces.push(piece)
  return Buffer.concat(pieces).toString()
}

const isWholeJson = (text: string) => {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

const formatOf = (name: string, probe: string): 'ndjson' | 'json' | 'csv' => {
  const text = probe.trimStart()
  const [line = ''] = text.split('\n', 1)
  const isTable = /\.(csv|tsv|tab|txt)$/.test(name)
  if (/\.(ndjson|jsonl)$/.test(name)) return text.startsWith('[') && !isWholeJson(line) ? 'json' : 'ndjson'
  if (text.startsWith('[') && !isTable) return 'json'
  if (text.startsWith('{')) {
    // A first line that is a whole value is a row; one that is not begins a value over several lines.
    return isWholeJson(line) || probe.length >= sampleSize / 2 ? 'ndjson' : 'json'
  }
  if (name.endsWith('.json')) return 'json'
  if (isTable || text.includes('\n') || text === '') return 'csv'
  throw new FileFault(`is of no form that is read here; it begins with ${quotable(line.slice(0, 40))}`)
}
