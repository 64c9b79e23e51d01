import type postgres from 'postgres'
import { Failure } from '#domain/failure.ts'
import { endOfRows, type Manifest, type TableHead, type Tally, tablesOf } from './backup-form.ts'
import type { Database } from './database.ts'
import { newestSchema } from './migrate.ts'

/** The schema a backup is of, by its first line; throws a `Failure` where it is none, or of a newer program. */
export const schemaOfBackup = (line: string | undefined): number => {
  const { lexatlas, form, schema } = parsed<Manifest>(line)
  if (lexatlas !== 'backup' || form !== 1 || !Number.isSafeInteger(schema))
    throw new Failure('conflict', 'That is no backup of this program.')
  if (schema! > newestSchema())
    throw new Failure(
      'conflict',
      'The backup has a newer schema than this program knows: run the newer program.'
    )
  return schema!
}

const parsed = <Line>(line: string | undefined): Partial<Line> => {
  try {
    return JSON.parse(line ?? '') as Partial<Line>
  } catch {
    throw new Failure('conflict', 'The backup is not whole: a line is missing or was changed.')
  }
}

const notEmpty = async (sql: postgres.TransactionSql, tables: readonly TableHead[]) => {
  for (const { table } of tables) {
    const [found] = await sql`select 1 from ${sql(table)} limit 1`
    if (found) return table
  }
  return undefined
}

const listed = (sql: postgres.TransactionSql, { table, columns }: TableHead) =>
  sql`${sql(table)} (${sql(columns)})`

/** Rows that go to the database at once, and characters, for some are long and a list has its bound there. */
const batch = 500
const longestBatch = 8 * 1024 * 1024

const unescaped: Record<string, string> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' }

/** The values of a row as PostgreSQL's text format has them. */
const valuesOf = (line: string): (string | null)[] =>
  line
    .split('\t')
    .map((value) =>
      value === '\\N' ? null : value.replaceAll(/\\(.)/g, (_all, sign: string) => unescaped[sign] ?? sign)
    )

const typesOf = async (sql: postgres.TransactionSql, { table, columns }: TableHead): Promise<string[]> => {
  const rows = await sql<{ column: string; type: string }[]>`
    select attname as column, format_type(atttypid, atttypmod) as type from pg_attribute
    where attrelid = ${`public.${table}`}::regclass and attnum > 0`
  const types = new Map(rows.map(({ column, type }) => [column, type]))
  return columns.map((column) => {
    const type = types.get(column)
    if (type === undefined) throw new Failure('conflict', `The table ${table} has no column ${column}.`)
    return type
  })
}

/** Not by COPY: with an error at its end the driver (postgres 3.4.9) would wait for ever. */
const fill = async (sql: postgres.TransactionSql, head: TableHead, lines: AsyncIterator<string>) => {
  const types = await typesOf(sql, head)
  const values = sql.unsafe(types.map((type, index) => `(r ->> ${index})::${type}`).join(', '))
  const insert = (rows: (string | null)[][]) => sql`
    insert into ${listed(sql, head)} overriding system value
    select ${values} from jsonb_array_elements(${JSON.stringify(rows)}::text::jsonb) r`
  let count = 0
  let rows: (string | null)[][] = []
  let length = 0
  for (;;) {
    const { value: line, done } = await lines.next()
    if (done) throw new Failure('conflict', `The backup is not whole: it ends in the table ${head.table}.`)
    if (line === endOfRows) break
    const row = valuesOf(line)
    if (row.length !== types.length)
      throw new Failure('conflict', `The backup is not whole: row ${count + 1} of ${head.table} is not.`)
    count++
    length += line.length
    if (rows.push(row) < batch && length < longestBatch) continue
    await insert(rows)
    rows = []
    length = 0
  }
  if (rows.length > 0) await insert(rows)
  return count
}

/**
 * Fills an empty database that has the schema of the backup, in one transaction: whole or not at all. `lines` are
 * those after the first one. Numbers that are given out go on where they had ended.
 */
export const restoreBackup = async (
  { sql }: Database,
  lines: AsyncIterator<string>
): Promise<Record<string, number>> =>
  sql.begin(async (transaction) => {
    const tables = await tablesOf(transaction)
    const occupied = await notEmpty(transaction, tables)
    if (occupied !== undefined)
      throw new Failure(
        'conflict',
        `The database is not empty: ${occupied} has rows. Restore into a new one.`
      )
    const rows: Record<string, number> = {}
    for (;;) {
      const { value: line } = await lines.next()
      const head = parsed<TableHead & Tally>(line)
      if (head.rows) {
        const wrong = Object.keys(head.rows).find((table) => head.rows![table] !== rows[table])
        if (wrong === undefined) break
        throw new Failure(
          'conflict',
          `The backup is not whole: ${rows[wrong] ?? 0} rows of ${wrong} were found.`
        )
      }
      const known = tables.find(({ table }) => table === head.table)
      if (!known || !head.columns)
        throw new Failure('conflict', `There is no table ${head.table} to restore.`)
      rows[known.table] = await fill(transaction, { ...known, columns: head.columns }, lines)
    }
    await goOnCounting(transaction)
    return rows
  }) as Promise<Record<string, number>>

const goOnCounting = async (sql: postgres.TransactionSql) => {
  const counted = await sql<{ table: string; column: string; sequence: string }[]>`
    select c.relname as table, a.attname as column, pg_get_serial_sequence(c.oid::regclass::text, a.attname) as sequence
    from pg_attribute a join pg_class c on c.oid = a.attrelid
    where c.relnamespace = 'public'::regnamespace and a.attidentity <> ''`
  for (const { table, column, sequence } of counted)
    await sql`select setval(${sequence}::regclass, coalesce((select max(${sql(column)}) from ${sql(table)}), 0) + 1, false)`
}
