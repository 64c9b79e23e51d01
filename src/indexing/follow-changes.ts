import type { IndexWriter } from '#search/index-writer.ts'
import { readChanges, sequenceChanges } from '#store/change-log.ts'
import type { Db } from '#store/database.ts'
import { withRelatives } from '#store/read-for-index.ts'
import { applyRecords, type IndexingParts } from './apply-records.ts'

// The server works on a batch as a whole: many small ones take several times as long.
const batch = 2000
const mostAtOnce = 2000

/**
 * Applies the next changes after a position to an index, with the parents and children they touch; returns the
 * new position, or the same one when there is nothing to do.
 */
export const followChanges = async (
  parts: IndexingParts & { db: Db },
  writer: IndexWriter,
  position: number
): Promise<number> => {
  await sequenceChanges(parts.db)
  const changes = await readChanges(parts.db, position, batch)
  if (changes.length === 0) return position
  const ids = await withRelatives(parts.db, [...new Set(changes.map(({ recordId }) => recordId))])
  for (let start = 0; start < ids.length; start += mostAtOnce) {
    await applyRecords(parts, writer, ids.slice(start, start + mostAtOnce))
  }
  return changes.at(-1)!.seq
}
