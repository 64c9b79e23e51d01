import { escapeHtml } from '#domain/highlight.ts'
import type { Highlights } from '#domain/search.ts'
import { fieldLanguages } from './settings.ts'

// Characters for private use, which texts are rid of when they are saved: nothing in a text can pose as a mark.
export const markStart = '\uE000'
export const markEnd = '\uE001'

const asHtml = (text: string) =>
  escapeHtml(text).replaceAll(markStart, '<mark>').replaceAll(markEnd, '</mark>')

const markedIn = (formatted: Record<string, unknown>, field: string, languages: readonly string[]) => {
  const texts = languages.map((language) => formatted[`${field}_${language}`])
  const marked = texts.find((text): text is string => typeof text === 'string' && text.includes(markStart))
  return marked === undefined ? undefined : asHtml(marked)
}

/** Safe HTML of the title and text in which words were found, in the wanted language if it is among them. */
export const highlightsOf = (
  formatted: Record<string, unknown> | undefined,
  language: string
): { highlights?: Highlights } => {
  if (!formatted) return {}
  const languages = [language, ...fieldLanguages]
  const title = markedIn(formatted, 'title', languages)
  const text = markedIn(formatted, 'text', languages)
  if (title === undefined && text === undefined) return {}
  return {
    highlights: { ...(title === undefined ? {} : { title }), ...(text === undefined ? {} : { text }) }
  }
}
