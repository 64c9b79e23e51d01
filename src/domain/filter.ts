import type { FacetName } from './facet.ts'
import type { LinkState } from './link.ts'
import type { Verification } from './record.ts'
import type { TermReference } from './term.ts'

/** What is asked for: values of one facet mean OR, everything else means AND. */
export interface RecordFilter {
  kinds?: string[]
  /** A term includes everything narrower. */
  terms: Partial<Record<FacetName, TermReference[]>>
  /** Ids of parents: one of each list. */
  parents: string[][]
  verification?: Verification[]
  /** States of the source's address. */
  link?: LinkState[]
  /** A record matches when the range its main date spans overlaps these years. */
  yearFrom?: number
  yearTo?: number
  /** ISO 8601 instant. */
  updatedSince?: string
}

/** The filter without one facet's own values, as a disjunctive facet counts. */
export const withoutFacet = (filter: RecordFilter, facet: FacetName | 'kind'): RecordFilter => {
  if (facet === 'kind') {
    const { kinds: _dropped, ...rest } = filter
    return rest
  }
  const { [facet]: _dropped, ...terms } = filter.terms
  return { ...filter, terms }
}
