import { type SQL, sql } from 'drizzle-orm'
import type { LinkState, RecordLink, Visit } from '#domain/link.ts'
import type { Database, Db, Queryable } from './database.ts'
import { list } from './list.ts'
import { lockKeys } from './lock-keys.ts'

/** The visits to the address that a row of `records r` names now. */
const visitsOfRecord = sql`links l where l.record_id = r.id and l.url = r.body ->> 'sourceUrl'`

/** The link of `records r` as JSON; null for a record that names no source. */
export const linkColumn = sql`case when r.body ? 'sourceUrl' then coalesce(
    (select to_jsonb(l) from ${visitsOfRecord}), jsonb_build_object('url', r.body ->> 'sourceUrl')) end`

export type LinkRow = { url: string } & Partial<{
  state: LinkState
  status: number | null
  redirected_to: string | null
  reason: string | null
  checked_at: string
}>

export const linkOf = ({ url, state, status, redirected_to, reason, checked_at }: LinkRow): RecordLink => ({
  url,
  state: state ?? 'unchecked',
  ...(status == null ? {} : { status }),
  ...(redirected_to == null ? {} : { redirectedTo: redirected_to }),
  ...(reason == null ? {} : { reason }),
  ...(checked_at === undefined ? {} : { checkedAt: new Date(checked_at).toISOString() })
})

/** The condition on `records r` that its link is in one of these states. */
export const linkIn = (states: readonly LinkState[]): SQL => {
  const visited = states.filter((state) => state !== 'unchecked')
  const either = [
    ...(visited.length > 0
      ? [sql`exists (select from ${visitsOfRecord} and l.state in ${list(visited)})`]
      : []),
    ...(visited.length < states.length
      ? [sql`r.body ? 'sourceUrl' and not exists (select from ${visitsOfRecord})`]
      : [])
  ]
  return sql`(${sql.join(either, sql` or `)})`
}

/** An address to visit, the records that name it, and when it was last visited: '-infinity' for never. */
export type DueLink = { url: string; ids: string[]; checkedAt: string }

/**
 * Addresses of records that are not withdrawn, the longest unvisited first, last visited before an instant.
 * `after` is the last one of the page before.
 */
export const readDueLinks = (
  db: Queryable,
  before: string,
  limit: number,
  after?: DueLink
): Promise<DueLink[]> =>
  db.execute<DueLink>(sql`
    select url, ids, checked_at::text as "checkedAt" from (
      select r.body ->> 'sourceUrl' as url, array_agg(r.id order by r.id) as ids,
        min(coalesce(l.checked_at, '-infinity')) as checked_at
      from records r left join links l on l.record_id = r.id and l.url = r.body ->> 'sourceUrl'
      where r.status <> 'withdrawn' and r.body ? 'sourceUrl' group by 1) due
    where checked_at < ${before}::timestamptz
      and ${after ? sql`(checked_at, url) > (${after.checkedAt}::timestamptz, ${after.url})` : sql`true`}
    order by due.checked_at, url limit ${limit}`)

const mostAtOnce = 1000

/**
 * Keeps what a visit found with every record that still names the address. Another state than before changes
 * the record's answer, though not its version: it gets a new revision and a change for whoever follows.
 */
export const recordVisit = async (db: Db, { url, ids }: DueLink, visit: Visit): Promise<void> => {
  for (let start = 0; start < ids.length; start += mostAtOnce) {
    const some = ids.slice(start, start + mostAtOnce)
    await db.transaction((transaction) => recordFor(transaction, url, some, visit))
  }
}

const recordFor = async (db: Queryable, url: string, ids: readonly string[], visit: Visit) => {
  // In the order in which savers lock, so that neither waits for the other.
  const naming = await db.execute<{ id: string }>(sql`
    select id from records where id in ${list(ids)} and body ->> 'sourceUrl' = ${url}
    order by parent_id is not null, id for update`)
  if (naming.length === 0) return
  const found = list(naming.map(({ id }) => id))
  const before = await db.execute<{ id: string }>(sql`
    select record_id as id from links where record_id in ${found} and url = ${url} and state = ${visit.state}`)
  const same = new Set(before.map(({ id }) => id))
  await db.execute(sql`
    insert into links (record_id, url, state, status, redirected_to, reason, checked_at)
    select id, ${url}, ${visit.state}, ${visit.status ?? null}::int, ${visit.redirectedTo ?? null},
      ${visit.reason ?? null}, clock_timestamp() from jsonb_array_elements_text(${JSON.stringify(naming.map(({ id }) => id))}::jsonb) as n(id)
    on conflict (record_id) do update set url = excluded.url, state = excluded.state, status = excluded.status,
      redirected_to = excluded.redirected_to, reason = excluded.reason, checked_at = excluded.checked_at`)
  const others = naming.filter(({ id }) => !same.has(id)).map(({ id }) => id)
  if (others.length === 0) return
  await db.execute(sql`
    with changed as (update records set revision = revision + 1 where id in ${list(others)} returning id, kind, version)
    insert into changes (record_id, kind, version, operation, changed_at)
    select id, kind, version, 'link', transaction_timestamp() from changed order by id`)
  await db.execute(sql`select pg_notify('lexatlas_changes', '')`)
}

/**
 * The right to visit: one process at a time, for bounds on a host hold within one only. Undefined when another
 * has it; `onLost` is told when it goes with its connection.
 */
export const takeVisitingRight = async (
  database: Database,
  onLost: () => void
): Promise<AsyncDisposable | undefined> => {
  let released = false
  const connection = database.connect(() => {
    if (!released) onLost()
  })
  const release = () => {
    released = true
    return connection.end({ timeout: 1 })
  }
  try {
    const [row] = await connection<
      [{ taken: boolean }]
    >`select pg_try_advisory_lock(${lockKeys.checkLinks}) as taken`
    if (row.taken) return { [Symbol.asyncDispose]: release }
  } catch (error) {
    await release()
    throw error
  }
  await release()
  return undefined
}
