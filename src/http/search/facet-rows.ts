import { type FacetName, facets } from '#domain/facet.ts'
import { isUnLanguage } from '#domain/language.ts'
import type { CountedFacet } from '#domain/search.ts'
import type { Terms } from '#domain/terms.ts'
import type { Kinds } from '#kinds/kind.ts'

/** A value of a facet, labelled, with its number of results. */
export interface FacetRow {
  value: string
  label: string
  /** Where the label is none that was seen in an official text. */
  confirmed?: false | undefined
  count: number
  broader?: string[] | undefined
}

/** Makes the rows of facets from counts. */
export const createFacetRows = (kinds: Kinds, terms: Terms) => {
  const kindValues = [...kinds.values()].map(
    ({ name, label }): FacetRow => ({ value: name, label, count: 0 })
  )
  // Some thousand rows at most; worked out for each search they took a twentieth of its time here.
  const worked = new Map<string, FacetRow[]>()
  /** Rows to copy, in the order of their codes; `count` has its place already (see `Presenter.found`). */
  const valuesOf = (facet: CountedFacet, asked: string) => {
    // In any other language labels are English.
    const language = isUnLanguage(asked) ? asked : 'en'
    const place = `${facet} ${language}`
    const known = worked.get(place)
    if (known) return known
    const values = facet === 'kind' ? kindValues : termValues(terms, facet, language)
    // A code that two schemes of a facet have is one value.
    const distinct = [...new Map(values.map((value) => [value.value, value])).values()]
    const made = distinct.sort((a, b) => (a.value < b.value ? -1 : 1))
    worked.set(place, made)
    return made
  }

  /** Rows by falling count, equal counts in the order of their codes; `withEmpty` also those without a result. */
  return (
    facet: CountedFacet,
    counts: Record<string, number>,
    language: string,
    withEmpty: boolean
  ): FacetRow[] => {
    const rows: FacetRow[] = []
    // An index of older vocabularies may count codes that are no more: what is known is looked up, not what is counted.
    for (const value of valuesOf(facet, language)) {
      const count = counts[value.value] ?? 0
      if (count > 0 || withEmpty) rows.push({ ...value, count })
    }
    return rows.sort((a, b) => b.count - a.count)
  }
}

const termValues = (terms: Terms, facet: FacetName, language: string): FacetRow[] => {
  const schemes: readonly string[] = facets[facet].schemes
  return schemes
    .flatMap((scheme) => terms.scheme(scheme)?.terms ?? [])
    .map((term) => {
      const { scheme, code } = term
      const broader = term.broader.filter((one) => schemes.includes(one.scheme)).map((one) => one.code)
      return {
        value: code,
        label: terms.label(scheme, code, language),
        confirmed: terms.isConfirmed(scheme, code, language) ? undefined : false,
        count: 0,
        broader: broader.length > 0 ? broader : undefined
      }
    })
}
