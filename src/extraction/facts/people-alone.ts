import type { UnLanguage } from '#domain/term.ts'
import type { PersonFound } from './person-found.ts'
import { fullName, hasOffice, withoutHonorific } from './person-names.ts'
import { chairedBy, chairsAfter, honorifics } from './words/people-words.ts'

const names: Partial<Record<UnLanguage, string>> = {
  ar: '[\\u0621-\\u064a]{2,20}(?: [\\u0621-\\u064a-]{2,20}){1,4}',
  zh: '(?:[\\p{Script=Han}]{1,8}(?:[·•・][\\p{Script=Han}]{1,10}?){1,4}|[\\p{Script=Han}]{2,4}?)(?=主持|担任|女士|先生)'
}

/** Who chaired, where the sentence gives no State: the name right after the verb, or right before it. */
export const peopleAlone = (text: string, language: UnLanguage): PersonFound[] => {
  const name = names[language] ?? fullName
  const title = honorifics[language] ? `(?:${honorifics[language]})?` : ''
  // The name is spelled with capitals; the words around it may be.
  const after = new RegExp(`(?:${chairedBy[language]})${title}(?<name>${name})`, 'u').exec(text)
  const found =
    after ?? new RegExp(`^${title}(?<name>${name}),? (?:${chairsAfter[language]})`, 'u').exec(text)
  const printed = found?.groups?.name
  if (!found || printed === undefined) return []
  const person = withoutHonorific(printed, language).replace(/(?<=\p{Ll})\.$/u, '')
  if (hasOffice(person, language) || (language !== 'zh' && !person.includes(' '))) return []
  const start = found.index + found[0].lastIndexOf(person)
  return [{ name: person, title: null, country: null, start, end: start + person.length }]
}

const and: Partial<Record<UnLanguage, string>> = { en: 'and', fr: 'et', es: '[ye]', ru: 'и' }

/** The second of two, where only the first is named with a State: chaired by X (A) and Y. */
export const secondAlone = (text: string, from: number, language: UnLanguage): PersonFound[] => {
  const lead = `^ ${and[language]} (?:(?:the|le|la|el) (?:Co-?)?\\p{L}{5,12} )?(?:${honorifics[language]})?`
  const found = and[language] && new RegExp(`${lead}(?<name>${fullName})\\.?$`, 'u').exec(text.slice(from))
  const name = found ? found.groups!.name!.replace(/\.$/u, '') : ''
  if (!found || !name.includes(' ') || hasOffice(name, language)) return []
  const start = from + found[0].lastIndexOf(name)
  return [{ name, title: null, country: null, start, end: start + name.length }]
}
