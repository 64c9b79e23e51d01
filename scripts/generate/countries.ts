import type { Term } from '#domain/term.ts'
import { type Draw, zipf } from './skewed.ts'

/** A country with the language its laws are written in, where that is known. */
export interface Country {
  code: string
  language: string | undefined
  labels: Term['labels']
  /** The English name inside a sentence, e.g. "the Netherlands". */
  name: string
}

const codesByLanguage: Record<string, string> = {
  en: `AUS ATG BHS BRB BLZ BWA CAN DMA FJI GBR GHA GMB GRD GUY IND IRL JAM KEN KIR KNA LBR LCA LSO MLT MUS MWI NAM
    NGA NRU NZL PAK PHL PLW PNG SGP SLB SLE SSD SWZ SYC TON TTO TUV TZA UGA USA VCT VUT WSM ZAF ZMB ZWE`,
  fr: 'BEL BEN BFA BDI CAF CIV CMR COD COG COM DJI FRA GAB GIN HTI LUX MCO MDG MLI NER SEN TCD TGO',
  es: 'ARG BOL CHL COL CRI CUB DOM ECU ESP GNQ GTM HND MEX NIC PAN PER PRY SLV URY VEN',
  ar: 'ARE BHR DZA EGY IRQ JOR KWT LBN LBY MAR MRT OMN PSE QAT SAU SDN SYR TUN YEM',
  zh: 'CHN HKG MAC',
  ru: 'BLR KAZ KGZ RUS',
  pt: 'AGO BRA CPV GNB MOZ PRT STP TLS',
  de: 'AUT CHE DEU LIE',
  it: 'ITA SMR',
  nl: 'NLD SUR',
  ja: 'JPN',
  ko: 'KOR',
  tr: 'TUR',
  uk: 'UKR',
  pl: 'POL',
  ro: 'MDA ROU',
  el: 'CYP GRC',
  fa: 'IRN',
  id: 'IDN',
  th: 'THA',
  vi: 'VNM'
}

// The countries of whose laws most is known come first; the others follow by code.
const frequent =
  `AUS CHN FRA ESP RUS EGY IND KEN NGA GBR USA BRA MEX PHL THA DEU ITA CAN ZAF COL ARG MAR KAZ TUN SEN
  PER IDN JPN UKR BLR GHA JAM TZA DZA CHL IRQ CIV KGZ ECU`.split(/\s+/)

const withoutLaws = new Set(['ATA', 'ATF', 'BVT', 'HMD', 'IOT', 'SGS', 'UMI'])
const takesArticle =
  /^(Bahamas|Central|Comoros|Democratic|Dominican|Gambia|Lao|Maldives|Marshall|Netherlands|Niger$|Philippines|Republic|Russian|Solomon|Sudan|Syrian|United)|Islands/

const languageOf = new Map(
  Object.entries(codesByLanguage).flatMap(([language, codes]) =>
    codes.split(/\s+/).map((code) => [code, language])
  )
)

const nameOf = (label: string) => {
  const short = label.replace(/ \(.*\)$/, '').replace(/^China, /, '')
  return takesArticle.test(short) ? `the ${short}` : short
}

const place = (code: string) => (frequent.includes(code) ? frequent.indexOf(code) : frequent.length)

/** Draws countries of the vocabulary, those with much known legislation most often. */
export const createCountries = (terms: readonly Term[]): { all: Country[]; draw: Draw<Country> } => {
  const all = terms
    .filter(({ code }) => !withoutLaws.has(code))
    .map(({ code, labels }) => ({ code, language: languageOf.get(code), labels, name: nameOf(labels.en) }))
    .sort((a, b) => place(a.code) - place(b.code) || (a.code < b.code ? -1 : 1))
  return { all, draw: zipf(all, 0.7) }
}
