import { compareFacts } from './compare-facts.ts'
import { compareRecommendation } from './compare-recommendation.ts'
import { createMarks, type Difference } from './marks.ts'
import { pairRecommendations } from './pair-recommendations.ts'
import type { RecommendationForm, ReportForm } from './report-form.ts'
import type { Measure, Scores } from './scores.ts'

export interface Comparison {
  scores: Scores
  differences: Difference[]
}

/** Compares what was read out of a report with what a careful reader found in it. */
export const compareReports = (expected: ReportForm, found: ReportForm): Comparison => {
  const marks = createMarks()
  const pairs = pairRecommendations(expected.recommendations, found.recommendations)
  const paired = new Set(pairs.flatMap((pair) => [pair.expected, pair.found]))
  const given = (
    measure: Measure,
    all: RecommendationForm[],
    sides: (text: string) => [unknown, unknown]
  ) => {
    for (const one of all)
      marks.give(measure, String(one.number), paired.has(one) ? 1 : 0, 1, sides(one.text))
  }
  given('recall', expected.recommendations, (text) => [text, null])
  given('precision', found.recommendations, (text) => [null, text])
  for (const pair of pairs) compareRecommendation(pair, marks)
  compareFacts(expected, found, marks)
  return { scores: marks.scores, differences: marks.differences }
}
