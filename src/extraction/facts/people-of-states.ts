import type { UnLanguage } from '#domain/term.ts'
import type { FindStates } from './gazetteer.ts'
import type { PersonFound } from './person-found.ts'
import { hasOffice, nameAlone, nameBefore } from './person-names.ts'
import { honorifics, stateOf } from './words/people-words.ts'

const longestBefore = 160

/** `Ms. Name of State`, `Name, State,`, `Name, Ambassador of State`: names whose State stands in no brackets. */
export const peopleOfStates = (text: string, language: UnLanguage, findStates: FindStates): PersonFound[] => {
  const found: PersonFound[] = []
  const link = new RegExp(`(?:${stateOf[language]})$`, 'u')
  for (const { iso3, start, end } of findStates(text)) {
    const before = text.slice(Math.max(0, start - longestBefore), start)
    const from = start - before.length
    const [printed] = link.exec(before) ?? []
    if (!printed) continue
    const lead = before.slice(0, before.length - printed.length)
    const person = nameBefore(lead, language)
    if (!person || (!isAddressed(lead, language) && !isFullName(person.name, language))) continue
    if (found.some((one) => one.name === person.name)) continue
    found.push({ name: person.name, title: null, country: iso3, start: from + person.start, end })
  }
  return found
}

const isAddressed = (lead: string, language: UnLanguage) =>
  honorifics[language] !== '' && new RegExp(`(?:${honorifics[language]})[^,،]{2,80}$`, 'iu').test(lead)

const isFullName = (name: string, language: UnLanguage) =>
  !hasOffice(name, language) &&
  (language === 'ar' || language === 'zh' || (name.includes(' ') && nameAlone.test(name)))
