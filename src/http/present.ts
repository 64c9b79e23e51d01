import { type FacetName, facetOfScheme, facets } from '#domain/facet.ts'
import { pickLanguage } from '#domain/language.ts'
import type { TextEntry } from '#domain/record.ts'
import type { TermReference } from '#domain/term.ts'
import type { Terms } from '#domain/terms.ts'
import { currentCodes } from '#kinds/current-codes.ts'
import type { Kinds, RecordKind } from '#kinds/kind.ts'
import type { RecordView } from '#store/read-records.ts'
import { remembered } from './remembered.ts'

/** Codes by the facet they are counted under. */
type Tags = Partial<Record<FacetName, string[]>>

type Core = Record<string, unknown> & { tags: Tags }

/** Makes answers of records, in the reader's language. */
export interface Presenter {
  /** What every record of every kind has. */
  core(view: RecordView, language: string): Core
  /**
   * As a search shows it, with the beginning of its text, plain. What depends on the search has its place already:
   * V8 copies an object a hundred times as fast where no member is added.
   */
  found(view: RecordView, language: string): Core & { highlights: unknown; matches: unknown }
  /** The whole record. */
  record(view: RecordView, language: string): Record<string, unknown>
  /** Enough to name it. */
  reference(view: RecordView, language: string): Record<string, unknown>
  /** Labels of all codes in the tags of these records. */
  labels(views: readonly { tags: Tags }[], language: string): Record<string, Record<string, string>>
}

const tagsOf = (references: readonly TermReference[], terms: Terms): Tags => {
  const tags: Tags = {}
  for (const { scheme, code: given } of references) {
    const code = terms.current(scheme, given)?.code ?? given
    const facet = facetOfScheme(scheme)
    if (!facet) continue
    tags[facet] ??= []
    if (!tags[facet].includes(code)) tags[facet].push(code)
  }
  return tags
}

/** With the archived copy, which is where to go when the link is broken. */
const linkOf = ({ link, body: { archiveUrl } }: RecordView) => ({
  ...link,
  ...(archiveUrl === undefined ? {} : { archiveUrl })
})

const longestExcerpt = 240

export const createPresenter = (kinds: Kinds, terms: Terms, publicUrl: string): Presenter => {
  const textFor = (view: RecordView, language: string): [string, TextEntry] => {
    const shown = pickLanguage(view.body.texts, language)!
    return [shown, view.body.texts[shown]!]
  }
  const kindOf = (view: RecordView): RecordKind => kinds.get(view.kind)!

  const core = remembered((view: RecordView, language: string) => {
    const kind = kindOf(view)
    const [titleLanguage, text] = textFor(view, language)
    return {
      id: view.id,
      kind: view.kind,
      url: `${publicUrl}/v1/${kind.path}/${view.id}`,
      status: view.status,
      version: view.version,
      verification: view.verification,
      title: kind.title(text, view.body),
      titleLanguage,
      titleTranslation: text.translation,
      date: view.date ?? null,
      createdAt: view.createdAt,
      updatedAt: view.updatedAt,
      publishedAt: view.publishedAt,
      parent: view.parent,
      position: view.position,
      link: view.link && linkOf(view),
      lastVerification: view.statement && {
        ...view.statement,
        current: view.statement.version === view.version
      },
      tags: tagsOf(view.terms, terms)
    }
  })

  const excerpt = (view: RecordView, language: string): string | undefined => {
    const [, text] = textFor(view, language)
    const prose = kindOf(view)
      .prose.flatMap((field) => text[field] ?? [])
      .join(' ')
    if (prose === '') return undefined
    return prose.length <= longestExcerpt
      ? prose
      : `${prose.slice(0, longestExcerpt).replace(/\s+\S*$/, '')} …`
  }

  return {
    core,
    found: remembered((view, language) => ({
      ...core(view, language),
      excerpt: excerpt(view, language),
      highlights: undefined,
      matches: undefined
    })),
    record: (view, language) => ({
      ...core(view, language),
      ...currentCodes(kindOf(view), view.body, terms)
    }),
    reference: (view, language) => {
      const { id, kind, url, title, titleLanguage } = core(view, language)
      return { id, kind, url, title, titleLanguage }
    },
    labels: (views, language) => {
      const labels: Record<string, Record<string, string>> = {}
      for (const { tags } of views) {
        for (const [facet, codes] of Object.entries(tags) as [FacetName, string[]][]) {
          labels[facet] ??= {}
          for (const code of codes) {
            const scheme = facets[facet].schemes.find((scheme) => terms.get(scheme, code))!
            labels[facet][code] ??= terms.label(scheme, code, language)
          }
        }
      }
      return labels
    }
  }
}
