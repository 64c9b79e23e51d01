import Type, { type Static, type TSchema } from 'typebox'
import { citationKinds } from '#domain/citation.ts'
import { Span } from '#domain/suggested-tag.ts'
import { unLanguages } from '#domain/term.ts'

const closed = { additionalProperties: false }
const Text = (maxLength = 2000) => Type.String({ maxLength })
const OrNull = <Value extends TSchema>(value: Value) => Type.Union([value, Type.Null()])
const List = <Value extends TSchema>(value: Value, maxItems = 1000) => Type.Array(value, { maxItems })
const Code = Type.String({ pattern: '^[a-z0-9][a-z0-9_.-]*$', maxLength: 100 })
const Country = Type.String({ pattern: '^[A-Z]{3}$' })
const Day = Type.String({ pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' })
const Whole = Type.Integer({ minimum: 0, maximum: 1_000_000 })
const Language = Type.Enum([...unLanguages], { type: 'string' })

const Spans = Type.Record(Type.String(), List(Span, 20_000), {
  description: 'Where each field was read, by its name.'
})
const spans = { spans: Spans }

const Flag = Type.String({
  pattern: '^[a-z][a-z_]*$',
  maxLength: 50,
  description: 'What to look at again, e.g. `joined_across_page`.'
})

/** A suggestion before it is stored: `accepted` is what a reviewer says of it. */
export const ExtractedTag = Type.Object(
  {
    scheme: Type.Enum(['crime-type', 'theme', 'article'], { type: 'string' }),
    code: Code,
    words: List(Type.String({ minLength: 1, maxLength: 500 }), 20),
    spans: List(Span, 20),
    accepted: Type.Optional(
      Type.Boolean({ description: 'True makes it a tag; false drops it. Left open without.' })
    )
  },
  {
    ...closed,
    $id: 'ExtractedTag',
    description: 'A tag the words suggest, with those words and where they stand in the raw text.'
  }
)

const person = { name: Text(), country_iso3: OrNull(Country) }
const paragraphs = { paragraphs: OrNull(Type.Array(Whole, { minItems: 2, maxItems: 2 })) }

export const ExtractedMetadata = Type.Object(
  {
    organ: OrNull(Text()),
    organ_code: OrNull(Text(100)),
    body: OrNull(Text()),
    body_code: OrNull(Text(100)),
    title: OrNull(Text()),
    dates: OrNull(Type.Object({ start: Day, end: Day }, closed)),
    place: OrNull(
      Type.Object({ name: Text(200), english: OrNull(Text(200)), country_iso3: OrNull(Country) }, closed)
    ),
    distribution: OrNull(Type.Enum(['general', 'limited', 'restricted'], { type: 'string' })),
    distribution_date: OrNull(Day),
    language: Language,
    original_language: OrNull(Code),
    symbol: OrNull(Text(100)),
    job_number: OrNull(Text(100)),
    meetings_held: OrNull(Whole),
    chairs: List(
      Type.Object({ ...person, role: Type.Enum(['chair', 'co-chair'], { type: 'string' }), ...spans }, closed)
    ),
    adopted_on: OrNull(Day),
    adopted_at_meeting: OrNull(Whole),
    adoption_paragraph: OrNull(Whole),
    ...spans
  },
  {
    ...closed,
    $id: 'ExtractedMetadata',
    description: 'What the document says of itself; null where it says nothing, never guessed.'
  }
)

const cite = {
  kind: Type.Enum([...citationKinds], {
    type: 'string'
  }),
  id: Type.String({ minLength: 1, maxLength: 200 }),
  issuer: OrNull(Text(200)),
  pinpoint: OrNull(Text(200)),
  title: Type.Optional(Text()),
  ...spans
}

export const ExtractedCite = Type.Object(cite, {
  ...closed,
  $id: 'ExtractedCite',
  description: 'An act, treaty article or document a text refers to.'
})

/** One recommendation of an extraction, over what stands for its citations and suggestions. */
export const recommendationForm = <Cite extends TSchema, Tag extends TSchema>(cite: Cite, tag: Tag) =>
  Type.Object(
    {
      number: Type.String({ minLength: 1, maxLength: 50 }),
      label: OrNull(Text(200)),
      part: OrNull(Text(20)),
      section: OrNull(Type.Object({ letter: OrNull(Text(20)), title: Text() }, closed)),
      chapeau_paragraph: OrNull(Whole),
      text: Type.String({ minLength: 1, maxLength: 50_000, pattern: '\\S' }),
      text_as_printed: Text(60_000),
      ocr_corrections: List(Type.Object({ from: Text(200), to: Text(200) }, closed)),
      addressees: List(Code, 50),
      strength: Code,
      strengths_in_order: List(Code, 200),
      strength_max: Code,
      trigger_phrases: List(Text(1000), 100),
      cites: List(cite, 100),
      page_break_inside: Type.Boolean(),
      recommending_states: Type.Optional(List(Country, 300)),
      position: Type.Optional(
        OrNull(Type.Enum(['supported', 'noted', 'under_consideration'], { type: 'string' }))
      ),
      upr_verb_class: Type.Optional(Type.Enum(['action', 'consider', 'continue'], { type: 'string' })),
      flags: List(Flag, 50),
      suggested_tags: List(tag, 500),
      ...spans
    },
    {
      ...closed,
      $id: 'ExtractedRecommendation',
      description: 'One recommendation as it was read, with where each of its fields stands in the raw text.'
    }
  )

const participant = {
  name: Text(),
  iso3: OrNull(Country),
  kind: Type.Optional(Type.Enum(['regional_economic_integration_organization'], { type: 'string' })),
  ...spans
}
const organization = Type.Object({ name: Text(), code: OrNull(Code), ...spans }, closed)

/** The whole form over what stands for its larger parts: the parts themselves, or references to them. */
export const extractionForm = <Metadata extends TSchema, Recommendation extends TSchema, Tag extends TSchema>(
  metadata: Metadata,
  recommendation: Recommendation,
  tag: Tag
) =>
  Type.Object(
    {
      metadata,
      date_conflicts: List(
        Type.Object(
          { paragraph: OrNull(Whole), as_printed: Text(500), resolve_to: Text(50), ...spans },
          closed
        )
      ),
      numbering_anomalies: Type.Object({ skipped: List(Text(50)), duplicated: List(Text(50)) }, closed),
      sections: List(
        Type.Object(
          {
            part: OrNull(Text(20)),
            title: Text(),
            ...paragraphs,
            subsections: List(
              Type.Object(
                {
                  letter: Text(20),
                  title: Text(),
                  ...paragraphs,
                  recommendations: List(Text(50), 5000),
                  agenda_item: OrNull(Text(20)),
                  ...spans
                },
                closed
              )
            ),
            ...spans
          },
          closed
        )
      ),
      recommendations: List(recommendation, 5000),
      recommendation_count: Whole,
      agenda: List(
        Type.Object(
          {
            item: Text(20),
            title: Text(),
            subitems: List(Type.Object({ letter: Text(20), title: Text() }, closed)),
            ...spans
          },
          closed
        )
      ),
      panellists: List(
        Type.Object(
          { ...person, item: OrNull(Text(20)), title: OrNull(Text()), paragraphs: List(Whole), ...spans },
          closed
        )
      ),
      participating_states_iso3: List(Country, 300),
      participating_states_count: Whole,
      participants_in_order: List(Type.Object(participant, closed)),
      regional_economic_integration_organizations: List(Text(500)),
      observers: Type.Object(
        {
          signatory_states: List(Type.Object(participant, closed)),
          non_signatory_states: List(Type.Object(participant, closed)),
          united_nations_entities: List(organization),
          intergovernmental_organizations: List(organization),
          non_governmental_organizations: List(organization)
        },
        closed
      ),
      documentation: List(
        Type.Object(
          {
            letter: OrNull(Text(20)),
            title: Text(),
            symbols: List(Text(100), 20),
            as_printed: OrNull(Text()),
            ...spans
          },
          closed
        )
      ),
      resolutions_and_decisions_cited: List(
        Type.Object({ ...cite, paragraph: OrNull(Whole), recommendation: Type.Optional(Text(50)) }, closed),
        5000
      ),
      flags: List(Flag, 50),
      suggested_tags: List(tag, 500)
    },
    {
      ...closed,
      $id: 'ReportExtraction',
      description:
        'What was read out of a report: its metadata and its recommendations, each field with its place in the raw text.'
    }
  )

/** The whole form in one piece, to check what claims to be an extraction. */
export const TaggedExtraction = extractionForm(
  ExtractedMetadata,
  recommendationForm(ExtractedCite, ExtractedTag),
  ExtractedTag
)

/** What was read out of a report, with the tags its words suggest. */
export type TaggedExtraction = Static<typeof TaggedExtraction>
export type ExtractedRecommendation = TaggedExtraction['recommendations'][number]
