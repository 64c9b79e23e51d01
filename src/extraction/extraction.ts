import type { CitationKind } from '#domain/citation.ts'
import type { UnLanguage } from '#domain/term.ts'

/** A stretch of the raw text, in UTF-16 code units: `raw.slice(start, end)`. */
export interface Span {
  start: number
  end: number
}

/** Where fields were read, by field name; a field that was computed or defaulted has no entry. */
export type Spans = Record<string, Span[]>

/** Days of a meeting, ISO dates. */
export interface Period {
  start: string
  end: string
}

/** What a reviewer should look at again (reports.md section 13, and some of ours). */
export type Flag =
  | 'implicit_number'
  | 'duplicate_number'
  | 'skipped_number'
  | 'joined_across_page'
  | 'ocr_acronym_repaired'
  | 'date_conflict'
  | 'section_title_mismatch'
  | 'addressee_ambiguous'
  | 'strength_ambiguous'
  | 'language_guessed'
  | 'symbol_missing'
  | 'symbol_from_running_head'
  | 'symbol_conflict'
  | 'visual_order_arabic'
  | 'no_operative_verb'
  | 'country_unknown'

interface Person {
  name: string
  country_iso3: string | null
  spans: Spans
}

/** Who chaired; a co-chair shared the chair. */
export interface Chair extends Person {
  role: 'chair' | 'co-chair'
}

export interface Panellist extends Person {
  /** Number of the agenda item discussed; null when it is not said. */
  item: string | null
  /** Function as printed; null when only the country is. */
  title: string | null
  /** Numbers of the paragraphs that name the person. */
  paragraphs: number[]
}

interface Metadata {
  organ: string | null
  organ_code: string | null
  body: string | null
  body_code: string | null
  title: string | null
  dates: Period | null
  place: { name: string; english: string | null; country_iso3: string | null } | null
  distribution: 'general' | 'limited' | 'restricted' | null
  distribution_date: string | null
  language: UnLanguage
  original_language: string | null
  /** Null when none is printed: never guessed. */
  symbol: string | null
  job_number: string | null
  meetings_held: number | null
  chairs: Chair[]
  adopted_on: string | null
  adopted_at_meeting: number | null
  adoption_paragraph: number | null
  spans: Spans
}

/** A period some place of the document gives, which the majority contradicts. */
export interface DateConflict {
  /** Number of the numbered paragraph; null in the title or an unnumbered one. */
  paragraph: number | null
  as_printed: string
  resolve_to: string
  spans: Spans
}

export interface NumberingAnomalies {
  skipped: string[]
  duplicated: string[]
}

export interface Subsection {
  letter: string
  title: string
  /** First and last numbered paragraph; null when it has none. */
  paragraphs: [number, number] | null
  /** Numbers of its recommendations. */
  recommendations: string[]
  /** Number of the agenda item of the same title. */
  agenda_item: string | null
  spans: Spans
}

export interface Section {
  /** Numeral as printed, folded to roman; null when it has none. */
  part: string | null
  title: string
  paragraphs: [number, number] | null
  subsections: Subsection[]
  spans: Spans
}

/** An act, treaty article or document a text refers to. */
export interface Cite {
  kind: CitationKind
  id: string
  issuer: string | null
  pinpoint: string | null
  /** Title in quotation marks beside it. */
  title?: string
  spans: Spans
}

/** A citation anywhere in the report, and where it stands. */
export interface PlacedCite extends Cite {
  paragraph: number | null
  recommendation?: string
}

export interface OcrCorrection {
  from: string
  to: string
}

export type UprPosition = 'supported' | 'noted' | 'under_consideration'

export interface Recommendation {
  /** What a reader would say: `3`, `5 bis`, `7(a)`, `115.23`. */
  number: string
  /** As printed, whitespace folded; null when there is none. */
  label: string | null
  part: string | null
  section: { letter: string | null; title: string } | null
  chapeau_paragraph: number | null
  /** The body without the label: furniture removed, broken words and sentences joined. */
  text: string
  /** The same before acronyms were repaired. */
  text_as_printed: string
  ocr_corrections: OcrCorrection[]
  /** Codes of the vocabulary `addressee`: only who is asked to act. */
  addressees: string[]
  /** Codes of the vocabulary `strength`. */
  strength: string
  strengths_in_order: string[]
  strength_max: string
  trigger_phrases: string[]
  cites: Cite[]
  page_break_inside: boolean
  recommending_states?: string[]
  position?: UprPosition | null
  upr_verb_class?: 'action' | 'consider' | 'continue'
  flags: Flag[]
  /** label, text (one span per unbroken piece), section, addressees (the words), trigger_phrases. */
  spans: Spans
}

export interface AgendaItem {
  item: string
  title: string
  subitems: { letter: string; title: string }[]
  spans: Spans
}

/** Somebody present; a State has its ISO code. */
export interface Participant {
  name: string
  iso3: string | null
  kind?: 'regional_economic_integration_organization'
  spans: Spans
}

/** An organization present as an observer. */
export interface Organization {
  name: string
  /** Code of the vocabulary `organization`; null when it is not in it. */
  code: string | null
  spans: Spans
}

export interface Observers {
  signatory_states: Participant[]
  non_signatory_states: Participant[]
  united_nations_entities: Organization[]
  intergovernmental_organizations: Organization[]
  non_governmental_organizations: Organization[]
}

export interface ListedDocument {
  letter: string | null
  title: string
  /** Several when one document has a double symbol. */
  symbols: string[]
  as_printed: string | null
  spans: Spans
}

/** What was read out of a report; keys are those of `*.expected.json` (reports.md section 14). */
export interface Extraction {
  metadata: Metadata
  date_conflicts: DateConflict[]
  numbering_anomalies: NumberingAnomalies
  sections: Section[]
  recommendations: Recommendation[]
  recommendation_count: number
  agenda: AgendaItem[]
  panellists: Panellist[]
  /** Alpha-3 codes of the States represented, in order. */
  participating_states_iso3: string[]
  participating_states_count: number
  participants_in_order: Participant[]
  regional_economic_integration_organizations: string[]
  observers: Observers
  documentation: ListedDocument[]
  resolutions_and_decisions_cited: PlacedCite[]
  flags: Flag[]
}
