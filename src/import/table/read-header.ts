import { quotable } from '#domain/failure.ts'
import type { ColumnMapping } from '#import/column-mapping.ts'
import { FileFault } from '#import/file-fault.ts'
import type { Kinds, RecordKind } from '#kinds/kind.ts'
import { type Columns, createColumns, type Target } from './columns.ts'
import type { TableRow } from './table-row.ts'

/** A column of a table; `target` is nothing where the kind has no such field. */
export interface Column {
  header: string
  /** Left out by the mapping. */
  ignored: boolean
  target: Target | undefined
}

/** A header, which can be read for each kind its rows may be of. */
export interface Header {
  columns(kind: RecordKind): Column[]
  /** Place of the column that says the kind of each row. */
  kindColumn: number
}

/** Reads the header of a table; a column no kind in question knows stops the file, before any row is misread. */
export const readHeader = (
  { cells, line }: TableRow,
  kinds: Kinds,
  fallback: RecordKind | undefined,
  mapping: ColumnMapping
): Header => {
  const headers = cells.map((cell) => (typeof cell === 'string' ? cell.trim() : ''))
  while (headers.at(-1) === '') headers.pop()
  const named = headers.map((header) => (mapping.has(header) ? mapping.get(header)! : header))
  const kindColumn = named.findIndex((name) => name?.toLowerCase() === 'kind')
  if (kindColumn === -1 && !fallback)
    throw new FileFault(
      'tells no kind: say which (`--kind`, over HTTP `kind=`), or have a column `kind`',
      line
    )
  const possible = kindColumn === -1 ? [fallback!] : [...kinds.values()]

  const byKind = new Map<string, Column[]>()
  const read = (kind: RecordKind): Column[] => {
    const names: Columns = createColumns(kind)
    const byLanguage = named.some((name) => name !== null && names.isLocalised(name))
    return headers.map((header, index) => {
      const name = named[index]!
      return {
        header,
        ignored: name === null,
        target: name === null ? undefined : names.target(name, byLanguage)
      }
    })
  }
  for (const kind of possible) byKind.set(kind.name, read(kind))

  const known = (index: number) =>
    [...byKind.values()].some((columns) => columns[index]!.ignored || columns[index]!.target !== undefined)
  const strangers = headers.flatMap((header, index) =>
    known(index) ? [] : [{ header, name: named[index]!, index }]
  )
  if (strangers.length > 0)
    throw new FileFault(strangersOf(strangers, headers.length, possible, fallback ?? possible[0]!), line)
  for (const columns of byKind.values()) refuseTwice(columns, line)
  return { columns: (kind) => byKind.get(kind.name) ?? [], kindColumn }
}

/** Columns that are none, all at once: whoever mends a header would otherwise try once a column. */
const strangersOf = (
  strangers: readonly { header: string; name: string; index: number }[],
  columns: number,
  possible: readonly RecordKind[],
  kind: RecordKind
): string => {
  const { nearest } = createColumns(kind)
  const kinds = possible.map(({ name }) => name).join(', ')
  if (strangers.length === columns && !strangers.some(({ name }) => nearest(name)))
    return `begins with a row that is no header: none of its cells names a field of ${kinds}`
  const nameless = strangers.find(({ name }) => name === '')
  if (nameless) return `has a column without a name, the ${nameless.index + 1}th`
  const told = strangers.map(({ header, name }) => {
    const from = name === header ? '' : ` (mapped from ${quotable(header)})`
    const near = nearest(name)
    return `${quotable(name)}${from}${near === undefined ? '' : ` (did you mean ${near}?)`}`
  })
  return strangers.length === 1
    ? `has a column ${told[0]}, which is no field of ${kinds}`
    : `has columns that are no fields of ${kinds}: ${told.join(', ')}`
}

const refuseTwice = (columns: readonly Column[], line: number) => {
  const seen = new Map<string, string>()
  for (const { header, target } of columns) {
    if (!target) continue
    const key = target.path.join('.')
    const before = seen.get(key)
    if (before !== undefined)
      throw new FileFault(`has two columns for ${key}: ${quotable(before)} and ${quotable(header)}`, line)
    seen.set(key, header)
  }
}
