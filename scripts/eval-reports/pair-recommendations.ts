import { distance } from 'fastest-levenshtein'
import { comparable, withoutStates } from './comparable.ts'
import type { RecommendationForm } from './report-form.ts'

/** Below this a recommendation of the same number is held to be another one. */
const sameText = 0.8

export interface Pair {
  expected: RecommendationForm
  found: RecommendationForm
  similarity: number
}

const textOf = (recommendation: RecommendationForm, isUpr: boolean) =>
  isUpr ? withoutStates(recommendation.text) : comparable(recommendation.text)

/** 1 less the Levenshtein distance over the longer length, of texts as they are compared. */
const similarityOf = (expected: RecommendationForm, found: RecommendationForm) => {
  const isUpr = expected.recommending_states !== undefined
  const [left, right] = [textOf(expected, isUpr), textOf(found, isUpr)]
  return 1 - distance(left, right) / Math.max(left.length, right.length, 1)
}

const numberOf = ({ number }: RecommendationForm) => comparable(String(number)).toLowerCase()

/** Pairs recommendations of the same number and like text; doubled numbers go by the nearest text. */
export const pairRecommendations = (
  expected: readonly RecommendationForm[],
  found: readonly RecommendationForm[]
): Pair[] => {
  const free = new Set(found)
  return expected.flatMap((wanted) => {
    const candidates = [...free]
      .filter((candidate) => numberOf(candidate) === numberOf(wanted))
      .map((candidate) => ({
        expected: wanted,
        found: candidate,
        similarity: similarityOf(wanted, candidate)
      }))
      .filter(({ similarity }) => similarity >= sameText)
      .toSorted((left, right) => right.similarity - left.similarity)
    const best = candidates[0]
    if (!best) return []
    free.delete(best.found)
    return [best]
  })
}
