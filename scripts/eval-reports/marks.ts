import { emptyScores, type Measure, type Scores } from './scores.ts'

/** One thing in which an extraction is not what was expected. */
export interface Difference {
  measure: Measure
  /** The recommendation's number or the field. */
  where: string
  expected: unknown
  found: unknown
}

/** Marks given while two reports are compared. */
export interface Marks {
  scores: Scores
  differences: Difference[]
  /** So much of so many was right; what was not is kept with both sides. */
  give(measure: Measure, where: string, right: number, of: number, sides: [unknown, unknown]): void
  /** One mark, for being the same. */
  same(measure: Measure, where: string, expected: unknown, found: unknown): void
  /**
   * A mark for each expected item found (recall), and in `precision` for each found item expected. Without
   * `precision` each item of either side is a mark, so that surplus ones are not let through.
   */
  among(
    measure: Measure,
    where: string,
    expected: readonly string[],
    found: readonly string[],
    precision?: Measure
  ): void
}

export const inCommon = (left: readonly string[], right: readonly string[]): number => {
  const others = new Set(right)
  return [...new Set(left)].filter((item) => others.has(item)).length
}

export const createMarks = (): Marks => {
  const scores = emptyScores()
  const differences: Difference[] = []
  const give: Marks['give'] = (measure, where, right, of, [expected, found]) => {
    scores[measure].right += right
    scores[measure].of += of
    if (right < of) differences.push({ measure, where, expected, found })
  }
  return {
    scores,
    differences,
    give,
    same: (measure, where, expected, found) => {
      give(measure, where, JSON.stringify(expected) === JSON.stringify(found) ? 1 : 0, 1, [expected, found])
    },
    among: (measure, where, expected, found, precision) => {
      const common = inCommon(expected, found)
      const missing = expected.filter((item) => !found.includes(item))
      const surplus = found.filter((item) => !expected.includes(item))
      const marked = precision ? expected : [...expected, ...found]
      give(measure, where, common, new Set(marked).size, [missing, surplus])
      if (precision) give(precision, where, common, new Set(found).size, [missing, surplus])
    }
  }
}
