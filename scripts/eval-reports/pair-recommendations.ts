import { distance } from 'fastest-levenshtein'
import { comparable, withFewerBrackets } from './comparable.ts'
import type { RecommendationForm } from './report-form.ts'

/** Below this a recommendation of the same number is held to be another one. */
const sameText = 0.8

export interface Pair {
  expected: RecommendationForm
  found: RecommendationForm
  similarity: number
}

/** 1 less the Levenshtein distance over the longer length. */
const likeness = (left: string, right: string) =>
  1 - distance(left, right) / Math.max(left.length, right.length, 1)

/** Of texts as they are compared; the States in brackets may stand in either text or be left out of it. */
const similarityOf = (expected: RecommendationForm, found: RecommendationForm) => {
  const [left, right] = [comparable(expected.text), comparable(found.text)]
  if (expected.recommending_states === undefined) return likeness(left, right)
  return Math.max(
    ...withFewerBrackets(found.text).map((fewer) => likeness(left, fewer)),
    ...withFewerBrackets(expected.text).map((fewer) => likeness(fewer, right))
  )
}

// Arabic documents print 118-1 where the others print 118.1.
const numberOf = ({ number }: RecommendationForm) =>
  comparable(String(number))
    .toLowerCase()
    .replace(/^(\d+)-(?=\d+$)/u, '$1.')

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
