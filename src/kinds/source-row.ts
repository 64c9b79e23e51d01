import type { SourceRow } from './kind.ts'

/** Convention articles are plain numbers in source files. */
export const untocArticles = (articles: unknown): unknown =>
  Array.isArray(articles) ? articles.map((number) => `untoc-${number}`) : (articles ?? [])

export const untocRenamed = { '/articles': '/untocArticles' }

/** The texts by language of a row with an English title beside the original one. */
export const translatedTexts = ({ title, abstract, originalTitle, originalLanguage }: SourceRow) => ({
  en: {
    translation: originalLanguage === 'en' ? 'original' : 'unofficial',
    title,
    ...(abstract === undefined ? {} : { abstract })
  },
  ...(originalTitle !== undefined && typeof originalLanguage === 'string' && originalLanguage !== 'en'
    ? { [originalLanguage]: { translation: 'original', title: originalTitle } }
    : {})
})
