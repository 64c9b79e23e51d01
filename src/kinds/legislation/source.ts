import type { SourcedDraft, SourceRow } from '#kinds/kind.ts'
import {
  articlesOf,
  provisionId,
  provisionRenamed,
  provisionTexts,
  translatedRenamed,
  translatedTexts
} from '#kinds/source-row.ts'

/** A law with its provisions inside: the form of `legislation.ndjson`. */
export const source = (row: SourceRow): SourcedDraft[] => {
  const { provisions, ...rest } = row
  const listed = Array.isArray(provisions)
  const own = listed || provisions === undefined ? rest : row
  const law =
    'texts' in own ? { kind: 'legislation', status: 'published', legalStatus: 'unknown', ...own } : lawOf(own)
  const taken = new Set<string>()
  return [
    { draft: law, at: '', renamed: 'texts' in own ? {} : renamedOf(own) },
    ...(listed ? provisions : []).map((child: unknown, index) => ({
      draft: provisionOf(own.id, child, index, taken),
      at: `/provisions/${index}`,
      renamed: isRow(child) ? provisionRenamed(child) : {}
    }))
  ]
}

const isRow = (value: unknown): value is SourceRow => typeof value === 'object' && value !== null

/** `status` is the legal status, unless that has its own name in the row. */
const statusOf = ({ status, legalStatus }: SourceRow): SourceRow =>
  legalStatus === undefined
    ? { status: 'published', legalStatus: status ?? 'unknown' }
    : { status: status ?? 'published', legalStatus }

const renamedOf = (row: SourceRow) => ({
  ...translatedRenamed(row),
  ...(row.legalStatus === undefined ? { '/legalStatus': '/status' } : {})
})

const lawOf = ({
  title,
  abstract,
  originalTitle,
  articles,
  untocArticles,
  ...rest
}: SourceRow): SourceRow => ({
  kind: 'legislation',
  ...rest,
  ...statusOf(rest),
  ...translatedTexts({ title, abstract, originalTitle, originalLanguage: rest.originalLanguage }),
  crimeTypes: rest.crimeTypes ?? [],
  ...articlesOf({ articles, untocArticles })
})

const provisionOf = (law: unknown, child: unknown, index: number, taken: Set<string>) => {
  if (!isRow(child)) return child
  const { ref, texts, heading, text, articles, untocArticles, ...rest } = child
  return {
    id: uniqueId(law, ref, taken),
    kind: 'provision',
    status: 'published',
    parent: law,
    position: index + 1,
    ref,
    ...rest,
    ...provisionTexts({ texts, heading, text }),
    crimeTypes: rest.crimeTypes ?? [],
    ...articlesOf({ articles, untocArticles })
  }
}

const uniqueId = (law: unknown, ref: unknown, taken: Set<string>) => {
  const stem = provisionId(law, ref)
  let id = stem
  for (let twin = 2; taken.has(id); twin++) id = `${stem}-${twin}`
  taken.add(id)
  return id
}
