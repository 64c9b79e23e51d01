import type { RecordBody } from '#domain/record.ts'
import type { Terms } from '#domain/terms.ts'
import { citationOf, defined, listed, said, suggestedTagsOf } from './body-parts.ts'
import type { TaggedExtraction } from './extraction-schema.ts'

type Observers = TaggedExtraction['observers']

const observersOf = (observers: Observers, language: string, terms: Terms) => {
  const states = (kind: string, list: Observers['signatory_states']) =>
    list.map(({ name, iso3 }) =>
      defined({
        kind,
        country: iso3 && terms.get('country', iso3) ? iso3 : undefined,
        names: { [language]: name }
      })
    )
  const bodies = (kind: string, list: Observers['united_nations_entities']) =>
    list.map(({ name, code }) =>
      defined({
        kind,
        organization: code && terms.get('organization', code) ? code : undefined,
        names: { [language]: name }
      })
    )
  return [
    ...states('signatory-state', observers.signatory_states),
    ...states('non-signatory-state', observers.non_signatory_states),
    ...bodies('united-nations-entity', observers.united_nations_entities),
    ...bodies('intergovernmental-organization', observers.intergovernmental_organizations),
    ...bodies('non-governmental-organization', observers.non_governmental_organizations)
  ]
}

const textsOf = (extraction: TaggedExtraction) => {
  const { language, original_language, title, organ, body, place } = extraction.metadata
  return {
    [language]: defined({
      translation: original_language === language ? ('original' as const) : ('official' as const),
      title: said(title) ?? said(body) ?? said(organ) ?? 'Report',
      organ: said(organ),
      reportingBody: said(body),
      place: said(place?.name)
    })
  }
}

const accepted = (tags: TaggedExtraction['suggested_tags'], scheme: string) =>
  listed(tags.filter((tag) => tag.accepted && tag.scheme === scheme).map(({ code }) => code))

/** What an extraction says of the report itself, as the body of a record. */
export const reportBody = (extraction: TaggedExtraction, terms: Terms): RecordBody => {
  const { metadata, suggested_tags } = extraction
  const { language, dates } = metadata
  const organizations = extraction.regional_economic_integration_organizations.flatMap(
    (name) => terms.resolve(['organization'], name)?.code ?? []
  )
  const crimeTypes = accepted(suggested_tags, 'crime-type')
  return defined({
    texts: textsOf(extraction),
    symbol: said(metadata.symbol),
    jobNumber: said(metadata.job_number),
    organization: 'united-nations',
    organ: said(metadata.organ) ?? said(metadata.body) ?? 'United Nations',
    organCode: said(metadata.organ_code),
    reportingBody: said(metadata.body),
    bodyCode: said(metadata.body_code),
    startDate: dates?.start,
    endDate: dates?.end,
    place: said(metadata.place?.english ?? metadata.place?.name),
    placeCountry: metadata.place?.country_iso3 ?? undefined,
    distribution: metadata.distribution ?? undefined,
    distributionDate: metadata.distribution_date ?? undefined,
    adoptedOn: metadata.adopted_on ?? undefined,
    meetingsHeld: metadata.meetings_held ?? undefined,
    originalLanguage: metadata.original_language ?? undefined,
    languages: [language],
    statesRepresented: listed(extraction.participating_states_iso3),
    organizationsRepresented: listed(organizations),
    articles: accepted(suggested_tags, 'article'),
    themes: accepted(suggested_tags, 'theme'),
    crimeTypes: crimeTypes.length > 0 ? crimeTypes : undefined,
    chairs: metadata.chairs.map(({ name, country_iso3, role }) =>
      defined({ names: { [language]: name }, country: country_iso3 ?? undefined, role })
    ),
    panellists: extraction.panellists.map(({ name, country_iso3, item, title }) =>
      defined({
        names: { [language]: name },
        country: country_iso3 ?? undefined,
        item: said(item),
        functions: title ? { [language]: title } : undefined
      })
    ),
    agenda: extraction.agenda.map(({ item, title, subitems }) => ({
      item,
      titles: { [language]: title },
      subitems: subitems.map(({ letter, title: own }) => ({ letter, titles: { [language]: own } }))
    })),
    observers: observersOf(extraction.observers, language, terms),
    documents: extraction.documentation.map(({ letter, symbols, title }) =>
      defined({ letter: said(letter), symbols, titles: title ? { [language]: title } : {} })
    ),
    citations: distinct(extraction.resolutions_and_decisions_cited.map((cite) => citationOf(cite, language))),
    suggestedTags: suggestedTagsOf(suggested_tags, language),
    readings: {
      [language]: {
        flags: listed(extraction.flags),
        dateConflicts: extraction.date_conflicts.map(({ paragraph, as_printed, resolve_to }) =>
          defined({ paragraph: paragraph ?? undefined, asPrinted: as_printed, resolvedTo: resolve_to })
        ),
        numbersSkipped: extraction.numbering_anomalies.skipped,
        numbersDoubled: extraction.numbering_anomalies.duplicated
      }
    }
  }) as RecordBody
}

/** Each act once, however often the report cites it; the first that has a title lends it. */
const distinct = (citations: ReturnType<typeof citationOf>[]) => {
  const byKey = new Map<string, (typeof citations)[number]>()
  for (const citation of citations) {
    const key = [citation.kind, citation.id, citation.issuer].join(' ')
    const before = byKey.get(key)
    byKey.set(key, before ? { ...citation, ...before } : citation)
  }
  return [...byKey.values()]
}
