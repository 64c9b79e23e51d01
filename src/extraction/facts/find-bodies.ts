import { anyOf, type ByLanguage } from './words/languages.ts'
import { organs } from './words/organs.ts'
import { shortNames } from './words/short-names.ts'
import { treatyBodies } from './words/treaty-bodies.ts'

/** A named body or treaty in a text, in its own offsets. */
export interface NameFound {
  code: string
  start: number
  end: number
}

const { en, fr, es, ru, ar, zh } = {
  en: (names: ByLanguage) => names.en,
  fr: (names: ByLanguage) => names.fr,
  es: (names: ByLanguage) => names.es,
  ru: (names: ByLanguage) => names.ru,
  ar: (names: ByLanguage) => names.ar,
  zh: (names: ByLanguage) => names.zh
}

/** One pattern for a name in all languages: whole words, Arabic ones with what is written together with them. */
export const namePattern = (names: ByLanguage): string => {
  const spaced = anyOf([en, fr, es, ru].map((of) => of(names)).filter((name) => name !== ''))
  const alternatives = [
    spaced && `(?<![\\p{L}\\p{N}])(?:${spaced})(?![\\p{L}\\p{N}])`,
    ar(names) && `(?<![\\p{L}\\p{N}])[وفبلك]{0,2}(?:${ar(names)})(?![\\p{L}\\p{N}])`,
    zh(names) && `(?:${zh(names)})`
  ]
  return alternatives.filter((alternative) => alternative !== '').join('|')
}

/** Of matches that overlap the longest, in order. */
export const longestOf = <Found extends { start: number; end: number }>(found: readonly Found[]): Found[] => {
  const taken = new Uint8Array(found.reduce((last, { end }) => Math.max(last, end), 0))
  const byLength = found.toSorted((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)
  const kept = byLength.filter(({ start, end }) => {
    // Nothing shorter can lie over a longer one without an end of it inside.
    if (taken[start] || taken[end - 1]) return false
    taken.fill(1, start, end)
    return true
  })
  return kept.toSorted((a, b) => a.start - b.start)
}

export const allMatches = (text: string, pattern: RegExp, code: string): NameFound[] =>
  [...text.matchAll(pattern)].map(({ 0: name, index }) => ({ code, start: index, end: index + name.length }))

const named = [...organs, ...treatyBodies].map(({ code, names }) => ({
  code,
  pattern: new RegExp(namePattern(names), 'giu')
}))
const short = shortNames.map((one) => ({ ...one, pattern: new RegExp(namePattern(one.names), 'gu') }))

/** Organs a folded text names; a short name is that of the report's own organ, if it can be. */
export const findBodies = (text: string, organCode: string | null): NameFound[] =>
  longestOf([
    ...named.flatMap(({ code, pattern }) => allMatches(text, pattern, code)),
    ...short.flatMap(({ codes, otherwise, pattern }) => {
      const code = organCode !== null && codes.includes(organCode) ? organCode : otherwise
      return code === null ? [] : allMatches(text, pattern, code)
    })
  ])
