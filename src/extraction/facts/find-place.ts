import type { UnLanguage } from '#domain/term.ts'
import type { FindStates } from './gazetteer.ts'
import { heldIn, venues } from './words/places.ts'

/** A place in a text: as printed, in English where we know it, and the country. */
export interface PlaceFound {
  name: string
  english: string | null
  country_iso3: string | null
  start: number
  end: number
}

const escapedVenues = (language: UnLanguage) => venues.map(({ names }) => `(?:${names[language]})`).join('|')

/** The venue after "held in", known or not; "the margins" and other common words are no place. */
export const findPlace = (
  text: string,
  language: UnLanguage,
  findStates: FindStates
): PlaceFound | undefined => {
  const spaced = language === 'zh' || language === 'ar' ? '' : '(?<!\\p{L})'
  const gap = language === 'zh' ? '' : ' ?'
  const known = new RegExp(
    `${spaced}(?:${heldIn[language]})${gap}(?<place>${escapedVenues(language)})${language === 'zh' ? '' : '(?!\\p{L})'}`,
    'u'
  ).exec(text)
  if (known) {
    const name = known.groups!.place!
    const venue = venues.find(({ names }) => new RegExp(`^(?:${names[language]})$`, 'u').test(name))
    const start = known.index + known[0].length - name.length
    return {
      name,
      english: venue?.english ?? null,
      country_iso3: venue?.iso3 ?? null,
      start,
      end: start + name.length
    }
  }
  if (language === 'zh' || language === 'ar') return undefined
  const capital = "\\p{Lu}[\\p{L}.'-]{1,30}"
  const other = new RegExp(
    `(?<!\\p{L})(?:${heldIn[language]}) (?<place>${capital}(?: ${capital}){0,3})`,
    'u'
  ).exec(text)
  if (!other) return undefined
  const name = other.groups!.place!
  const start = other.index + other[0].length - name.length
  const after = text.slice(start + name.length, start + name.length + 80)
  const state = /^(?:,| ?\()/.test(after) ? findStates(after).find((one) => one.start <= 3) : undefined
  return { name, english: null, country_iso3: state?.iso3 ?? null, start, end: start + name.length }
}
