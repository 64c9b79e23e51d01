import { comparable } from './comparable.ts'
import { inCommon, type Marks } from './marks.ts'
import type { Pair } from './pair-recommendations.ts'
import type { CitationForm, RecommendationForm } from './report-form.ts'
import { strengthLadder } from './strength-ladder.ts'

// Resolution 9/1 of one body is not that of another; articles and documents go by their ids.
const citationKey = ({ kind, id, issuer }: CitationForm) =>
  kind === 'resolution' || kind === 'decision' ? `${kind} ${id} ${issuer ?? ''}` : `${kind} ${id}`

const sectionKey = (section: RecommendationForm['section']) => [
  section?.letter ?? null,
  comparable(section?.title ?? '').toLowerCase()
]

const ranksApart = (left: string, right: string | undefined) =>
  Math.abs((strengthLadder[left] ?? Number.NaN) - (strengthLadder[right ?? ''] ?? Number.NaN))

/** Marks a recommendation found against the one expected, field by field. */
export const compareRecommendation = ({ expected, found, similarity }: Pair, marks: Marks): void => {
  const where = String(expected.number)
  marks.give('text', where, similarity, 1, [expected.text, found.text])
  if (expected.section) marks.same('section', where, sectionKey(expected.section), sectionKey(found.section))
  if (expected.addressees) {
    const sides = [expected.addressees.toSorted(), (found.addressees ?? []).toSorted()] as const
    marks.same('addressee', where, ...sides)
    const all = new Set(sides.flat()).size
    marks.give('addressee-overlap', where, all === 0 ? 1 : inCommon(...sides) / all, 1, [...sides])
  }
  if (expected.strength) {
    const { strength } = found
    marks.same('strength', where, expected.strength, strength)
    marks.give('strength-near', where, ranksApart(expected.strength, strength) <= 1 ? 1 : 0, 1, [
      expected.strength,
      strength
    ])
  }
  if (expected.strengths_in_order) {
    marks.same('strengths', where, expected.strengths_in_order, found.strengths_in_order ?? [])
  }
  if (expected.cites) {
    const cites = (found.cites ?? []).map(citationKey)
    marks.among('citation-recall', where, expected.cites.map(citationKey), cites, 'citation-precision')
  }
  if (expected.recommending_states) {
    const states = (found.recommending_states ?? []).toSorted()
    marks.same('recommending-states', where, expected.recommending_states.toSorted(), states)
  }
  if (expected.position !== undefined)
    marks.same('position', where, expected.position, found.position ?? null)
}
