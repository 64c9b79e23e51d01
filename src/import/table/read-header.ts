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
    throw new FileFault('tells no kind: name one, or have a column `kind`', line)
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

  for (const [index, name] of named.entries()) {
    const known = (column: Column) => column.ignored || column.target !== undefined
    if (name === null || [...byKind.values()].some((columns) => known(columns[index]!))) continue
    const from = name === headers[index] ? '' : ` (mapped from ${quotable(headers[index])})`
    if (name === '') throw new FileFault(`has a column without a name, the ${index + 1}th`, line)
    const near = createColumns(fallback ?? possible[0]!).nearest(name)
    const hint = near === undefined ? '' : ` (did you mean ${near}?)`
    throw new FileFault(
      `has a column ${quotable(name)}${from}, which is no field of ${possible.map((kind) => kind.name).join(', ')}${hint}`,
      line
    )
  }
  for (const columns of byKind.values()) refuseTwice(columns, line)
  return { columns: (kind) => byKind.get(kind.name) ?? [], kindColumn }
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
