import { type Term, type UnLanguage, unLanguages } from '#domain/term.ts'
import { type Draw, zipf } from './skewed.ts'
import { wordBanks } from './word-banks.ts'

/** A crime type with its name as it reads after "against", by language. */
export interface Crime {
  code: string
  names: Readonly<Record<UnLanguage, string>>
}

// The crime types most laws are about come first; the others follow by code.
const frequent =
  `money-laundering trafficking-in-persons corruption drug-offences organized-crime terrorism cybercrime
  participation-in-organized-criminal-group smuggling-of-migrants trafficking-in-firearms wildlife-crime
  fraud`.split(/\s+/)

const place = (code: string) => (frequent.includes(code) ? frequent.indexOf(code) : frequent.length)

const namesOf = ({ code, labels }: Term) =>
  Object.fromEntries(
    unLanguages.map((language) => [
      language,
      wordBanks[language].crimes[code] ?? labels[language].toLowerCase()
    ])
  ) as Record<UnLanguage, string>

/** Draws crime types of the vocabulary, common ones most often. */
export const createCrimes = (terms: readonly Term[]): Draw<Crime> =>
  zipf(
    terms
      .map((term) => ({ code: term.code, names: namesOf(term) }))
      .sort((a, b) => place(a.code) - place(b.code) || (a.code < b.code ? -1 : 1)),
    0.9
  )
