import { sql } from 'drizzle-orm'
import type { Queryable } from './database.ts'
import { inSight, type Sight } from './in-sight.ts'
import { ownerOf } from './owner.ts'

/** An identifier to look for; with an owner and days it counts only together with them. */
export interface Wanted {
  /** Whatever the asker tells its questions apart by. */
  key: number
  kind: string
  scheme: string
  compact: string
  owner?: string
  from?: string
  to?: string
}

/**
 * The records that have identifiers, and which of them the asker may know of; those withdrawn too, for their ids are
 * theirs for good.
 */
export const findIdentified = async (
  db: Queryable,
  wanted: readonly Wanted[],
  sight: Sight
): Promise<{ key: number; id: string; known: boolean }[]> =>
  wanted.length === 0
    ? []
    : db.execute<{ key: number; id: string; known: boolean }>(sql`
        select distinct n.key, r.id, ${inSight(sight)} as known
        from jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb)
          as n(key integer, kind text, scheme text, compact text, owner text, "from" date, "to" date)
        join identifiers i on i.compact = n.compact and i.scheme = n.scheme
        join records r on r.id = i.record_id and r.kind = n.kind
        where n.owner is null
          or (${ownerOf(sql`r.body`)} = n.owner and r.date_from between n."from" and n."to")`)
