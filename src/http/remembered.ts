import type { RecordView } from '#store/read-records.ts'

/**
 * Keeps what was made of a view in a language as long as the view itself is kept; nobody changes what is given out.
 */
export const remembered = <Made>(make: (view: RecordView, language: string) => Made) => {
  const byView = new WeakMap<RecordView, Map<string, Made>>()
  return (view: RecordView, language: string): Made => {
    let byLanguage = byView.get(view)
    if (!byLanguage) {
      byLanguage = new Map()
      byView.set(view, byLanguage)
    }
    let made = byLanguage.get(language)
    if (made === undefined) {
      made = make(view, language)
      byLanguage.set(language, made)
    }
    return made
  }
}
