import type { FindStates } from '#extraction/facts/gazetteer.ts'
import type { ReportDocument } from '#extraction/structure/document.ts'
import { findByCommittee } from './committee.ts'
import type { FoundRecommendation } from './found.ts'
import { findInSections } from './in-sections.ts'
import { findLabelled } from './labelled.ts'
import { isInAnnex, placesOf } from './places.ts'
import { findDotted, findRestarting } from './review-items.ts'

/** Fewer of a shape are an accident of numbering, where another shape has more. */
const leastOfAShape = 2

/** An annex holds those of others, unless the report has none outside. */
const outsideAnnexes = (found: FoundRecommendation[]): FoundRecommendation[] => {
  const own = found.filter(({ place }) => !isInAnnex(place))
  return own.length > 0 ? own : found
}

/** The adopted recommendations of a report. */
export const findRecommendations = (
  document: ReportDocument,
  findStates: FindStates
): FoundRecommendation[] => outsideAnnexes(inTheirShape(document, findStates))

/** Recommendations in the one shape most of them have. */
const inTheirShape = (document: ReportDocument, findStates: FindStates): FoundRecommendation[] => {
  const places = placesOf(document)
  const labelled = findLabelled(document, places)
  const dotted = [
    ...findDotted(document, places, findStates),
    ...findRestarting(document, places, findStates)
  ]
  if (dotted.length >= leastOfAShape && dotted.length > labelled.length) return dotted
  if (labelled.length > 0) return labelled
  const inSections = findInSections(document, places)
  const byCommittee = findByCommittee(document, places)
  return byCommittee.length >= Math.max(leastOfAShape, inSections.length / 2) ? byCommittee : inSections
}
