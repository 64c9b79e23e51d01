import { escapeHtml } from '#domain/highlight.ts'
import type { Highlights } from '#domain/search.ts'
import { fieldLanguage, fieldLanguages } from './settings.ts'

// Characters for private use, which texts are rid of when they are saved: nothing in a text can pose as a mark.
export const markStart = '\uE000'
export const markEnd = '\uE001'

const asHtml = (text: string) =>
  escapeHtml(text).replaceAll(markStart, '<mark>').replaceAll(markEnd, '</mark>')

interface Place {
  field: string
  language: string
}

/** The fields of titles, or of texts, by the language that is wanted first. */
const placesOf = (name: 'title' | 'text') =>
  new Map<string, Place[]>(
    fieldLanguages.map((wanted) => [
      wanted,
      [...new Set([wanted, ...fieldLanguages])].map((language) => ({
        field: `${name}_${language}`,
        language: language === 'other' ? 'und' : language
      }))
    ])
  )
const titles = placesOf('title')
const texts = placesOf('text')

const markedIn = (formatted: Record<string, unknown>, places: readonly Place[]) => {
  for (const { field, language } of places) {
    const text = formatted[field]
    if (typeof text === 'string' && text.includes(markStart)) return { html: asHtml(text), language }
  }
  return undefined
}

/** Safe HTML of the title and text in which words were found, in the wanted language if it is among them. */
export const highlightsOf = (
  formatted: Record<string, unknown> | undefined,
  language: string
): Highlights | undefined => {
  if (!formatted) return undefined
  const wanted = fieldLanguage(language)
  const title = markedIn(formatted, titles.get(wanted)!)
  const text = markedIn(formatted, texts.get(wanted)!)
  if (title === undefined && text === undefined) return undefined
  return {
    title: title?.html,
    titleLanguage: title?.language,
    text: text?.html,
    textLanguage: text?.language
  }
}
