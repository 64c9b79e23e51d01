import { sql } from 'drizzle-orm'
import type { RecordFilter } from '#domain/filter.ts'
import type { Queryable } from './database.ts'
import { keysetOf, type Position } from './keyset.ts'
import { type RecordRow, type RecordView, viewColumns, viewOf } from './read-records.ts'
import { where } from './where.ts'

/** Orders of a list; `-` reverses. Records without a date come first by `date`, last by `-date`. */
export const listSorts = ['id', '-id', 'updated', '-updated', 'date', '-date', 'title', '-title'] as const
type ListSort = (typeof listSorts)[number]

export interface ListRequest {
  filter: RecordFilter
  sort: ListSort
  limit: number
  after?: Position | undefined
}

/** One page in a stable order; `next` is where the following one begins, undefined on the last. */
export const listRecords = async (
  db: Queryable,
  { filter, sort, limit, after }: ListRequest
): Promise<{ items: RecordView[]; next?: Position }> => {
  const { position, order, beyond } = keysetOf(sort)
  const rows = await db.execute<RecordRow & { at: string[] }>(sql`
    select ${viewColumns}, ${position} as at from records r
    where ${where(filter)} and ${beyond(after)} order by ${order} limit ${limit + 1}`)
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
