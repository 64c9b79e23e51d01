import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import iso from 'i18n-iso-countries'
import { unLanguages, type Vocabulary } from '#domain/term.ts'
import { countryTerm, type KnownNames, type Override, type Place } from './country-term.ts'

const read = <Value>(name: string): Record<string, Value> =>
  JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'))

// The package's own code for Kosovo, to which ISO 3166-1 gives none.
const notInIso = new Set(['XKK'])

/** The country vocabulary, made of ISO 3166-1, the names the United Nations use, and corrections by hand. */
export const countryVocabulary = (): Vocabulary => {
  for (const language of unLanguages) {
    iso.registerLocale(read(import.meta.resolve(`i18n-iso-countries/langs/${language}.json`)) as never)
  }
  const known = read<KnownNames>('united-nations-names.json')
  const overrides = read<Override>('country-overrides.json')
  const places = read<Place>('country-places.json')
  const codes = Object.keys(iso.getAlpha3Codes()).filter((code) => !notInIso.has(code))
  return {
    scheme: 'country',
    labels: {
      en: 'Country or area',
      fr: 'Pays ou zone',
      es: 'País o zona',
      ar: 'البلد أو المنطقة',
      zh: '国家或地区',
      ru: 'Страна или район'
    },
    description:
      'Countries and areas of ISO 3166-1 by alpha-3 code, with their M49 number and region and their regional group in the United Nations.',
    terms: codes.sort().map((code) => countryTerm(code, known[code]!, overrides[code] ?? {}, places[code]!))
  }
}

/** The text of the vocabulary's file. */
export const countryFile = (): string => `${JSON.stringify(countryVocabulary(), null, 2)}\n`

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(new URL(import.meta.resolve('#vocabularies/country.json')), countryFile())
}
