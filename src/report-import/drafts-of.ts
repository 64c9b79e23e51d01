import type { RecordBody } from '#domain/record.ts'
import type { Terms } from '#domain/terms.ts'
import type { TaggedExtraction } from './extraction-schema.ts'
import { recommendationBody } from './recommendation-body.ts'
import { reportBody } from './report-body.ts'
import { idsOfRecommendations } from './report-id.ts'
import { stateUnderReview } from './state-under-review.ts'

/** Bodies of records by id, in order, the report first. */
export type Bodies = Map<string, RecordBody>

/** What an extraction says of a report and its recommendations, as bodies of records. */
export const bodiesOf = (extraction: TaggedExtraction, report: string, terms: Terms): Bodies => {
  const { recommendations, metadata } = extraction
  const country = stateUnderReview(extraction, terms)
  const ids = idsOfRecommendations(
    report,
    recommendations.map(({ number }) => number)
  )
  return new Map([
    [report, reportBody(extraction, terms)],
    ...recommendations.map((own, index): [string, RecordBody] => [
      ids[index]!,
      recommendationBody(own, metadata, country ? [country] : [])
    ])
  ])
}
