import { createHash } from 'node:crypto'
import type { Settings } from 'meilisearch'
import { facetNames } from '#domain/facet.ts'
import { isUnLanguage } from '#domain/language.ts'
import { resultWindow } from '#domain/search.ts'
import { unLanguages } from '#domain/term.ts'
import type { Terms } from '#domain/terms.ts'

/** The languages that fields are kept in: the six, and one field for all others together. */
export const fieldLanguages = [...unLanguages, 'other'] as const

/** The one of them that texts in a language are kept under. */
export const fieldLanguage = (language: string) => (isUnLanguage(language) ? language : 'other')

/** Raised by hand when documents change their form, so that indexes are built anew. */
const documentForm = 5

/** More values of one facet than this would be cut off in silence. */
const mostFacetValues = 5000

/** The server's names of the languages of texts. */
export const localeOf = { en: 'eng', fr: 'fra', es: 'spa', ar: 'ara', zh: 'cmn', ru: 'rus' } as const

const inEveryLanguage = (field: string) => fieldLanguages.map((language) => `${field}_${language}`)

/** Words of texts that the server alone would cut otherwise in a query, by script. */
export const shadowFields = ['words_ar', 'words_zh', 'words_other'] as const

/** Settings of the one index that holds every kind. */
export const indexSettings: Settings = {
  searchableAttributes: [
    'words',
    ...inEveryLanguage('title'),
    ...inEveryLanguage('text'),
    ...inEveryLanguage('parts'),
    'partWords',
    ...shadowFields,
    ...inEveryLanguage('concepts').filter((field) => field !== 'concepts_other')
  ],
  filterableAttributes: [
    'id',
    'kind',
    'parent',
    'verification',
    'link',
    'dateFrom',
    'dateTo',
    'updated',
    ...facetNames
  ],
  sortableAttributes: ['id', 'sortFrom', 'sortTo', 'updated', 'titleKey'],
  rankingRules: ['sort', 'words', 'typo', 'proximity', 'attribute', 'exactness', 'id:asc'],
  localizedAttributes: unLanguages.map((language) => ({
    attributePatterns: [`*_${language}`],
    locales: [localeOf[language]]
  })),
  // Signs the server would take for letters: "n°", "$100", "<b>".
  separatorTokens: [...'<>=$€£¥¢%‰°+~^|`´§¶©®™•'],
  typoTolerance: {
    disableOnNumbers: true,
    disableOnAttributes: ['words', 'partWords', ...shadowFields]
  },
  pagination: { maxTotalHits: resultWindow },
  faceting: { maxValuesPerFacet: mostFacetValues },
  // Values of facets are suggested from the vocabularies, in six languages.
  facetSearch: false
}

/** Says whether an index was built with these settings, this form of documents and these vocabularies. */
export const editionOf = (terms: Terms): string => {
  const vocabularies = [...terms.vocabularies.values()]
  for (const { scheme, terms } of vocabularies) {
    if (terms.length >= mostFacetValues)
      throw new Error(`Facets of ${scheme} would be cut off: ${terms.length} terms.`)
  }
  return createHash('sha256')
    .update(JSON.stringify([documentForm, indexSettings, vocabularies]))
    .digest('hex')
    .slice(0, 16)
}
