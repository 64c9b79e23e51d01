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

/** Those found, with what is expected in the place of what may stand for it. */
const asExpected = (expected: string[], found: string[], alsoAccepted: string[] = []) => {
  const missing = expected.filter((code) => !found.includes(code))
  return found.map((code) =>
    !expected.includes(code) && alsoAccepted.includes(code) ? (missing.shift() ?? code) : code
  )
}

/** Marks a recommendation found against the one expected, field by field. */
export const compareRecommendation = ({ expected, found, similarity }: Pair, marks: Marks): void => {
  const where = String(expected.number)
  marks.give('text', where, similarity, 1, [expected.text, found.text])
  if (expected.section) marks.same('section', where, sectionKey(expected.section), sectionKey(found.section))
  if (expected.addressees) {
    const asked = asExpected(expected.addressees, found.addressees ?? [], expected.addressees_also_accepted)
    const sides = [expected.addressees.toSorted(), asked.toSorted()] as const
    marks.same('addressee', where, ...sides)
    const all = new Set(sides.flat()).size
    marks.give('addressee-overlap', where, all === 0 ? 1 : inCommon(...sides) / all, 1, [...sides])
  }
  if (expected.strength) {
    const [strength] = asExpected(
      [expected.strength],
      [found.strength ?? ''],
      expected.strength_also_accepted
    )
    marks.same('strength', where, expected.strength, strength)
    marks.give('strength-near', where, ranksApart(expected.strength, strength) <= 1 ? 1 : 0, 1, [
      expected.strength,
      strength
    ])
  }
  if (expected.strengths_in_order) {
    const order = found.strengths_in_order ?? []
    // No clause is what the strength `none` says of the first.
    const [first = 'none', ...others] = order
    const wanted = expected.strengths_in_order.slice(0, 1)
    const read = [...asExpected(wanted, [first], expected.strength_also_accepted), ...others]
    const isAccepted = (expected.strengths_in_order_also_accepted ?? []).some(
      (other) => JSON.stringify(other) === JSON.stringify(order)
    )
    const asked = wanted.length === 0 || isAccepted ? order : read
    marks.same('strengths', where, isAccepted ? order : expected.strengths_in_order, asked)
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
