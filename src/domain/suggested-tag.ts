import Type, { type Static } from 'typebox'
import { codePattern } from './codes.ts'

/** A stretch of a document's raw text, in UTF-16 code units. */
export const Span = Type.Object(
  { start: Type.Integer({ minimum: 0 }), end: Type.Integer({ minimum: 0 }) },
  {
    additionalProperties: false,
    description: 'A stretch of the raw text, in UTF-16 code units: `text.slice(start, end)`.'
  }
)
export type Span = Static<typeof Span>

/** The vocabularies tags are suggested from, each with the field a record carries its accepted codes in. */
export const suggestedSchemes = {
  'crime-type': 'crimeTypes',
  theme: 'themes',
  article: 'articles'
} as const

/** A tag the words of a text suggest; no record is found or counted by it until somebody accepts it. */
export const SuggestedTag = Type.Object(
  {
    scheme: Type.Enum(Object.keys(suggestedSchemes) as (keyof typeof suggestedSchemes)[], {
      type: 'string',
      description: 'Vocabulary of the code.'
    }),
    code: Type.String({ pattern: codePattern, maxLength: 100 }),
    language: Type.String({
      pattern: '^[a-z]{2}$',
      description: 'Language of the text that suggests it, and of the source its spans are of.'
    }),
    words: Type.Array(Type.String({ minLength: 1, maxLength: 500 }), {
      maxItems: 20,
      description: 'The words that suggest it, as printed.'
    }),
    spans: Type.Array(Span, {
      maxItems: 20,
      description: 'Where they stand in `/v1/reports/{id}/sources/{language}`.'
    })
  },
  { additionalProperties: false }
)
export type SuggestedTag = Static<typeof SuggestedTag>

/** The field of records that holds them. */
export const SuggestedTags = Type.Array(SuggestedTag, {
  maxItems: 500,
  description:
    'Tags its words suggest. Not tags: nothing is found or counted by them until somebody puts the code into the field of its vocabulary.'
})
