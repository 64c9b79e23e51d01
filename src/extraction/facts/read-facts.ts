import type { Terms } from '#domain/terms.ts'
import type { Extraction, Flag, PlacedCite } from '#extraction/extraction.ts'
import type { ReportDocument } from '#extraction/structure/document.ts'
import { type Entry, entriesOf } from './entries.ts'
import { findCitations } from './find-citations.ts'
import { createOrganizations } from './find-organizations.ts'
import { findPlace } from './find-place.ts'
import { createGazetteer } from './gazetteer.ts'
import { readBodies } from './read-bodies.ts'
import { readChairs } from './read-chairs.ts'
import { readDates } from './read-dates.ts'
import { readAgenda, readDocumentation } from './read-lists.ts'
import { readMasthead } from './read-masthead.ts'
import { readPanellists } from './read-panellists.ts'
import { readParticipants } from './read-participants.ts'
import { readSession } from './read-session.ts'
import { readTitle } from './read-title.ts'

/** What a report says of itself, beside its sections and recommendations. */
export type Facts = Pick<
  Extraction,
  | 'metadata'
  | 'date_conflicts'
  | 'agenda'
  | 'panellists'
  | 'participating_states_iso3'
  | 'participating_states_count'
  | 'participants_in_order'
  | 'regional_economic_integration_organizations'
  | 'observers'
  | 'documentation'
  | 'resolutions_and_decisions_cited'
  | 'flags'
>

const actsCited = (entries: readonly Entry[], context: Parameters<typeof findCitations>[1]): PlacedCite[] => {
  return entries.flatMap(({ block, paragraph, recommendation }) =>
    findCitations(block.text.text, context)
      .filter(({ kind }) => kind === 'resolution' || kind === 'decision')
      .map(({ start, end, ...cite }) => ({
        ...cite,
        paragraph,
        ...(recommendation !== null && { recommendation }),
        spans: { id: block.text.originOf(start, end) }
      }))
  )
}

/** Reads everything a report holds beside its sections and recommendations. */
export const readFacts = (document: ReportDocument, terms: Terms): Facts => {
  const { language } = document
  const findStates = createGazetteer(terms, language)
  const finders = { states: findStates, organizations: createOrganizations(terms, language) }
  const entries = entriesOf(document)
  const title = readTitle(document, findStates)
  const { rest, flags: mastheadFlags, spans, ...masthead } = readMasthead(document, title)
  const { spans: bodySpans, ...bodies } = readBodies(document, { rest, symbol: masthead.symbol }, title?.text)
  const {
    dates,
    spans: dateSpans,
    conflicts
  } = readDates({ title: title?.text, masthead: rest }, entries, language, masthead.distribution_date)
  const { spans: sessionSpans, ...session } = readSession(entries, language)
  const texts = [...(title ? [title.text] : []), ...entries.slice(0, 8).map(({ block }) => block.text)]
  const [place] = texts.flatMap((text) => {
    const found = findPlace(text.text, language, findStates)
    return found ? [{ ...found, spans: text.originOf(found.start, found.end) }] : []
  })
  const flags: Flag[] = [...mastheadFlags, ...(conflicts.length > 0 ? (['date_conflict'] as const) : [])]
  return {
    metadata: {
      ...bodies,
      title: title?.text.text ?? null,
      dates,
      place: place ? { name: place.name, english: place.english, country_iso3: place.country_iso3 } : null,
      ...masthead,
      language,
      ...session,
      chairs: readChairs(entries, language, finders),
      spans: {
        ...spans,
        ...bodySpans,
        ...(title && { title: title.text.originOf() }),
        ...(dates && { dates: dateSpans }),
        ...(place && { place: place.spans }),
        ...sessionSpans
      }
    },
    date_conflicts: conflicts,
    agenda: readAgenda(document, entries),
    panellists: readPanellists(entries, language, finders),
    ...readParticipants(entries, language, finders),
    documentation: readDocumentation(document, entries),
    resolutions_and_decisions_cited: actsCited(entries, {
      organCode: bodies.organ_code,
      bodyCode: bodies.body_code
    }),
    flags
  }
}
