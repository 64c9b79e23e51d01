import type { Meilisearch } from 'meilisearch'
import { createIndexWriter, type IndexWriter } from '#search/index-writer.ts'
import type { Queryable } from '#store/database.ts'
import { readRevisions, walkRevisions } from '#store/read-for-index.ts'
import { applyRecords, type IndexingParts } from './apply-records.ts'

/** How index and database differ, record by record. */
export interface Differences {
  missing: string[]
  stale: string[]
  surplus: string[]
}

const batch = 1000

/**
 * Ids of records that seem to differ, a page at a time: by revision, then, where the index holds more or less than
 * it should, what it should not hold. Whatever is written at that moment is among them.
 */
export async function* differingIds(db: Queryable, writer: IndexWriter): AsyncGenerator<string[]> {
  let known = 0
  for (let after = ''; ; ) {
    const expected = await walkRevisions(db, after, batch)
    if (expected.length === 0) break
    after = expected.at(-1)!.id
    const indexed = await writer.revisions(expected.map(({ id }) => id))
    known += indexed.size
    yield expected.filter(({ id, revision }) => indexed.get(id) !== revision).map(({ id }) => id)
    if (expected.length < batch) break
  }
  if ((await writer.count()) === known) return
  for await (const ids of writer.ids()) {
    const visible = new Set((await readRevisions(db, ids)).map(({ id }) => id))
    yield ids.filter((id) => !visible.has(id))
  }
}

/** How those of the records differ that do. */
export const differencesOf = async (
  db: Queryable,
  writer: IndexWriter,
  suspects: readonly string[]
): Promise<Differences> => {
  const differences: Differences = { missing: [], stale: [], surplus: [] }
  for (let start = 0; start < suspects.length; start += batch) {
    const ids = suspects.slice(start, start + batch)
    const indexed = await writer.revisions(ids)
    const expected = new Map((await readRevisions(db, ids)).map(({ id, revision }) => [id, revision]))
    for (const id of ids) {
      // A document of somebody else's has no revision.
      if (indexed.has(id) === expected.has(id) && indexed.get(id) === expected.get(id)) continue
      const how = !indexed.has(id) ? 'missing' : expected.has(id) ? 'stale' : 'surplus'
      differences[how].push(id)
    }
  }
  return differences
}

/** Compares all of both sides; only what still differs on a second look is returned. */
export const compareIndex = async (
  { db }: IndexingParts,
  client: Meilisearch,
  uid: string
): Promise<Differences> => {
  const writer = createIndexWriter(client, uid)
  const suspects: string[] = []
  for await (const ids of differingIds(db, writer)) suspects.push(...ids)
  return differencesOf(db, writer, suspects)
}

/** Makes the records that differ in the index what they are in the database. */
export const repairIndex = async (
  parts: IndexingParts,
  writer: IndexWriter,
  { missing, stale, surplus }: Differences
): Promise<void> => {
  const ids = [...missing, ...stale, ...surplus]
  for (let start = 0; start < ids.length; start += batch)
    await applyRecords(parts, writer, ids.slice(start, start + batch))
}
