import { Failure } from '#domain/failure.ts'
import type { UnLanguage } from '#domain/term.ts'
import type { Terms } from '#domain/terms.ts'
import type { Extraction, Flag } from './extraction.ts'
import { createGazetteer } from './facts/gazetteer.ts'
import { readSections } from './read-sections.ts'
import { findRecommendations } from './recommendations/find-recommendations.ts'
import { numberingAnomalies } from './recommendations/numbering-anomalies.ts'
import { readRecommendation } from './recommendations/read-recommendation.ts'
import { findRepairs } from './recommendations/repair-acronyms.ts'
import { readDocument } from './structure/read-document.ts'

/**
 * Reads a report of the United Nations from its plain text (pages parted by form feeds, if at all). Throws a
 * `Failure` when there is no text, when it is in another language than the one said, or when it holds no
 * recommendations.
 */
export const extractReport = (
  raw: string,
  { language: said, terms }: { language?: UnLanguage; terms: Terms }
): Extraction => {
  const document = readDocument(raw, said)
  const { language } = document
  const found = findRecommendations(document)
  if (found.length === 0) throw new Failure('invalid-record', 'The text holds no recommendations.')
  const repairs = findRepairs(document.blocks.map(({ whole }) => whole.text).join('\n'), terms)
  const anomalies = numberingAnomalies(found)
  const reading = {
    language,
    terms,
    repairs,
    anomalies,
    findStates: createGazetteer(terms, language),
    context: { organCode: null, bodyCode: null }
  }
  const recommendations = found.map((one) => readRecommendation(one, reading))
  const flags: Flag[] = document.isLanguageGuessed ? ['language_guessed'] : []
  return {
    metadata: {
      organ: null,
      organ_code: null,
      body: null,
      body_code: null,
      title: null,
      dates: null,
      place: null,
      distribution: null,
      distribution_date: null,
      language,
      original_language: null,
      symbol: null,
      job_number: null,
      meetings_held: null,
      chairs: [],
      adopted_on: null,
      adopted_at_meeting: null,
      adoption_paragraph: null,
      spans: {}
    },
    date_conflicts: [],
    numbering_anomalies: anomalies,
    sections: readSections(document, found, recommendations),
    recommendations,
    recommendation_count: recommendations.length,
    agenda: [],
    panellists: [],
    participating_states_iso3: [],
    participating_states_count: 0,
    participants_in_order: [],
    regional_economic_integration_organizations: [],
    observers: {
      signatory_states: [],
      non_signatory_states: [],
      united_nations_entities: [],
      intergovernmental_organizations: [],
      non_governmental_organizations: []
    },
    documentation: [],
    resolutions_and_decisions_cited: [],
    flags
  }
}
