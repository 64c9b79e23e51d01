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
