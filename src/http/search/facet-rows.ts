import { type FacetName, facetNames, facets } from '#domain/facet.ts'
import type { CountedFacet } from '#domain/search.ts'
import type { Terms } from '#domain/terms.ts'
import type { Kinds } from '#kinds/kind.ts'

/** A value of a facet, labelled, with its number of results. */
export interface FacetRow {
  value: string
  label: string
  /** Where the label is none that was seen in an official text. */
  confirmed?: false
  count: number
  broader?: string[]
}

type Value = {
  label: (language: string) => string
  isConfirmed: (language: string) => boolean
  broader: string[]
}

/** Makes the rows of facets from counts; what never changes of a value is worked out once. */
export const createFacetRows = (kinds: Kinds, terms: Terms) => {
  const values = new Map<CountedFacet, Map<string, Value>>(
    facetNames.map((facet) => [facet, termValues(terms, facet)])
  )
  values.set(
    'kind',
    new Map(
      [...kinds.values()].map(({ name, label }) => [
        name,
        { label: () => label, isConfirmed: () => true, broader: [] }
      ])
    )
  )

  /** Rows by falling count, equal counts in the order of their codes; `withEmpty` also those without a result. */
  return (
    facet: CountedFacet,
    counts: Record<string, number>,
    language: string,
    withEmpty: boolean
  ): FacetRow[] => {
    const known = values.get(facet)!
    // An index of older vocabularies may count codes that are no more.
    const shown = withEmpty ? [...known.keys()] : Object.keys(counts).filter((value) => known.has(value))
    return shown
      .map((value): FacetRow => {
        const { label, isConfirmed, broader } = known.get(value)!
        return {
          value,
          label: label(language),
          ...(isConfirmed(language) ? {} : { confirmed: false as const }),
          count: counts[value] ?? 0,
          ...(broader.length > 0 ? { broader } : {})
        }
      })
      .filter(({ count }) => count > 0 || withEmpty)
      .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
  }
}

const termValues = (terms: Terms, facet: FacetName): Map<string, Value> => {
  const schemes: readonly string[] = facets[facet].schemes
  const all = schemes.flatMap((scheme) => terms.scheme(scheme)?.terms ?? [])
  return new Map(
    all.map(({ scheme, code, broader }) => [
      code,
      {
        label: (language) => terms.label(scheme, code, language),
        isConfirmed: (language) => terms.isConfirmed(scheme, code, language),
        broader: broader.filter((term) => schemes.includes(term.scheme)).map((term) => term.code)
      }
    ])
  )
}
