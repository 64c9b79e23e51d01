import { type SQL, sql } from 'drizzle-orm'

/** When a version stopped being what is published; null while it is. A draft beside it ends nothing. */
const until = (version: SQL) => sql`(select n.recorded_at from record_versions n
  where n.record_id = ${version}.record_id and n.version > ${version}.version and n.status in ('published', 'withdrawn')
  order by n.version limit 1)`

/**
 * The condition on `record_versions` under a name that anybody could once see the version: it was published, and
 * so was its parent for a part of that time.
 */
export const wasPublic = (name: string): SQL => {
  const v = sql.raw(name)
  return sql`(${v}.status = 'published' and (${v}.parent_id is null or exists (
    select from record_versions p where p.record_id = ${v}.parent_id and p.status = 'published'
      and p.recorded_at < coalesce(${until(v)}, 'infinity')
      and coalesce(${until(sql`p`)}, 'infinity') > ${v}.recorded_at)))`
}

/** The state a record had at an instant, in the eyes of readers: the version, published or withdrawn. */
export const standingAt = (id: SQL, instant: string): SQL => sql`(
  select n.version from record_versions n where n.record_id = ${id} and n.status in ('published', 'withdrawn')
    and n.recorded_at <= ${instant}::timestamptz order by n.version desc limit 1)`
