import type { UnLanguage } from '#domain/term.ts'
import type { FindStates } from './gazetteer.ts'
import type { PersonFound } from './person-found.ts'
import { nameBefore } from './person-names.ts'

const longestBefore = 200

/** `Name (State), Name (State) et Name (State)`: every name with its State in brackets. */
export const peopleWithStates = (
  text: string,
  language: UnLanguage,
  findStates: FindStates
): PersonFound[] => {
  const found: PersonFound[] = []
  for (const { 0: printed, 1: inside, index } of text.matchAll(
    / ?[(（]([^()（）]{2,80}(?:[(（][^()（）]{2,60}[)）])?)[)）]/gu
  )) {
    const [state] = findStates(inside!)
    if (!state || state.start > 4) continue
    const from = Math.max(0, index - longestBefore)
    const person = nameBefore(text.slice(from, index), language)
    if (!person) continue
    found.push({
      name: person.name,
      start: from + person.start,
      title: null,
      country: state.iso3,
      end: index + printed.length
    })
  }
  return found
}
