import Type from 'typebox'
import { LanguageTag } from '#domain/language.ts'
import {
  ExtractedCite,
  ExtractedMetadata,
  ExtractedTag,
  extractionForm,
  recommendationForm
} from '#report-import/extraction-schema.ts'
import { ref } from './records.ts'

const spans = { text: [{ start: 5120, end: 5290 }], label: [{ start: 5100, end: 5118 }] }

/** A small extraction, to show its form. */
export const exampleExtraction = {
  metadata: {
    organ: 'Conference of the Parties to the United Nations Convention against Transnational Organized Crime',
    organ_code: 'CTOC/COP',
    body: 'Working Group of Government Experts on Technical Assistance',
    body_code: 'CTOC/COP/WG.2',
    title: 'Report on the meeting held in Vienna on 29 and 30 May 2023',
    dates: { start: '2023-05-29', end: '2023-05-30' },
    place: { name: 'Vienna', english: 'Vienna', country_iso3: 'AUT' },
    distribution: 'general',
    distribution_date: '2023-06-13',
    language: 'en',
    original_language: 'en',
    symbol: null,
    job_number: null,
    meetings_held: 4,
    chairs: [],
    adopted_on: '2023-05-30',
    adopted_at_meeting: 4,
    adoption_paragraph: 46,
    spans: { title: [{ start: 120, end: 180 }] }
  },
  date_conflicts: [],
  numbering_anomalies: { skipped: [], duplicated: [] },
  sections: [],
  recommendations: [
    {
      number: '1',
      label: 'Recommendation 1',
      part: 'II',
      section: { letter: 'A', title: 'General recommendations' },
      chapeau_paragraph: 7,
      text: 'States parties are encouraged to provide extrabudgetary resources to UNODC.',
      text_as_printed: 'States parties are encouraged to provide extrabudgetary resources to UNODC.',
      ocr_corrections: [],
      addressees: ['states_parties'],
      strength: 'encourage',
      strengths_in_order: ['encourage'],
      strength_max: 'encourage',
      trigger_phrases: ['States parties are encouraged to'],
      cites: [],
      page_break_inside: false,
      flags: [],
      suggested_tags: [
        {
          scheme: 'theme',
          code: 'resources',
          words: ['extrabudgetary resources'],
          spans: [{ start: 5161, end: 5185 }]
        }
      ],
      spans
    }
  ],
  recommendation_count: 1,
  agenda: [],
  panellists: [],
  participating_states_iso3: ['AUT'],
  participating_states_count: 1,
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
  flags: ['symbol_missing'],
  suggested_tags: []
}

const ExtractedRecommendation = recommendationForm(ref('ExtractedCite'), ref('ExtractedTag'))
const form = extractionForm(ref('ExtractedMetadata'), ref('ExtractedRecommendation'), ref('ExtractedTag'))
const ReportExtraction = { ...form, examples: [exampleExtraction] }

const sourceFields = {
  language: Type.Unsafe<string>({ ...LanguageTag, description: 'Language of the document.' }),
  sha256: Type.String({ description: 'SHA-256 of the file, in hexadecimal.' }),
  name: Type.Optional(Type.String({ description: 'Name of the file.' })),
  format: Type.String({ description: 'Form the text came in: `text`, `pdf`, `docx`, `html`.' }),
  length: Type.Integer({ description: 'Length of the raw text in UTF-16 code units.' }),
  corrections: Type.Array(Type.String(), {
    description: 'JSON pointers into the extraction at what a person corrected.'
  }),
  conflicts: Type.Array(ref('ReportConflict'), { description: 'Where the records say otherwise.' }),
  importedAt: Type.String({ format: 'date-time' }),
  importedBy: Type.String({ description: 'Who imported it: a key’s name, or a script.' })
}

const ReportConflict = Type.Object(
  {
    record: Type.String({ description: 'Id of the record.' }),
    field: Type.String({
      description: 'JSON pointer into the record; empty when the document does not have the record.'
    }),
    stored: Type.Unsafe({ description: 'What the record says, and keeps.' }),
    read: Type.Unsafe({ description: 'What the document says.' })
  },
  { $id: 'ReportConflict', description: 'A field of which a record says something else than a document.' }
)

const exampleSource = {
  language: 'en',
  sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  name: 'report.en.txt',
  format: 'text',
  length: 41_236,
  corrections: ['/recommendations/3/strength'],
  conflicts: [
    {
      record: 'ctoc-cop-wg.2-2023-4',
      field: '/distributionDate',
      stored: '2023-06-13',
      read: '2023-06-14'
    }
  ],
  importedAt: '2026-01-31T12:00:00.000Z',
  importedBy: 'import:report'
}

const ReportSource = Type.Object(sourceFields, {
  $id: 'ReportSource',
  description: 'The document one language version of a report was read from.'
})

const ReportSourceList = Type.Object(
  { items: Type.Array(ref('ReportSource')) },
  {
    $id: 'ReportSourceList',
    description: 'The documents a report was read from, by language; none for one that was typed in.',
    examples: [{ items: [exampleSource] }]
  }
)

const ReportSourceText = Type.Object(
  {
    ...sourceFields,
    text: Type.String({ description: 'The raw text that all spans point into.' }),
    extraction: ref('ReportExtraction')
  },
  {
    $id: 'ReportSourceText',
    description: 'A document with its raw text, and where in it each field was read.',
    examples: [{ ...exampleSource, text: '…', extraction: exampleExtraction }]
  }
)

const ReportImport = Type.Object(
  {
    report: Type.String({ description: 'Id of the report.' }),
    language: Type.String({ description: 'Language version that was saved.' }),
    records: Type.Array(
      Type.Object({
        id: Type.String(),
        outcome: Type.Enum(['created', 'updated', 'unchanged', 'withdrawn'], { type: 'string' }),
        version: Type.Integer()
      }),
      { description: 'The report, and then its recommendations.' }
    ),
    conflicts: Type.Array(ref('ReportConflict'))
  },
  {
    $id: 'ReportImport',
    description: 'What became of a document that was saved.',
    examples: [
      {
        report: 'ctoc-cop-wg.2-2023-4',
        language: 'en',
        records: [
          { id: 'ctoc-cop-wg.2-2023-4', outcome: 'updated', version: 2 },
          { id: 'ctoc-cop-wg.2-2023-4.r1', outcome: 'created', version: 1 }
        ],
        conflicts: exampleSource.conflicts
      }
    ]
  }
)

/** What extractions and the documents they are of are described with. */
export const extractionSchemas = [
  ExtractedTag,
  ExtractedCite,
  ExtractedMetadata,
  ExtractedRecommendation,
  ReportExtraction,
  ReportConflict,
  ReportSource,
  ReportSourceList,
  ReportSourceText,
  ReportImport
]
