import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import type { Extraction } from '#extraction/extraction.ts'
import type { ReadDocument } from '#report-import/contract.ts'
import { tagExtraction } from '#report-import/tag-extraction.ts'
import { testTerms } from '../support/portal.ts'

const folder = new URL('../../../shared/reports/', import.meta.url)
const name = 'untoc-wg-technical-assistance-2023.fr'

/** Why tests with the report of 2023 are left out; false where it is there. */
export const absent = existsSync(new URL(`${name}.txt`, folder))
  ? false
  : 'The shared reports are not here (../shared/reports).'

/** Where some words stand in a text, whatever its line breaks; nowhere when they do not. */
const placesOf = (text: string, words: string) => {
  const form = words
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  const found = words.trim() === '' ? null : new RegExp(form.join('\\s+')).exec(text)
  return found ? [{ start: found.index, end: found.index + found[0].length }] : []
}

const spansOf = (text: string, fields: Record<string, string | null | undefined>) =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([field, words]) => {
      const places = words ? placesOf(text, words) : []
      return places.length > 0 ? [[field, places]] : []
    })
  )

/** The careful reader's extraction of the report of 2023 in the form an extraction has. */
export const readSample = () => {
  const bytes = readFileSync(new URL(`${name}.txt`, folder))
  const text = bytes.toString('utf8')
  const expected = JSON.parse(readFileSync(new URL(`${name}.expected.json`, folder), 'utf8'))
  const spans = {}
  const participant = ({ name, iso3 = null }: any) => ({ name, iso3, spans })
  const organization = ({ name }: any) => ({ name, code: null, spans })
  const { symbol_note: _note, format: _format, format_decided: _decided, ...metadata } = expected.metadata
  const extraction: Extraction = {
    metadata: {
      ...metadata,
      chairs: metadata.chairs.map((chair: any) => ({ ...chair, spans })),
      spans: spansOf(text, { title: metadata.title })
    },
    date_conflicts: expected.date_conflicts.map(({ paragraph, as_printed, resolve_to }: any) => ({
      paragraph,
      as_printed,
      resolve_to,
      spans
    })),
    numbering_anomalies: { skipped: [], duplicated: [] },
    sections: expected.sections.map(({ part, title, paragraphs, subsections = [] }: any) => ({
      part,
      title,
      paragraphs,
      subsections: subsections.map((own: any) => ({
        letter: own.letter,
        title: own.title,
        paragraphs: own.paragraphs ?? null,
        recommendations: (own.recommendations ?? []).map(String),
        agenda_item: null,
        spans: spansOf(text, { title: own.title })
      })),
      spans: spansOf(text, { title })
    })),
    recommendations: expected.recommendations.map(
      ({ instruments_or_tools_mentioned: _tools, ...own }: any) => ({
        ...own,
        number: String(own.number),
        page_break_inside: own.page_break_inside ?? false,
        cites: own.cites.map(({ kind, id, issuer, pinpoint = null, title }: any) => ({
          kind,
          id,
          issuer,
          pinpoint,
          ...(title ? { title } : {}),
          spans
        })),
        flags: own.ocr_corrections.length > 0 ? ['ocr_acronym_repaired'] : [],
        spans: spansOf(text, { label: own.label, text: own.text_as_printed })
      })
    ),
    recommendation_count: expected.recommendation_count,
    agenda: expected.agenda.map((item: any) => ({ ...item, spans })),
    panellists: expected.panellists.map((one: any) => ({ ...one, spans })),
    participating_states_iso3: expected.participating_states_iso3,
    participating_states_count: expected.participating_states_count,
    participants_in_order: expected.participants_in_order.map(participant),
    regional_economic_integration_organizations: expected.regional_economic_integration_organizations,
    observers: {
      signatory_states: expected.observers.signatory_states.map(participant),
      non_signatory_states: [],
      united_nations_entities: expected.observers.united_nations_entities.map(organization),
      intergovernmental_organizations: expected.observers.intergovernmental_organizations.map(organization),
      non_governmental_organizations: []
    },
    documentation: expected.documentation.map(({ letter, title, symbols, as_printed = null }: any) => ({
      letter,
      title,
      symbols,
      as_printed,
      spans
    })),
    resolutions_and_decisions_cited: expected.resolutions_and_decisions_cited.map(
      ({ kind, id, issuer, title, paragraph = null, recommendation }: any) => ({
        kind,
        id,
        issuer,
        pinpoint: null,
        ...(title ? { title } : {}),
        paragraph,
        ...(recommendation ? { recommendation: String(recommendation) } : {}),
        spans
      })
    ),
    flags: ['symbol_missing', 'date_conflict']
  }
  return { bytes, text, extraction }
}

/** A document as joining takes it, of an extraction and the text it is of. */
export const documentOf = (
  extraction: Extraction,
  text: string,
  more: Partial<ReadDocument> = {}
): ReadDocument => {
  const read = tagExtraction(extraction, text, testTerms)
  const sha256 = createHash('sha256').update(text).digest('hex')
  return { name: 'report.txt', format: 'text', sha256, text, read, wanted: read, corrections: [], ...more }
}
