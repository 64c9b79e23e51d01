import { conceptSchemes, facetNames, facetOfScheme } from '#domain/facet.ts'
import type { LinkState } from '#domain/link.ts'
import type { Verification } from '#domain/record.ts'
import { type TermReference, unLanguages } from '#domain/term.ts'
import type { Terms } from '#domain/terms.ts'
import { identifiersIn, indexWords, isEuropean } from '#domain/words.ts'
import { fieldLanguage, fieldLanguages } from './settings.ts'

/** A text as it is indexed. */
interface Text {
  language: string
  title: string
  text: string
}

/** What a document is made of. */
export interface Indexable {
  id: string
  kind: string
  version: number
  revision: string
  parent?: string
  verification: Verification
  link?: { state: LinkState }
  dateFrom?: string
  dateTo?: string
  updatedAt: string
  titleKey: string
  terms: readonly TermReference[]
  words: string
  texts: readonly Text[]
  parts: readonly { id: string; words: string; texts: readonly Text[] }[]
}

/** One document of the index; fields are named in `settings.ts`. */
export type IndexDocument = { key: string; id: string; revision: string } & Record<string, unknown>

/** The key of a record's document: the server allows no dots, and our ids no underscores. */
export const keyOf = (id: string): string => id.replaceAll('.', '_')

/** The other way round. */
export const idOf = (key: string): string => key.replaceAll('_', '.')

const dayNumber = (date: string) => Number(date.replaceAll('-', ''))

/** Facets with everything broader, so that filtering by a term finds what is narrower. */
const facetValues = (references: readonly TermReference[], terms: Terms) => {
  const values: Record<string, Set<string>> = Object.fromEntries(facetNames.map((name) => [name, new Set()]))
  for (const reference of references) {
    for (const { scheme, code } of terms.withBroader(reference)) {
      const facet = facetOfScheme(scheme)
      if (facet) values[facet]!.add(code)
    }
  }
  return Object.fromEntries(Object.entries(values).map(([name, codes]) => [name, [...codes]]))
}

/** Labels and aliases of what the record is about, in every language, so that a query in any of them finds it. */
const concepts = (references: readonly TermReference[], terms: Terms) => {
  const carried = references.filter(({ scheme }) => (conceptSchemes as readonly string[]).includes(scheme))
  const all = carried.flatMap((reference) =>
    terms.withBroader(reference).filter(({ scheme }) => scheme === reference.scheme)
  )
  const distinct = [...new Map(all.map((term) => [`${term.scheme} ${term.code}`, term])).values()]
  const fields: Record<string, string[]> = {}
  for (const { scheme, code } of distinct) {
    const term = terms.get(scheme, code)
    if (!term) continue
    for (const language of unLanguages) {
      const names = [term.labels[language], ...(term.aliases[language] ?? [])]
      const field =
        language === 'ar' || language === 'zh' ? names.map((name) => indexWords(name).join(' ')) : names
      fields[`concepts_${language}`] = [...(fields[`concepts_${language}`] ?? []), ...field]
    }
    fields.words = [...(fields.words ?? []), ...(term.aliases.und ?? [])]
  }
  return fields
}

const byLanguage = (field: string, texts: readonly { language: string; value: string }[]) => {
  const fields: Record<string, string> = {}
  for (const { language, value } of texts) {
    const name = `${field}_${fieldLanguage(language)}`
    fields[name] = fields[name] === undefined ? value : `${fields[name]}\n\n${value}`
  }
  return fields
}

/**
 * Words of all scripts but the European ones, in the form queries have them: the server alone would cut and fold
 * them otherwise in a query than in a text. By script and not by language: Persian and Japanese share theirs.
 */
const shadowWords = ({ texts, parts }: Indexable) => {
  const all = [...texts, ...parts.flatMap((part) => part.texts)]
  const words = all.flatMap(({ title, text }) => indexWords(`${title} ${text}`))
  const fields = { words_ar: new Set<string>(), words_zh: new Set<string>(), words_other: new Set<string>() }
  for (const word of words.filter((word) => !isEuropean(word))) {
    const script = /\p{Script=Arabic}/u.test(word) ? 'ar' : /\p{Script=Han}/u.test(word) ? 'zh' : 'other'
    fields[`words_${script}`].add(word)
  }
  return Object.fromEntries(Object.entries(fields).map(([name, set]) => [name, [...set].join(' ')]))
}

/** In every document, because the server refuses to search in a field that none has. */
const noTexts = Object.fromEntries(
  fieldLanguages.flatMap((language) => [
    [`title_${language}`, null],
    [`text_${language}`, null]
  ])
)

/** The document of a record as the index takes it. */
export const documentOf = (record: Indexable, terms: Terms): IndexDocument => {
  const { words = [], ...labels } = concepts(record.terms, terms)
  return {
    key: keyOf(record.id),
    id: record.id,
    revision: record.revision,
    kind: record.kind,
    ...(record.parent === undefined ? {} : { parent: record.parent }),
    verification: record.verification,
    ...(record.link ? { link: record.link.state } : {}),
    ...(record.dateFrom === undefined
      ? {}
      : { dateFrom: dayNumber(record.dateFrom), dateTo: dayNumber(record.dateTo!) }),
    sortFrom: dayNumber(record.dateFrom ?? '0001-01-01'),
    sortTo: dayNumber(record.dateTo ?? '0001-01-01'),
    updated: Date.parse(record.updatedAt),
    titleKey: record.titleKey,
    words: [
      record.words,
      ...record.texts.flatMap(({ title, text }) => identifiersIn(`${title} ${text}`)),
      ...words
    ].join(' '),
    ...facetValues(record.terms, terms),
    ...noTexts,
    ...byLanguage(
      'title',
      record.texts.map(({ language, title }) => ({ language, value: title }))
    ),
    ...byLanguage(
      'text',
      record.texts.map(({ language, text }) => ({ language, value: text }))
    ),
    ...byLanguage(
      'parts',
      record.parts.flatMap(({ texts }) =>
        texts.map(({ language, title, text }) => ({ language, value: `${title}\n${text}` }))
      )
    ),
    partWords: record.parts.map(({ words }) => words).join(' '),
    ...shadowWords(record),
    ...labels
  }
}
