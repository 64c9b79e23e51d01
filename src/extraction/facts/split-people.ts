import type { UnLanguage } from '#domain/term.ts'
import { chinesePeople } from './chinese-people.ts'
import type { FindStates } from './gazetteer.ts'
import { peopleOfStates } from './people-of-states.ts'
import { peopleWithFunctions } from './people-with-functions.ts'
import { peopleWithStates } from './people-with-states.ts'
import type { PersonFound } from './person-found.ts'

/** People of a list, whichever way they are printed: the one that finds most. */
export const splitPeople = (text: string, language: UnLanguage, findStates: FindStates): PersonFound[] => {
  const all = [
    language === 'zh' ? chinesePeople(text, findStates) : peopleWithFunctions(text, language, findStates),
    peopleWithStates(text, language, findStates),
    peopleOfStates(text, language, findStates)
  ]
  return all.reduce((best, one) => (told(one) > told(best) ? one : best))
}

const told = (people: readonly PersonFound[]) =>
  people.filter(({ title, country }) => title !== null || country !== null).length
