import { type FacetName, facetNames } from '#domain/facet.ts'
import type { RecordDraft } from '#domain/record.ts'
import { wordsOf } from '#domain/words.ts'
import { kinds } from '#kinds/index.ts'
import type { RecordKind } from '#kinds/kind.ts'
import type { Portal } from './portal.ts'

type Counts = Record<string, number>
type Items = { items: { id: string }[] }

/** The longest word of a record's title in each of its languages. */
export const titleWords = (kind: RecordKind, { body }: RecordDraft): string[] =>
  Object.values(body.texts).map((text) =>
    wordsOf(kind.title(text, body)).reduce((longest, word) => (word.length > longest.length ? word : longest))
  )

const ids = ({ items }: Items) => items.map(({ id }) => id).sort()

const schemesOf = (kind: RecordKind) => [
  ...new Set([...Object.values(kind.tags), ...Object.values(kind.mentions), 'language'])
]

/** What anybody sees of a record, and of what others have from it, through every public door. */
export const lookThroughDoors = async ({ app, get }: Portal, kind: RecordKind, draft: RecordDraft) => {
  const url = `/v1/${kind.path}/${draft.id}`
  const parent = draft.parent && `/v1/${kinds.get(kind.parent!)!.path}/${draft.parent}`
  const words = titleWords(kind, draft).map(encodeURIComponent)
  const allKinds = [...kinds.keys()].join(',')
  const foundBy = async (parameters: string) => {
    type Hit = { id: string; matches?: { id: string }[] }
    const { items, total }: { items: Hit[]; total: number } = await get(`/v1/search?limit=100&${parameters}`)
    return { ids: ids({ items }), total, matches: items.flatMap(({ matches = [] }) => matches) }
  }
  const [status, list, counted, whole, ...byWord] = await Promise.all([
    app.inject(url).then(({ statusCode }) => statusCode),
    get(`/v1/${kind.path}?limit=200&total=true`),
    get(`/v1/search?kind=${kind.name}&limit=1&facets=kind,${facetNames.join(',')}`),
    parent && app.inject(`${parent}?include=children`).then((answer) => answer.json()),
    ...words.map(async (word) => ({
      itself: await foundBy(`kind=${kind.name}&q=${word}`),
      anywhere: await foundBy(`q=${word}`),
      suggested: (await get(`/v1/suggest?kind=${allKinds}&limit=20&q=${word}`)).records
        .map(({ id }: { id: string }) => id)
        .sort()
    }))
  ])
  const vocabularies = await Promise.all(
    schemesOf(kind).map(async (scheme) => {
      const { terms }: { terms: { code: string; count: number }[] } = await get(
        `/v1/vocabularies/${scheme}?include=counts`
      )
      const carried = terms.filter(({ count }) => count > 0)
      return [scheme, Object.fromEntries(carried.map(({ code, count }) => [code, count]))] as const
    })
  )
  return {
    status,
    listed: { ids: ids(list), total: list.total as number },
    counted: {
      total: counted.total as number,
      facets: Object.fromEntries(
        Object.entries(counted.facets as Record<string, { value: string; count: number }[]>).map(
          ([name, rows]) => [name, Object.fromEntries(rows.map(({ value, count }) => [value, count]))]
        )
      ) as Record<FacetName | 'kind', Counts>
    },
    parent: whole && { tags: sorted(whole.tags), children: ids({ items: whole.children ?? [] }) },
    byWord,
    vocabularies: Object.fromEntries(vocabularies) as Record<string, Counts>
  }
}

const sorted = (tags: Record<string, string[]> = {}) =>
  Object.fromEntries(Object.entries(tags).map(([facet, codes]) => [facet, [...codes].sort()]))

/** What was counted more the second time, by facet and term. */
export const countedMore = (
  before: Record<string, Counts>,
  after: Record<string, Counts>
): Record<string, Counts> =>
  Object.fromEntries(
    Object.entries(after).map(([facet, counts]) => [
      facet,
      Object.fromEntries(
        Object.entries(counts)
          .map(([code, count]) => [code, count - (before[facet]?.[code] ?? 0)] as const)
          .filter(([, more]) => more !== 0)
      )
    ])
  )
