/** A citation in the form of an extraction. */
export interface CitationForm {
  kind: string
  id: string
  issuer?: string | null
}

/**
 * A recommendation in the form of an extraction; what an expectation leaves out is not measured. Where careful
 * readers may differ, an expectation names the other reading as `…_also_accepted`.
 */
export interface RecommendationForm {
  number: string | number
  text: string
  section?: { letter: string | null; title: string | null } | null
  addressees?: string[]
  /** Codes that may stand for one of those expected. */
  addressees_also_accepted?: string[]
  strength?: string
  /** Codes that the first operative clause may have as well. */
  strength_also_accepted?: string[]
  strengths_in_order?: string[]
  /** Other orders, whole. */
  strengths_in_order_also_accepted?: string[][]
  cites?: CitationForm[]
  recommending_states?: string[]
  position?: string | null
}

export interface PersonForm {
  name: string
  country_iso3?: string | null
}

/** What is measured of a report in the form of an extraction (and of `*.expected.json`). */
export interface ReportForm {
  metadata: { language?: string; chairs?: PersonForm[] }
  recommendations: RecommendationForm[]
  date_conflicts?: { paragraph: number | null }[]
  numbering_anomalies?: { skipped: string[]; duplicated: string[] }
  agenda?: { item: string; title: string }[]
  panellists?: PersonForm[]
  participating_states_iso3?: string[]
  documentation?: { symbols: string[] }[]
}
