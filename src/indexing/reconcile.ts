import type { Meilisearch } from 'meilisearch'
import { createIndexWriter } from '#search/index-writer.ts'
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
 * Compares ids and revisions on both sides. Whatever is written at that moment shows as a difference, so
 * only what still differs on a second look is returned.
 */
export const compareIndex = async (
  parts: IndexingParts,
  client: Meilisearch,
  uid: string
): Promise<Differences> => {
  const { db } = parts
  const writer = createIndexWriter(client, uid)
  const suspects: string[] = []
  let known = 0
  for (let after = ''; ; ) {
    const expected = await walkRevisions(db, after, batch)
    if (expected.length === 0) break
    after = expected.at(-1)!.id
    const indexed = await writer.revisions(expected.map(({ id }) => id))
    known += indexed.size
    suspects.push(...expected.filter(({ id, revision }) => indexed.get(id) !== revision).map(({ id }) => id))
    if (expected.length < batch) break
  }
  if ((await writer.count()) !== known) {
    for await (const ids of writer.ids()) {
      const visible = new Set((await readRevisions(db, ids)).map(({ id }) => id))
      suspects.push(...ids.filter((id) => !visible.has(id)))
    }
  }

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

/** Makes the records that differ in the index what they are in the database. */
export const repairIndex = async (
  parts: IndexingParts,
  client: Meilisearch,
  uid: string,
  { missing, stale, surplus }: Differences
): Promise<void> => {
  const ids = [...missing, ...stale, ...surplus]
  for (let start = 0; start < ids.length; start += batch) {
    await applyRecords(parts, createIndexWriter(client, uid), ids.slice(start, start + batch))
  }
}
