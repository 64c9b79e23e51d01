import type { UnLanguage } from '#domain/term.ts'
import type { Terms } from '#domain/terms.ts'
import { stateDecoys, stateForms, statesOutsideGroups } from './words/state-forms.ts'

/** Codes with their names; territories are left out, for they take no part and some read like plain words. */
export const stateNames = (terms: Terms, language: UnLanguage): { iso3: string; name: string }[] => [
  // With no code, so that the State inside is passed over.
  ...stateDecoys[language].map((name) => ({ iso3: '', name })),
  ...(terms.scheme('country')?.terms ?? [])
    .filter(
      ({ code, broader }) =>
        statesOutsideGroups.includes(code) || broader.some(({ scheme }) => scheme === 'un-group')
    )
    .flatMap(({ code, labels, aliases }) =>
      [labels[language], ...(aliases[language] ?? []), ...(stateForms[code]?.[language] ?? [])]
        // "Korea, Republic of" would read over the comma of a list.
        .filter((name) => !/[,،、]/.test(name))
        .map((name) => ({ iso3: code, name }))
    )
]
