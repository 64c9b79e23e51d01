import type { Terms } from '#domain/terms.ts'
import type { TaggedExtraction } from './extraction-schema.ts'

const longestName = 10

/** The State a peer review is of, which the title of its report ends with; none where all States are asked. */
export const stateUnderReview = (
  { metadata: { title }, recommendations }: TaggedExtraction,
  terms: Terms
): string | undefined => {
  if (!title || !recommendations.every(({ addressees }) => addressees.includes('state_under_review')))
    return undefined
  const words = title.split(/[\s*:–—-]+/).filter((word) => word !== '')
  for (let length = Math.min(longestName, words.length); length > 0; length--) {
    const country = terms.resolve(['country'], words.slice(-length).join(' '))
    if (country) return country.code
  }
  return undefined
}
