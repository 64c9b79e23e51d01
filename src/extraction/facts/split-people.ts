import type { UnLanguage } from '#domain/term.ts'
import { chinesePeople } from './chinese-people.ts'
import type { FindStates } from './gazetteer.ts'
import { peopleWithFunctions } from './people-with-functions.ts'
import { peopleWithStates } from './people-with-states.ts'
import type { PersonFound } from './person-found.ts'

/** People of a list, whichever way they are printed. */
export const splitPeople = (text: string, language: UnLanguage, findStates: FindStates): PersonFound[] => {
  if (language === 'zh') return chinesePeople(text, findStates)
  const withStates = peopleWithStates(text, language, findStates)
  const withFunctions = peopleWithFunctions(text, language, findStates)
  return withFunctions.length >= withStates.length ? withFunctions : withStates
}
