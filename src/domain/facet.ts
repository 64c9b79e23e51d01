/** A way to narrow and to count records: the vocabularies whose terms it shows. */
export interface Facet {
  readonly schemes: readonly string[]
  readonly description: string
}

/** Every facet by the name it has as a parameter, in an answer and in the index. */
export const facets = {
  country: { schemes: ['country'], description: 'Country, as ISO 3166-1 alpha-3.' },
  region: {
    schemes: ['region', 'un-group'],
    description: 'M49 region or regional group of the United Nations; includes the countries in it.'
  },
  organization: { schemes: ['organization'], description: 'International or regional organization.' },
  crimeType: { schemes: ['crime-type'], description: 'Crime type; a broader one includes the narrower.' },
  article: {
    schemes: ['article', 'instrument'],
    description: 'Treaty article, or the whole treaty with all its articles.'
  },
  theme: { schemes: ['theme'], description: 'Theme of a recommendation or strategy.' },
  language: { schemes: ['language'], description: 'Language in which the record has a text.' },
  type: {
    schemes: ['legislation-type', 'strategy-type'],
    description: 'Type of law or of strategy.'
  },
  legalStatus: { schemes: ['legislation-status'], description: 'Whether a law is in force.' },
  legalSystem: { schemes: ['legal-system'], description: 'Legal system a law belongs to.' },
  pillar: { schemes: ['pillar'], description: 'Pillar of a strategy: prevent, pursue, protect, promote.' },
  addressee: { schemes: ['addressee'], description: 'Who a recommendation asks to act.' },
  strength: { schemes: ['strength'], description: 'How strongly a recommendation asks.' },
  adoption: {
    schemes: ['recommendation-status'],
    description: 'What the body did with a recommendation.'
  }
} as const satisfies Record<string, Facet>

export type FacetName = keyof typeof facets
export const facetNames = Object.keys(facets) as FacetName[]

/** The facet a vocabulary belongs to, if its terms can be filtered by. */
export const facetOfScheme = (scheme: string): FacetName | undefined =>
  facetNames.find((name) => (facets[name].schemes as readonly string[]).includes(scheme))

/** Vocabularies whose labels and aliases, in every language, find the records that carry the term. */
export const conceptSchemes = ['country', 'organization', 'crime-type', 'article', 'theme'] as const
