import type { Vocabularies } from '#domain/term.ts'
import { type Country, createCountries } from './countries.ts'
import { type Crime, createCrimes } from './crimes.ts'
import { type Draw, zipf } from './skewed.ts'

/** What records are drawn from, made of the vocabularies once. */
export interface World {
  seed: number
  countries: readonly Country[]
  country: Draw<Country>
  crime: Draw<Crime>
  /** English names of organizations that issue strategies of their own. */
  region: Draw<string>
}

const regional =
  `european-union african-union asean oas ecowas council-of-europe league-of-arab-states cis sco
  pacific-islands-forum caricom sica sadc eac igad gulf-cooperation-council`.split(/\s+/)

/** Gathers what the generator needs of the vocabularies. */
export const createWorld = (vocabularies: Vocabularies, seed: number): World => {
  const termsOf = (scheme: string) => vocabularies.get(scheme)?.terms ?? []
  const { all, draw } = createCountries(termsOf('country'))
  const organizations = new Map(termsOf('organization').map(({ code, labels }) => [code, labels.en]))
  return {
    seed,
    countries: all,
    country: draw,
    crime: createCrimes(termsOf('crime-type')),
    region: zipf(regional.flatMap((code) => organizations.get(code) ?? []))
  }
}
