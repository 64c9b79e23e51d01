import { comparable } from './comparable.ts'
import type { Marks } from './marks.ts'
import type { PersonForm, ReportForm } from './report-form.ts'

const metadataFields = [
  'organ',
  'body',
  'title',
  'dates.start',
  'dates.end',
  'place.country_iso3',
  'distribution_date',
  'language',
  'original_language',
  'symbol',
  'job_number'
] as const

const valueAt = (value: unknown, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>((inner, key) => (inner as Record<string, unknown> | null | undefined)?.[key], value)

const asKey = (value: unknown) => (typeof value === 'string' ? comparable(value) : (value ?? null))

const items = (agenda: { item: string; title: string }[] | undefined) =>
  (agenda ?? []).map(({ item, title }) => `${item}. ${comparable(title)}`)

const persons = (people: PersonForm[] | undefined) =>
  (people ?? []).map(({ name, country_iso3 }) => `${comparable(name)} (${country_iso3})`)

const symbols = (documents: { symbols: string[] }[] | undefined) =>
  (documents ?? []).flatMap((document) => document.symbols)

const paragraphs = (conflicts: ReportForm['date_conflicts']) =>
  (conflicts ?? []).map(({ paragraph }) => paragraph).toSorted()

/** Marks what a report says of itself: metadata, States, agenda, people, documents, and its own faults. */
export const compareFacts = (expected: ReportForm, found: ReportForm, marks: Marks): void => {
  for (const path of metadataFields) {
    const wanted = valueAt(expected.metadata, path)
    if (wanted === undefined) continue
    marks.same('metadata', path, asKey(wanted), asKey(valueAt(found.metadata, path)))
  }
  if (expected.participating_states_iso3) {
    const states = found.participating_states_iso3 ?? []
    marks.among('states-recall', 'states', expected.participating_states_iso3, states, 'states-precision')
  }
  if (expected.agenda) marks.among('agenda', 'agenda', items(expected.agenda), items(found.agenda))
  if (expected.panellists) {
    marks.among('panellists', 'panellists', persons(expected.panellists), persons(found.panellists))
  }
  const { chairs } = expected.metadata
  if (chairs) marks.among('chairs', 'chairs', persons(chairs), persons(found.metadata.chairs))
  if (expected.documentation) {
    marks.among('documents', 'documents', symbols(expected.documentation), symbols(found.documentation))
  }
  if (expected.date_conflicts) {
    const conflicts = paragraphs(found.date_conflicts)
    marks.same('date-conflicts', 'paragraphs', paragraphs(expected.date_conflicts), conflicts)
  }
  if (expected.numbering_anomalies) {
    // Notes of the reader beside the two lists are not measured.
    const lists = ({ skipped = [], duplicated = [] }: NonNullable<ReportForm['numbering_anomalies']>) => ({
      skipped,
      duplicated
    })
    const anomalies = found.numbering_anomalies ?? { skipped: [], duplicated: [] }
    marks.same('numbering', 'numbering', lists(expected.numbering_anomalies), lists(anomalies))
  }
}
