import { type SQL, sql } from 'drizzle-orm'
import type { Kinds } from '#kinds/kind.ts'
import type { Queryable } from './database.ts'
import { ofCountries } from './in-sight.ts'
import { keysetOf, type Position } from './keyset.ts'
import { list } from './list.ts'
import type { ListRequest } from './list-records.ts'
import { type Head, readHeads } from './read-head.ts'
import { matching } from './where.ts'

/** The records whose newest state has a status that is not public. */
export interface Unpublished {
  /** The kind's name. */
  kind: string
  status: 'draft' | 'in-review' | 'withdrawn'
  /** Only records that are of these countries alone, in either state. */
  countries?: readonly string[] | undefined
}

const columns = (updatedAt: SQL) =>
  sql`r.id, r.kind, r.parent_id, r.verification, r.body, r.date_from, r.date_to, r.title_key, ${updatedAt} as updated_at`

/** Rows like those of `records`; a draft beside one is of its day, and otherwise found by what is published. */
const rowsOf = (kinds: Kinds, { kind, status, countries }: Unpublished) => {
  // What is not published is little, and has an index of its own.
  const own = sql`select ${columns(sql`r.updated_at`)} from records r
    where r.status <> 'published' and r.kind = ${kind} and r.status = ${status} and ${ownOf(countries)}`
  if (status === 'withdrawn') return sql`(${own}) r`
  const beside = sql`select ${columns(sql`d.saved_at`)} from record_drafts d join records r on r.id = d.record_id
    where r.status = 'published' and r.kind = ${kind} and d.status = ${status} and ${ownOf(countries)}
      and ${toBeOfCountries(kinds, kind, countries)}`
  return sql`(${own} union all ${beside}) r`
}

const ownOf = (countries: readonly string[] | undefined) => (countries ? ofCountries(countries) : sql`true`)

/** As the body of the draft says; a part has no countries of its own. */
const toBeOfCountries = (kinds: Kinds, kind: string, countries: readonly string[] | undefined) => {
  const fields = Object.entries(kinds.get(kind)?.tags ?? {}).flatMap(([field, scheme]) =>
    scheme === 'country' ? [field] : []
  )
  if (!countries || fields.length === 0) return sql`true`
  const paths = fields.map(
    (field) => sql`select jsonb_path_query(d.body, ${`$.${field}[*]`}::jsonpath) as code`
  )
  return sql`not exists (select from (${sql.join(paths, sql` union all `)}) c
    where c.code #>> '{}' not in ${list(countries)})`
}

/** One page of the newest states in a stable order; `next` is where the following one begins. */
export const listUnpublished = async (
  db: Queryable,
  kinds: Kinds,
  unpublished: Unpublished,
  { filter, sort, limit, after }: ListRequest
): Promise<{ items: Head[]; next?: Position }> => {
  const { position, order, beyond } = keysetOf(sort)
  const rows = await db.execute<{ id: string; at: string[] }>(sql`
    select r.id, ${position} as at from ${rowsOf(kinds, unpublished)}
    where ${matching(filter)} and ${beyond(after)} order by ${order} limit ${limit + 1}`)
  const page = rows.slice(0, limit)
  const heads = await readHeads(
    db,
    kinds,
    page.map(({ id }) => id)
  )
  return {
    // One may have moved on between the two looks.
    items: heads.filter(({ status }) => status === unpublished.status),
    ...(rows.length > limit ? { next: page.at(-1)!.at } : {})
  }
}

/** How many there are. */
export const countUnpublished = async (
  db: Queryable,
  kinds: Kinds,
  unpublished: Unpublished,
  filter: ListRequest['filter']
): Promise<number> => {
  const [row] = await db.execute<{ total: number }>(
    sql`select count(*)::int as total from ${rowsOf(kinds, unpublished)} where ${matching(filter)}`
  )
  return row!.total
}
