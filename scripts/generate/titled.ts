import type { UnLanguage } from '#domain/term.ts'
import type { Country } from './countries.ts'
import { fill } from './fill.ts'
import type { Slots } from './word-bank.ts'
import { wordBanks } from './word-banks.ts'

/** A title made from a template, with the name of its country in the same language when asked for. */
export const titled = (
  language: UnLanguage,
  template: string,
  slots: Slots,
  country: Country,
  withCountry: boolean
): string => {
  const title = fill(template, slots)
  if (!withCountry) return title
  return fill(wordBanks[language].titleOfCountry, { title, country: country.labels[language] })
}
