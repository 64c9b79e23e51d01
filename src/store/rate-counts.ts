import { sql } from 'drizzle-orm'
import { rateCounts } from './access-tables.ts'
import type { Db } from './database.ts'

/** Adds points spent in a window and answers with the totals of all instances, both by caller. */
export const addRateCounts = async (
  db: Db,
  window: number,
  spent: ReadonlyMap<string, number>
): Promise<Map<string, number>> => {
  const rows = [...spent].map(([caller, points]) => ({ caller, points }))
  // In one order everywhere, so that two instances never wait for each other.
  const totals = await db.execute<{ caller: string; points: number }>(sql`
    with gone as (delete from ${rateCounts} where (caller, period) in (
      select caller, period from ${rateCounts} where period < ${window - 1} for update skip locked))
    insert into ${rateCounts} (caller, period, points)
    select caller, ${window}::bigint, points
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as n(caller text, points integer) order by caller
    on conflict (caller, period) do update set points = ${rateCounts}.points + excluded.points
    returning caller, points`)
  return new Map(totals.map(({ caller, points }) => [caller, points]))
}
