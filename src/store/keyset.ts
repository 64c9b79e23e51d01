import { type SQL, sql } from 'drizzle-orm'
import { isRealDate } from '#domain/partial-date.ts'

/** Where a page ended: the values it was sorted by, the id last. */
export type Position = string[]

/** `fits` keeps out what PostgreSQL could not read as the type: a position comes back from strangers. */
type Key = { expression: SQL; cast: string; fits: (value: string) => boolean; descending?: true }

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
  ],
  version: [{ expression: sql`v.version`, cast: 'int', fits: (value) => /^[1-9]\d{0,8}$/.test(value) }],
  relevance: [
    {
      expression: sql`r.rank`,
      cast: 'float4',
      fits: (value) => /^\d{1,9}(\.\d{1,20})?(e[-+]?\d{1,2})?$/.test(value),
      descending: true
    },
    id
  ]
}

const keysOf = (sort: string) => keys[sort.replace('-', '')]!

/** Whether a position read from a cursor has the form this order needs. */
export const fitsSort = (sort: string, position: unknown): position is Position =>
  Array.isArray(position) &&
  position.length === keysOf(sort).length &&
  keysOf(sort).every(({ fits }, index) => typeof position[index] === 'string' && fits(position[index]))

const commaSeparated = (parts: SQL[]) => sql.join(parts, sql`, `)

/**
 * The SQL of an order of `records r` that pages can follow each other in: the position of a row, the order, and
 * what lies beyond a position. `-` before the name reverses. By `relevance` the rows have a column `rank`.
 */
export const keysetOf = (sort: string) => {
  const order = keysOf(sort)
  const reversed = sort.startsWith('-')
  const directions = order.map(({ descending = false }) => descending !== reversed)
  const expressions = commaSeparated(order.map(({ expression }) => expression))
  const bound = (after: Position, index: number) => sql`${after[index]}::${sql.raw(order[index]!.cast)}`
  const sign = (index: number) => sql.raw(directions[index] ? '<' : '>')

  const beyond = (after: Position) => {
    // As rows an index can begin there; where directions differ there is none.
    if (directions.every((descending) => descending === directions[0]))
      return sql`(${expressions}) ${sign(0)} (${commaSeparated(order.map((_, index) => bound(after, index)))})`
    const steps = order.map(({ expression }, index) => {
      const same = order
        .slice(0, index)
        .map((key, before) => sql`${key.expression} = ${bound(after, before)}`)
      return sql`(${sql.join([...same, sql`${expression} ${sign(index)} ${bound(after, index)}`], sql` and `)})`
    })
    return sql`(${sql.join(steps, sql` or `)})`
  }

  return {
    position: sql`array[${commaSeparated(order.map(({ expression }) => sql`${expression}::text`))}]`,
    order: commaSeparated(
      order.map(({ expression }, index) => sql`${expression} ${sql.raw(directions[index] ? 'desc' : 'asc')}`)
    ),
    beyond: (after: Position | undefined) => (after ? beyond(after) : sql`true`)
  }
}
