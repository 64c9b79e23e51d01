import iso from 'i18n-iso-countries'
import { type Term, type TermReference, type UnLanguage, unLanguages } from '#domain/term.ts'
import { fold } from '#domain/words.ts'

type ByLanguage<Value> = Partial<Record<UnLanguage, Value>>

/** What the M49 list calls a country, and what other lists of the United Nations and Unicode call it. */
export interface KnownNames {
  labels: ByLanguage<string>
  names: ByLanguage<string[]>
}

/** What was set by hand, because the lists are wrong, silent or ambiguous. */
export interface Override {
  labels?: ByLanguage<string>
  aliases?: ByLanguage<string[]>
  /** Names of the lists that people do not mean, or that belong to another country. */
  without?: string[]
  note?: string
}

/** Its most specific M49 region and its regional group in the United Nations. */
export interface Place {
  region: string
  group?: string
}

// Where the names of the M49 list were seen: a copy that keeps all six languages side by side.
const m49Copy = 'https://github.com/datasets/country-codes'
// Not by the words search uses: their segmentation of Chinese may differ from one Node to the next.
const sameName = (name: string) =>
  fold(name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const withoutRepeats = (names: string[], label: string, left: readonly string[]) => {
  const seen = new Set([label, ...left].map(sameName))
  return names.filter((name) => {
    const key = sameName(name)
    return seen.has(key) ? false : seen.add(key)
  })
}

const isoNames = (language: UnLanguage, alpha2: string): string[] =>
  [iso.getNames(language, { select: 'all' })[alpha2] ?? []].flat().map((name) => name.replaceAll('’', "'"))

const inOrder = <Value>(entryOf: (language: UnLanguage) => Value) =>
  Object.fromEntries(unLanguages.map((language) => [language, entryOf(language)])) as Record<
    UnLanguage,
    Value
  >

const present = <Value>(record: Record<UnLanguage, Value>, isThere: (value: Value) => boolean) =>
  Object.fromEntries(
    Object.entries(record).filter(([, value]) => isThere(value as Value))
  ) as ByLanguage<Value>

const broaderOf = ({ region, group }: Place): TermReference[] => [
  { scheme: 'region', code: region },
  ...(group ? [{ scheme: 'un-group', code: group }] : [])
]

/** One country, of what the lists say and what was set by hand. */
export const countryTerm = (code: string, known: KnownNames, override: Override, place: Place): Term => {
  const alpha2 = iso.alpha3ToAlpha2(code)!
  const labels = inOrder(
    (language) => override.labels?.[language] ?? known.labels[language] ?? isoNames(language, alpha2)[0]!
  )
  const confirmed = inOrder((language) => known.labels[language] === labels[language])
  const aliases = inOrder((language) =>
    withoutRepeats(
      [
        ...(override.aliases?.[language] ?? []),
        ...(known.names[language] ?? []),
        ...isoNames(language, alpha2)
      ],
      labels[language],
      override.without ?? []
    )
  )
  return {
    scheme: 'country',
    code,
    notation: iso.alpha3ToNumeric(code)!,
    labels,
    confirmed,
    aliases: { ...present(aliases, (names) => names.length > 0), und: [alpha2] },
    broader: broaderOf(place),
    ...(Object.values(confirmed).includes(true) && {
      sources: present(
        inOrder((language) => (confirmed[language] ? m49Copy : '')),
        (source) => source !== ''
      ) as Partial<Record<UnLanguage, string>>
    }),
    ...(override.note && { note: override.note })
  }
}
