import { slug } from '#domain/slug.ts'
import type { SourcedDraft, SourceRow } from '#kinds/kind.ts'
import { translatedTexts, untocArticles, untocRenamed } from '#kinds/source-row.ts'

const renamed = {
  '/texts/en/title': '/title',
  '/texts/en/abstract': '/abstract',
  '/legalStatus': '/status',
  ...untocRenamed
}

/** A law with its provisions inside: the form of `legislation.ndjson`. */
export const source = (row: SourceRow): SourcedDraft[] => {
  const { provisions, ...own } = row
  const law = 'texts' in own ? { kind: 'legislation', status: 'published', ...own } : lawOf(own)
  const { id } = own
  const children = Array.isArray(provisions) ? provisions : []
  const taken = new Set<string>()
  return [
    { draft: law, at: '', renamed: 'texts' in own ? {} : renamed },
    ...children.map((child: unknown, index) => ({
      draft: provisionOf(id, child, index, taken),
      at: `/provisions/${index}`,
      renamed: { '/texts/en/heading': '/heading', '/texts/en/text': '/text', ...untocRenamed }
    }))
  ]
}

const lawOf = ({ title, abstract, originalTitle, status, untocArticles: articles, ...rest }: SourceRow) => ({
  kind: 'legislation',
  status: 'published',
  texts: translatedTexts({ title, abstract, originalTitle, originalLanguage: rest.originalLanguage }),
  legalStatus: status ?? 'unknown',
  ...rest,
  crimeTypes: rest.crimeTypes ?? [],
  articles: untocArticles(articles)
})

const provisionOf = (law: unknown, child: unknown, index: number, taken: Set<string>) => {
  if (typeof child !== 'object' || child === null) return child
  const { ref, heading, text, untocArticles: articles, crimeTypes, ...rest } = child as SourceRow
  return {
    id: provisionId(law, ref, taken),
    kind: 'provision',
    status: 'published',
    parent: law,
    position: index + 1,
    ref,
    texts: {
      en: {
        translation: 'unofficial',
        ...(heading === undefined ? {} : { heading }),
        ...(text === undefined ? {} : { text })
      }
    },
    crimeTypes: crimeTypes ?? [],
    articles: untocArticles(articles),
    ...rest
  }
}

/** Made from the reference, not the position, so that it stays when a provision is added before it. */
const provisionId = (law: unknown, ref: unknown, taken: Set<string>) => {
  const stem = `${law}.${slug(String(ref)) || 'provision'}`
  let id = stem
  for (let twin = 2; taken.has(id); twin++) id = `${stem}-${twin}`
  taken.add(id)
  return id
}
