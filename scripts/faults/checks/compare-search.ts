import { isDeepStrictEqual } from 'node:util'
import { facetNames, facetOfScheme } from '#domain/facet.ts'
import { compareIndex } from '#indexing/reconcile.ts'
import { documentOf, type IndexDocument, keyOf } from '#search/document.ts'
import { followerLag } from '#store/followers.ts'
import { readForIndex } from '#store/read-for-index.ts'
import type { Stage } from '../stage.ts'

const countsInDatabase = async ({ database: { sql } }: Stage) => {
  const rows = await sql<{ scheme: string; code: string; count: number }[]>`
    select a.ancestor_scheme as scheme, a.ancestor_code as code, count(distinct r.id)::int as count
    from records r join record_terms t on t.record_id = r.id and t.origin <> 'mention'
    join term_ancestors a on a.scheme = t.scheme and a.code = t.code
    where r.visible group by 1, 2
    union all select 'kind', kind, count(*)::int from records where visible group by kind`
  const counts: Record<string, number> = {}
  for (const { scheme, code, count } of rows) {
    const facet = scheme === 'kind' ? 'kind' : facetOfScheme(scheme)
    if (facet) counts[`${facet} ${code}`] = count
  }
  return counts
}

const countsInIndex = async ({ client, uid }: Stage) => {
  const { facetDistribution = {} } = await client
    .index(uid)
    .search('', { facets: ['kind', ...facetNames], page: 1, hitsPerPage: 0 })
  const counts: Record<string, number> = {}
  for (const [facet, values] of Object.entries(facetDistribution))
    for (const [code, count] of Object.entries(values)) if (count > 0) counts[`${facet} ${code}`] = count
  return counts
}

const differingDocuments = async ({ database, client, uid, terms }: Stage, ids: readonly string[]) => {
  if (ids.length === 0) return []
  const records = await readForIndex(database.db, ids)
  const expected = new Map(records.map((record) => [keyOf(record.id), documentOf(record, terms)]))
  const { results } = await client
    .index<IndexDocument>(uid)
    .getDocuments({ ids: ids.map(keyOf), limit: ids.length })
  const found = new Map(results.map((document) => [document.key, document]))
  return ids.filter((id) => {
    const [wanted, there] = [expected.get(keyOf(id)), found.get(keyOf(id))]
    return !isDeepStrictEqual(wanted && JSON.parse(JSON.stringify(wanted)), there)
  })
}

/** How the index differs from the database, in ids, revisions, counts and the documents of `ids`; undefined when it does not. */
export const compareSearch = async (stage: Stage, ids: readonly string[]): Promise<string | undefined> => {
  const { changes } = await followerLag(stage.database.db, stage.follower)
  if (changes > 0) return `${changes} changes are not indexed`
  const parts = { db: stage.database.db, terms: stage.terms }
  const { missing, stale, surplus } = await compareIndex(parts, stage.client, stage.uid)
  if (missing.length + stale.length + surplus.length > 0)
    return `missing ${missing.join(' ')}; stale ${stale.join(' ')}; surplus ${surplus.join(' ')}`
  const [expected, found] = [await countsInDatabase(stage), await countsInIndex(stage)]
  for (const key of new Set([...Object.keys(expected), ...Object.keys(found)])) {
    if (expected[key] !== found[key])
      return `${key}: ${expected[key]} in the database, ${found[key]} in the index`
  }
  const documents = await differingDocuments(stage, ids)
  return documents.length > 0 ? `other documents of ${documents.join(' ')}` : undefined
}
