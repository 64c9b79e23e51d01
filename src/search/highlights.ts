import { escapeHtml } from '#domain/highlight.ts'
import type { Highlights } from '#domain/search.ts'
import { fieldLanguage, fieldLanguages } from './settings.ts'

// Characters for private use, which texts are rid of when they are saved: nothing in a text can pose as a mark.
export const markStart = '\uE000'
export const markEnd = '\uE001'

const asHtml = (text: string) =>
  escapeHtml(text).replaceAll(markStart, '<mark>').replaceAll(markEnd, '</mark>')

const markedIn = (formatted: Record<string, unknown>, field: string, languages: readonly string[]) => {
  for (const language of languages) {
    const text = formatted[`${field}_${language}`]
    if (typeof text === 'string' && text.includes(markStart))
      return { html: asHtml(text), language: language === 'other' ? 'und' : language }
  }
  return undefined
}

/** Safe HTML of the title and text in which words were found, in the wanted language if it is among them. */
export const highlightsOf = (
  formatted: Record<string, unknown> | undefined,
  language: string
): { highlights?: Highlights } => {
  if (!formatted) return {}
  const languages = [fieldLanguage(language), ...fieldLanguages]
  const title = markedIn(formatted, 'title', languages)
  const text = markedIn(formatted, 'text', languages)
  if (title === undefined && text === undefined) return {}
  return {
    highlights: {
      ...(title && { title: title.html, titleLanguage: title.language }),
      ...(text && { text: text.html, textLanguage: text.language })
    }
  }
}
