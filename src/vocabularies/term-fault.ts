import { type Term, unLanguages } from '#domain/term.ts'

const codePattern = (scheme: string) => (scheme === 'country' ? /^[A-Z]{3}$/ : /^[a-z0-9][a-z0-9_-]*$/)
const aliasLanguages: readonly string[] = [...unLanguages, 'und']

/** A text with something in it. */
export const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== ''
const isTextOrAbsent = (value: unknown) => value === undefined || isText(value)
/** An object with names, not a list. */
export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Exactly one fitting entry for each of the six languages. */
export const inSixLanguages = (value: unknown, fits: (entry: unknown) => boolean) =>
  isObject(value) &&
  Object.keys(value).length === unLanguages.length &&
  unLanguages.every((language) => fits(value[language]))

const byLanguage = (value: unknown, languages: readonly string[], fits: (entry: unknown) => boolean) =>
  isObject(value) &&
  Object.entries(value).every(([language, entry]) => languages.includes(language) && fits(entry))

const isListOfTexts = (value: unknown) => Array.isArray(value) && value.length > 0 && value.every(isText)

const isReference = (value: unknown) => isObject(value) && isText(value.scheme) && isText(value.code)

/** What is wrong with the shape of a term, if anything is. */
export const faultOf = (term: Partial<Record<keyof Term, unknown>>, scheme: string): string | undefined => {
  if (term.scheme !== scheme) return `its scheme is not ${scheme}`
  if (!isText(term.code) || !codePattern(scheme).test(term.code)) return 'the code is malformed'
  if (!inSixLanguages(term.labels, isText)) return 'a label is missing in one of the six languages'
  if (!inSixLanguages(term.confirmed, (entry) => typeof entry === 'boolean')) {
    return 'confirmed does not say yes or no for each of the six languages'
  }
  if (!byLanguage(term.aliases, aliasLanguages, isListOfTexts))
    return 'the aliases are not lists of names by language'
  if (!Array.isArray(term.broader) || !term.broader.every(isReference))
    return 'broader is not a list of terms'
  if (term.sources !== undefined && !byLanguage(term.sources, unLanguages, isText)) {
    return 'the sources are not texts by language'
  }
  if (!isTextOrAbsent(term.notation)) return 'the notation is empty'
  if (!isTextOrAbsent(term.note)) return 'the note is empty'
  if (term.formerCodes !== undefined && !isListOfTexts(term.formerCodes))
    return 'the former codes are not a list of codes'
  if (term.rank !== undefined && !Number.isInteger(term.rank)) return 'the rank is not a whole number'
  return undefined
}
