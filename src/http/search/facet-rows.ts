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
  confirmed?: false
  count: number
  broader?: string[]
}

/** What of a row never changes. */
type Value = Omit<FacetRow, 'count'>

/** Makes the rows of facets from counts. */
export const createFacetRows = (kinds: Kinds, terms: Terms) => {
  const kindValues = [...kinds.values()].map(({ name, label }): Value => ({ value: name, label }))
  // Some thousand rows at most; worked out for each search they took a twentieth of its time here.
  const worked = new Map<string, Map<string, Value>>()
  const valuesOf = (facet: CountedFacet, asked: string) => {
    // In any other language labels are English.
    const language = isUnLanguage(asked) ? asked : 'en'
    const place = `${facet} ${language}`
    const known = worked.get(place)
    if (known) return known
    const values = facet === 'kind' ? kindValues : termValues(terms, facet, language)
    const made = new Map(values.map((value) => [value.value, value]))
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
    const known = valuesOf(facet, language)
    const rows: FacetRow[] = []
    for (const value of withEmpty ? known.keys() : Object.keys(counts)) {
      const count = counts[value] ?? 0
      // An index of older vocabularies may count codes that are no more.
      const row = known.get(value)
      if (row && (count > 0 || withEmpty)) rows.push({ ...row, count })
    }
    return rows.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
  }
}

const termValues = (terms: Terms, facet: FacetName, language: string): Value[] => {
  const schemes: readonly string[] = facets[facet].schemes
  return schemes
    .flatMap((scheme) => terms.scheme(scheme)?.terms ?? [])
    .map((term) => {
      const { scheme, code } = term
      const broader = term.broader.filter((one) => schemes.includes(one.scheme)).map((one) => one.code)
      return {
        value: code,
        label: terms.label(scheme, code, language),
        ...(terms.isConfirmed(scheme, code, language) ? {} : { confirmed: false as const }),
        ...(broader.length > 0 ? { broader } : {})
      }
    })
}
