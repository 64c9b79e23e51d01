import type { Terms } from '#domain/terms.ts'
import { documentOf } from '#search/document.ts'
import type { IndexWriter } from '#search/index-writer.ts'
import type { Queryable } from '#store/database.ts'
import { readForIndex, readRevisions } from '#store/read-for-index.ts'

/** What indexing works with. */
export interface IndexingParts {
  db: Queryable
  terms: Terms
}

/**
 * Makes the index hold these records as the database has them now, and returns when it does.
 *
 * Afterwards it looks whether the database moved on meanwhile, and does those again: should a process that
 * was stopped for a while put old documents, it notices itself, so whoever writes last leaves the index right.
 */
export const applyRecords = async (
  { db, terms }: IndexingParts,
  writer: IndexWriter,
  ids: readonly string[]
): Promise<void> => {
  let waiting = [...new Set(ids)]
  while (waiting.length > 0) {
    const records = await readForIndex(db, waiting)
    const visible = new Set(records.map(({ id }) => id))
    await writer.put(records.map((record) => documentOf(record, terms)))
    await writer.remove(waiting.filter((id) => !visible.has(id)))

    const written = new Map(records.map(({ id, revision }) => [id, revision]))
    const now = new Map((await readRevisions(db, waiting)).map(({ id, revision }) => [id, revision]))
    waiting = waiting.filter((id) => written.get(id) !== now.get(id))
  }
}
