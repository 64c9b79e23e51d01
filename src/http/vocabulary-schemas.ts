import Type from 'typebox'
import { unLanguages } from '#domain/term.ts'
import { ref } from './record-schemas.ts'

const eachLanguage = <Schema extends Parameters<typeof Type.Object>[0][string]>(schema: Schema) =>
  Object.fromEntries(unLanguages.map((language) => [language, schema]))

const LabelsByLanguage = Type.Object(eachLanguage(Type.String()), {
  $id: 'LabelsByLanguage',
  description: 'A label in each of the six official languages of the United Nations.'
})

const vocabulary = {
  scheme: Type.String({ description: 'Name of the vocabulary.' }),
  label: Type.String({ description: 'In the language asked for.' }),
  labels: ref('LabelsByLanguage'),
  description: Type.String(),
  size: Type.Integer({ description: 'Number of terms.' })
}

const Vocabulary = Type.Object(vocabulary, { $id: 'Vocabulary', description: 'A controlled vocabulary.' })

const TermReference = Type.Object(
  { scheme: Type.String(), code: Type.String() },
  { $id: 'TermReference', description: 'A term, possibly of another vocabulary.' }
)

const term = {
  scheme: Type.String(),
  code: Type.String({ description: 'Stable code.' }),
  notation: Type.Optional(
    Type.String({ description: 'Sign the outside world uses, e.g. the M49 code of a country.' })
  ),
  label: Type.String({ description: 'In the language asked for.' }),
  labels: ref('LabelsByLanguage'),
  confirmed: Type.Object(eachLanguage(Type.Boolean()), {
    description:
      'Whether the label was seen in an official or United Nations text; false: nobody has checked it yet.'
  }),
  aliases: Type.Record(Type.String(), Type.Array(Type.String()), {
    description: 'Other names, by language; under `und` those that belong to none.'
  }),
  broader: Type.Array(ref('TermReference')),
  sources: Type.Optional(
    Type.Record(Type.String(), Type.String(), { description: 'Where the label was seen, by language.' })
  ),
  note: Type.Optional(Type.String()),
  rank: Type.Optional(Type.Integer({ description: 'Order of strengths: the higher, the more binding.' })),
  count: Type.Optional(
    Type.Integer({
      description: 'Published records that carry it or something narrower, with `include=counts`.'
    })
  )
}

const Term = Type.Object(term, { $id: 'Term', description: 'A concept of a controlled vocabulary.' })

const TermWithRelations = Type.Object(
  { ...term, narrower: Type.Array(Type.String(), { description: 'Codes of the next narrower terms.' }) },
  { $id: 'TermWithRelations', description: 'A term with what is narrower.' }
)

const VocabularyWithTerms = Type.Object(
  { ...vocabulary, terms: Type.Array(ref('Term')) },
  { $id: 'VocabularyWithTerms', description: 'A controlled vocabulary with its terms.' }
)

/** Schemas of the vocabularies. */
export const vocabularySchemas = [
  LabelsByLanguage,
  Vocabulary,
  TermReference,
  Term,
  TermWithRelations,
  VocabularyWithTerms
]
