import type { UnLanguage } from '#domain/term.ts'

/** A citation in the form of an extraction; `kind` is resolution, decision, article or document. */
export interface ExpectedCitation {
  kind: string
  id: string
  issuer: string | null
  pinpoint: string | null
}

export interface ExpectedRecommendation {
  number: string
  label: string | null
  part: string | null
  section: { letter: string | null; title: string | null }
  text: string
  addressees: string[]
  strength: string
  strengths_in_order: string[]
  strength_max: string
  cites: ExpectedCitation[]
  recommending_states?: string[]
  position?: string
}

/** What a careful reader finds in a report: the form of `*.expected.json`. */
export interface ExpectedReport {
  metadata: {
    organ: string
    body: string
    title: string
    dates: { start: string | null; end: string | null }
    place: { name: string; country_iso3: string } | null
    distribution_date: string | null
    language: UnLanguage
    original_language: UnLanguage | null
    symbol: string | null
    job_number: string | null
    chairs?: { name: string; country_iso3: string }[]
  }
  date_conflicts?: { paragraph: number | null; as_printed: string }[]
  numbering_anomalies?: { skipped: string[]; duplicated: string[] }
  recommendations: ExpectedRecommendation[]
  agenda?: { item: string; title: string; subitems: { letter: string; title: string }[] }[]
  panellists?: { name: string; country_iso3: string }[]
  participating_states_iso3?: string[]
  regional_economic_integration_organizations?: string[]
  documentation?: { title: string; symbols: string[] }[]
}
