import type { RecordFilter } from '#domain/filter.ts'

/** A value as the filter language reads it back unchanged, whatever is in it. */
const quote = (value: string): string => `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`

const oneOf = (attribute: string, values: readonly string[]) =>
  `${attribute} IN [${values.map(quote).join(', ')}]`

/** A filter in the server's own language; every element must hold. */
export const filterExpression = (filter: RecordFilter): string[] => [
  ...(filter.kinds ? [oneOf('kind', filter.kinds)] : []),
  ...Object.entries(filter.terms).map(([facet, terms]) =>
    oneOf(
      facet,
      terms.map(({ code }) => code)
    )
  ),
  ...filter.parents.map((ids) => oneOf('parent', ids)),
  ...(filter.verification ? [oneOf('verification', filter.verification)] : []),
  ...(filter.link ? [oneOf('link', filter.link)] : []),
  ...(filter.yearFrom === undefined ? [] : [`dateTo >= ${filter.yearFrom}0101`]),
  ...(filter.yearTo === undefined ? [] : [`dateFrom <= ${filter.yearTo}1231`]),
  ...(filter.updatedSince === undefined ? [] : [`updated >= ${Date.parse(filter.updatedSince)}`])
]
