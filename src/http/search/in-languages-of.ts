import { isUnLanguage } from '#domain/language.ts'
import type { Highlights } from '#domain/search.ts'
import type { RecordView } from '#store/read-records.ts'

/** Highlights with their languages by name: an index keeps all but six together, of which a record mostly has one. */
export const inLanguagesOf = ({ body }: RecordView, highlights: Highlights): Highlights => {
  const [other, ...more] = Object.keys(body.texts).filter((language) => !isUnLanguage(language))
  if (other === undefined || more.length > 0) return highlights
  return {
    ...highlights,
    ...(highlights.titleLanguage === 'und' ? { titleLanguage: other } : {}),
    ...(highlights.textLanguage === 'und' ? { textLanguage: other } : {})
  }
}
