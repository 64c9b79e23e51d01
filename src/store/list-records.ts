import { type SQL, sql } from 'drizzle-orm'
import type { RecordFilter } from '#domain/filter.ts'
import { isRealDate } from '#domain/partial-date.ts'
import type { Queryable } from './database.ts'
import { type RecordRow, type RecordView, viewColumns, viewOf } from './read-records.ts'
import { where } from './where.ts'

/** Orders of a list; `-` reverses. Records without a date come first by `date`, last by `-date`. */
export const listSorts = ['id', '-id', 'updated', '-updated', 'date', '-date', 'title', '-title'] as const
export type ListSort = (typeof listSorts)[number]

/** Where a page ended: the values it was sorted by, the id last. */
export type Position = string[]

export interface ListRequest {
  filter: RecordFilter
  sort: ListSort
  limit: number
  after?: Position | undefined
}

/** `fits` keeps out what PostgreSQL could not read as the type: a position comes back from strangers. */
type Key = { expression: SQL; cast: string; fits: (value: string) => boolean }

const id: Key = { expression: sql`r.id`, cast: 'text', fits: (value) => /^[a-z0-9.-]{1,200}$/.test(value) }
const isDay = (value: string) =>
  /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(value) && isRealDate(value)
const day = (column: string): Key => ({
  expression: sql.raw(`coalesce(r.${column}, '0001-01-01')`),
  cast: 'date',
  fits: isDay
})
const instant = /^(\d{4}-\d\d-\d\d) ([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,6})?\+00$/
const keys: Record<string, Key[]> = {
  id: [id],
  updated: [
    {
      expression: sql`r.updated_at`,
      cast: 'timestamptz',
      fits: (value) => isDay(instant.exec(value)?.[1] ?? '')
    },
    id
  ],
  date: [day('date_from'), day('date_to'), id],
  title: [
    {
      expression: sql`r.title_key collate "C"`,
      cast: 'text',
      fits: (value) => value.length <= 300 && !value.includes('\u0000')
    },
    id
  ]
}

const keysOf = (sort: ListSort) => keys[sort.replace('-', '')]!

/** Whether a position read from a cursor has the form this order needs. */
export const fitsSort = (sort: ListSort, position: unknown): position is Position =>
  Array.isArray(position) &&
  position.length === keysOf(sort).length &&
  keysOf(sort).every(({ fits }, index) => typeof position[index] === 'string' && fits(position[index]))

const commaSeparated = (parts: SQL[]) => sql.join(parts, sql`, `)

/** One page in a stable order; `next` is where the following one begins, undefined on the last. */
export const listRecords = async (
  db: Queryable,
  { filter, sort, limit, after }: ListRequest
): Promise<{ items: RecordView[]; next?: Position }> => {
  const order = keysOf(sort)
  const descending = sort.startsWith('-')
  const expressions = commaSeparated(order.map(({ expression }) => expression))
  const beyond = after
    ? sql`(${expressions}) ${sql.raw(descending ? '<' : '>')} (${commaSeparated(order.map(({ cast }, index) => sql`${after[index]}::${sql.raw(cast)}`))})`
    : sql`true`
  const rows = await db.execute<RecordRow & { at: string[] }>(sql`
    select ${viewColumns}, array[${commaSeparated(order.map(({ expression }) => sql`${expression}::text`))}] as at
    from records r where ${where(filter)} and ${beyond}
    order by ${commaSeparated(order.map(({ expression }) => sql`${expression} ${sql.raw(descending ? 'desc' : 'asc')}`))}
    limit ${limit + 1}`)
  const page = rows.slice(0, limit)
  return {
    items: page.map(viewOf),
    ...(rows.length > limit ? { next: page.at(-1)!.at } : {})
  }
}

/** How many records a filter keeps; exact, and as costly as that. */
export const countRecords = async (db: Queryable, filter: RecordFilter): Promise<number> => {
  const [row] = await db.execute<{ total: number }>(
    sql`select count(*)::int as total from records r where ${where(filter)}`
  )
  return row!.total
}
