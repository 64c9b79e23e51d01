import type { Readable } from 'node:stream'
import type postgres from 'postgres'
import { Failure } from '#domain/failure.ts'
import type { Database } from './database.ts'
import { newestSchema } from './migrate.ts'

/** First line of a backup: what it is of. */
interface Manifest {
  lexatlas: 'backup'
  form: 1
  /** The newest migration of the database it was taken of. */
  schema: number
  takenAt: string
}

/** A line before the rows of a table, which are lines of PostgreSQL's own text format up to `\.`. */
interface TableHead {
  table: string
  columns: string[]
  /** The column by which rows refer to others of the same table, which come first. */
  own?: string | null
}

/** Last line: without it the backup is not whole. */
interface Tally {
  rows: Record<string, number>
}

/**
 * Says how far an index has come that is not in the backup: whoever restores builds its index anew, for the one at
 * hand may be ahead of what is restored.
 */
const leftOut = ['followers']

const endOfRows = '\\.'
const newline = 10

/** Every lasting table with its columns, whatever is referred to before what refers to it. */
const tablesOf = async (sql: postgres.TransactionSql): Promise<TableHead[]> => {
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

const listed = (sql: postgres.TransactionSql, { table, columns }: TableHead) =>
  sql`${sql(table)} (${sql(columns)})`

/** Writes the whole database as of one moment, as lines of text; others read and write meanwhile as ever. */
export const writeBackup = async (
  { sql }: Database,
  write: (chunk: Buffer | string) => Promise<void>
): Promise<Record<string, number>> =>
  sql.begin('isolation level repeatable read read only', async (moment) => {
    const [row] = await moment<[{ schema: string; now: string }]>`
      select max(created_at)::text as schema, to_json(now()) #>> '{}' as now from drizzle.__drizzle_migrations`
    const manifest: Manifest = { lexatlas: 'backup', form: 1, schema: Number(row.schema), takenAt: row.now }
    await write(`${JSON.stringify(manifest)}\n`)
    const rows: Record<string, number> = {}
    for (const head of await tablesOf(moment)) {
      await write(`${JSON.stringify({ table: head.table, columns: head.columns })}\n`)
      let count = 0
      const order = head.own ? moment`order by ${moment(head.own)} is not null` : moment``
      const rowsOf = moment`select ${moment(head.columns)} from ${moment(head.table)} ${order}`
      const copied = (await moment`copy (${rowsOf}) to stdout`.readable()) as Readable
      for await (const chunk of copied as AsyncIterable<Buffer>) {
        for (const byte of chunk) if (byte === newline) count++
        await write(chunk)
      }
      // The driver (postgres 3.4.9) leaves its socket paused when the last rows came faster than they were taken.
      copied._read(0)
      rows[head.table] = count
      await write(`${endOfRows}\n`)
    }
    const tally: Tally = { rows }
    await write(`${JSON.stringify(tally)}\n`)
    return rows
  }) as Promise<Record<string, number>>

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

/** Rows that go to the database at once. */
const batch = 500

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
  for (;;) {
    const { value: line, done } = await lines.next()
    if (done) throw new Failure('conflict', `The backup is not whole: it ends in the table ${head.table}.`)
    if (line === endOfRows) break
    const row = valuesOf(line)
    if (row.length !== types.length)
      throw new Failure('conflict', `The backup is not whole: row ${count + 1} of ${head.table} is not.`)
    count++
    if (rows.push(row) < batch) continue
    await insert(rows)
    rows = []
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
