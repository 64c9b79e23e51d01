import { slug } from '#domain/slug.ts'
import type { SourceRow } from './kind.ts'

/** A number or word of a row as a part of an id; nothing else can stand there. */
const idPart = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : ''

/** Id of a provision: made from its reference, not its position, so that it stays when one is added before it. */
export const provisionId = (law: unknown, ref: unknown): string =>
  `${idPart(law)}.${slug(idPart(ref)) || 'provision'}`

/** Id of a recommendation of a report, by its number. */
export const recommendationId = (report: unknown, number: unknown): string =>
  `${idPart(report)}.r${slug(idPart(number))}`

const untocCode = (article: unknown) =>
  typeof article === 'string' || typeof article === 'number' ? `untoc-${article}` : article

/**
 * Convention articles are plain numbers in source files. Where codes are given as well the numbers pass
 * through, so that validation names them.
 */
export const articlesOf = ({ articles, untocArticles }: SourceRow): SourceRow => {
  if (untocArticles === undefined) return { articles: articles ?? [] }
  if (articles !== undefined) return { articles, untocArticles }
  return { articles: Array.isArray(untocArticles) ? untocArticles.map(untocCode) : untocArticles }
}

const untocRenamed = { '/articles': '/untocArticles' }

/** The row's own names for the fields of a provision. */
export const provisionRenamed = ({ texts, articles }: SourceRow): Record<string, string> => ({
  ...(texts === undefined ? { '/texts/en/heading': '/heading', '/texts/en/text': '/text' } : {}),
  ...(articles === undefined ? untocRenamed : {})
})

/** A provision's heading and text as texts by language; whatever stands beside `texts` passes through. */
export const provisionTexts = ({ texts, heading, text }: SourceRow): SourceRow => {
  const own = { ...(heading === undefined ? {} : { heading }), ...(text === undefined ? {} : { text }) }
  return texts === undefined ? { texts: { en: { translation: 'unofficial', ...own } } } : { texts, ...own }
}

/** The texts by language of a row with an English title beside the original one, which passes through if it fits nowhere. */
export const translatedTexts = ({ title, abstract, originalTitle, originalLanguage }: SourceRow) => {
  const english = {
    translation: originalLanguage === 'en' ? 'original' : 'unofficial',
    title,
    ...(abstract === undefined ? {} : { abstract })
  }
  if (originalTitle === undefined || (originalLanguage === 'en' && originalTitle === title))
    return { texts: { en: english } }
  if (typeof originalLanguage !== 'string' || originalLanguage === 'en')
    return { texts: { en: english }, originalTitle }
  return {
    texts: { en: english, [originalLanguage]: { translation: 'original', title: originalTitle } }
  }
}

/** The row's own names for what `translatedTexts` and `articlesOf` make. */
export const translatedRenamed = ({ originalLanguage, articles }: SourceRow): Record<string, string> => ({
  '/texts/en/title': '/title',
  '/texts/en/abstract': '/abstract',
  ...(originalLanguage === 'en' ? {} : originalRenamed(idPart(originalLanguage))),
  ...(articles === undefined ? untocRenamed : {})
})

const originalRenamed = (language: string) => ({
  [`/texts/${language}/title`]: '/originalTitle',
  [`/texts/${language}`]: '/originalLanguage'
})
