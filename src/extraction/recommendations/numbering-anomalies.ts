import type { NumberingAnomalies } from '#extraction/extraction.ts'
import type { FoundRecommendation } from './found.ts'

const split = (number: string) => {
  const [, series, value] = /^(\d+\.)?(\d+)$/.exec(number) ?? []
  return value === undefined ? undefined : { series: series ?? '', value: Number(value) }
}

/** A matrix lists what it lists by theme: its numbers go up and down. */
const isByTheme = (found: readonly FoundRecommendation[]) => {
  const numbers = found.flatMap(({ number, review }) => (review ? (split(number) ?? []) : []))
  const falls = numbers.filter(
    ({ series, value }, at) =>
      at > 0 &&
      (series < numbers[at - 1]!.series ||
        (series === numbers[at - 1]!.series && value < numbers[at - 1]!.value))
  )
  return falls.length > 1 && falls.length * 8 > numbers.length
}

/** Numbers that were left out or given twice, where recommendations have numbers of their own. */
export const numberingAnomalies = (found: readonly FoundRecommendation[]): NumberingAnomalies => {
  const series = new Map<string, Set<number>>()
  const [seen, duplicated] = [new Set<string>(), new Set<string>()]
  let last: FoundRecommendation | undefined
  for (const one of found) {
    // Numbers begin anew in another section; several States share one number of a review.
    if (one.number === '1' && last && last.place.at(-1) !== one.place.at(-1)) seen.clear()
    if (
      seen.has(one.number) &&
      !(one.review && last?.mark?.originOf()[0]?.start === one.mark?.originOf()[0]?.start)
    )
      duplicated.add(one.number)
    seen.add(one.number)
    const parts = one.isLabelled || one.review ? split(one.number) : undefined
    if (parts) series.set(parts.series, (series.get(parts.series) ?? new Set<number>()).add(parts.value))
    last = one
  }
  if (isByTheme(found)) return { skipped: [], duplicated: [...duplicated] }
  const skipped = [...series].flatMap(([name, values]) => {
    const [least, most] = [Math.min(...values), Math.max(...values)]
    const all = Array.from({ length: Math.min(most - least, 1000) }, (_, at) => least + at)
    return all.filter((value) => !values.has(value)).map((value) => `${name}${value}`)
  })
  return { skipped, duplicated: [...duplicated] }
}
