import { sql } from 'drizzle-orm'
import type { Queryable } from './database.ts'

/** How far somebody has followed the changes, and with what. */
export interface Follower {
  position: number
  edition: string | undefined
  indexCreatedAt: string | undefined
  rebuildRequested: boolean
  rebuiltAt: string | undefined
}

type Row = {
  position: string
  edition: string | null
  index_created_at: string | null
  rebuild_requested: boolean
  rebuilt_at: string | null
}

/** The follower of that name, made when there is none. */
export const readFollower = async (db: Queryable, name: string): Promise<Follower> => {
  await db.execute(sql`insert into followers (name) values (${name}) on conflict do nothing`)
  const [row] = await db.execute<Row>(sql`
    select position, edition, index_created_at, rebuilt_at,
      rebuild_requested_at is not null and rebuild_requested_at > coalesce(rebuilt_at, '-infinity') as rebuild_requested
    from followers where name = ${name}`)
  return {
    position: Number(row!.position),
    edition: row!.edition ?? undefined,
    indexCreatedAt: row!.index_created_at ?? undefined,
    rebuildRequested: row!.rebuild_requested,
    rebuiltAt: row!.rebuilt_at === null ? undefined : new Date(row!.rebuilt_at).toISOString()
  }
}

/** Records that everything up to the position is done; never moves back. */
export const advanceFollower = (db: Queryable, name: string, position: number) =>
  db.execute(sql`
    update followers set position = greatest(position, ${position}), updated_at = clock_timestamp() where name = ${name}`)

/** Asks whoever follows under that name to build anew; noticed at once by its LISTEN. */
export const requestRebuild = async (db: Queryable, name: string): Promise<void> => {
  await db.execute(sql`insert into followers (name) values (${name}) on conflict do nothing`)
  await db.execute(sql`update followers set rebuild_requested_at = clock_timestamp() where name = ${name}`)
  await db.execute(sql`select pg_notify('lexatlas_changes', '')`)
}

/** Records a finished rebuild that was begun at `startedAt`; requests made after that stay open. */
export const recordRebuild = (
  db: Queryable,
  name: string,
  built: { position: number; edition: string; indexCreatedAt: string; startedAt: string }
) =>
  db.execute(sql`
    update followers set position = ${built.position}, edition = ${built.edition},
      index_created_at = ${built.indexCreatedAt}, rebuilt_at = ${built.startedAt}, updated_at = clock_timestamp()
    where name = ${name}`)

/** How far the follower is behind: changes not yet done, the age of the oldest, and the time without progress. */
export const followerLag = async (
  db: Queryable,
  name: string
): Promise<{ changes: number; seconds: number; idle: number }> => {
  const [row] = await db.execute<{ changes: number; seconds: number; idle: number }>(sql`
    select count(*)::int as changes,
      coalesce(extract(epoch from clock_timestamp() - min(changed_at)), 0)::float8 as seconds,
      coalesce((select extract(epoch from clock_timestamp() - updated_at) from followers where name = ${name}), 0)::float8 as idle
    from changes
    where seq is null or seq > coalesce((select position from followers where name = ${name}), 0)`)
  return row!
}
