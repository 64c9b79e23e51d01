import { sql } from 'drizzle-orm'
import type { RecordDraft } from '#domain/record.ts'
import type { Kinds } from '#kinds/kind.ts'
import type { Queryable } from './database.ts'
import { type Current, draftOf, type Family, type SaveOutcome } from './judge-drafts.ts'
import { childrenLeftOut, judgeTogether } from './judge-together.ts'
import { list } from './list.ts'

/** What saving would come to, and each record as it is now, by id. */
export interface Plan {
  outcomes: SaveOutcome[]
  before: ReadonlyMap<string, RecordDraft>
}

/**
 * What `saveRecords` would do with the same drafts, with nothing written or locked. `planned` tells the kinds of
 * records that earlier plans would have created.
 */
export const planRecords = async (
  db: Queryable,
  kinds: Kinds,
  drafts: readonly RecordDraft[],
  families: readonly Family[],
  planned: (id: string) => string | undefined
): Promise<Plan> => {
  const ids = [...new Set(drafts.flatMap(({ id, parent }) => (parent ? [id, parent] : [id])))]
  const rows =
    ids.length === 0
      ? []
      : await db.execute<Current>(sql`
    select id, kind, parent_id, position, status, version, body from records where id in ${list(ids)}`)
  const current = new Map(rows.map((row) => [row.id, row]))
  const judged = await judgeTogether(db, kinds, drafts, families, current, { planned })
  const gone = await childrenLeftOut(db, judged.families)
  return {
    outcomes: [
      ...judged.outcomes,
      ...gone.map(({ id, version }) => ({
        id,
        outcome: 'withdrawn' as const,
        version: version + 1,
        faults: []
      }))
    ],
    before: new Map([...judged.standing].flatMap(([id, row]) => (row ? [[id, draftOf(row)] as const] : [])))
  }
}
