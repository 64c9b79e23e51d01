import type postgres from 'postgres'

/** First line of a backup: what it is of. */
export interface Manifest {
  lexatlas: 'backup'
  form: 1
  /** The newest migration of the database it was taken of. */
  schema: number
  takenAt: string
}

/** A line before the rows of a table, which are lines of PostgreSQL's own text format up to `\.`. */
export interface TableHead {
  table: string
  columns: string[]
  /** The column by which rows refer to others of the same table, which come first. */
  own?: string | null
}

/** Last line: without it the backup is not whole. */
export interface Tally {
  rows: Record<string, number>
}

/** Stands after the last row of a table. */
export const endOfRows = '\\.'

/**
 * Says how far an index has come that is not in the backup: whoever restores builds its index anew, for the one at
 * hand may be ahead of what is restored.
 */
const leftOut = ['followers']

/** Every lasting table with its columns, whatever is referred to before what refers to it. */
export const tablesOf = async (sql: postgres.TransactionSql): Promise<TableHead[]> => {
  const tables = await sql<(TableHead & { needs: string[] })[]>`
    select c.relname as table,
      (select a.attname from pg_constraint k join pg_attribute a on a.attrelid = c.oid and a.attnum = k.conkey[1]
        where k.conrelid = c.oid and k.contype = 'f' and k.confrelid = c.oid) as own,
      (select array_agg(a.attname::text order by a.attnum) from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
      (select coalesce(array_agg(distinct f.relname::text), '{}') from pg_constraint k join pg_class f on f.oid = k.confrelid
        where k.conrelid = c.oid and k.contype = 'f' and k.confrelid <> c.oid) as needs
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relpersistence = 'p'
      and c.relname <> all(${leftOut}) order by c.relname`
  const ordered: (typeof tables)[number][] = []
  for (let waiting = [...tables]; waiting.length > 0; ) {
    const ready = waiting.filter(({ needs }) =>
      needs.every((name) => ordered.some(({ table }) => table === name))
    )
    if (ready.length === 0) throw new Error('Tables refer to each other in a circle.')
    ordered.push(...ready)
    waiting = waiting.filter((table) => !ready.includes(table))
  }
  return ordered.map(({ needs: _needs, ...head }) => head)
}
