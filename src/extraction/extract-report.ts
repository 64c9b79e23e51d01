import { Failure } from '#domain/failure.ts'
import type { UnLanguage } from '#domain/term.ts'
import type { Terms } from '#domain/terms.ts'
import type { Extraction, Flag } from './extraction.ts'
import { createGazetteer } from './facts/gazetteer.ts'
import { linkAgenda } from './facts/link-agenda.ts'
import { readFacts } from './facts/read-facts.ts'
import { readSections } from './read-sections.ts'
import { findRecommendations } from './recommendations/find-recommendations.ts'
import { numberingAnomalies } from './recommendations/numbering-anomalies.ts'
import { readRecommendation } from './recommendations/read-recommendation.ts'
import { findRepairs } from './recommendations/repair-acronyms.ts'
import { readDocument } from './structure/read-document.ts'

/** Characters of a report; the longest there are have some hundred thousand. */
const longestReport = 5_000_000

/**
 * Reads a report of the United Nations from its plain text (pages parted by form feeds, if at all). Throws a
 * `Failure` when there is no text or far too much, when it is in another language than the one said, or when it holds no
 * recommendations.
 */
export const extractReport = (
  raw: string,
  { language: said, terms }: { language?: UnLanguage; terms: Terms }
): Extraction => {
  if (raw.length > longestReport)
    throw new Failure(
      'invalid-record',
      `The text has ${raw.length} characters; reports of at most ${longestReport} are read.`
    )
  const document = readDocument(raw, said)
  const { language } = document
  const findStates = createGazetteer(terms, language)
  const found = findRecommendations(document, findStates)
  if (found.length === 0) throw new Failure('invalid-record', 'The text holds no recommendations.')
  const facts = readFacts(document, terms)
  const repairs = findRepairs(document.blocks.map(({ whole }) => whole.text).join('\n'), terms)
  const anomalies = numberingAnomalies(found)
  const reading = {
    language,
    terms,
    repairs,
    anomalies,
    findStates,
    context: { organCode: facts.metadata.organ_code, bodyCode: facts.metadata.body_code }
  }
  const recommendations = found.map((one) => readRecommendation(one, reading))
  const { sections, differs } = linkAgenda(readSections(document, found, recommendations), facts.agenda)
  const flags: Flag[] = [
    ...(document.isLanguageGuessed ? (['language_guessed'] as const) : []),
    ...(document.isVisual ? (['visual_order_arabic'] as const) : []),
    ...facts.flags,
    ...(differs ? (['section_title_mismatch'] as const) : [])
  ]
  return {
    ...facts,
    numbering_anomalies: anomalies,
    sections,
    recommendations,
    recommendation_count: recommendations.length,
    flags
  }
}
