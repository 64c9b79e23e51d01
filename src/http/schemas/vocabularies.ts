import Type from 'typebox'
import { unLanguages } from '#domain/term.ts'
import type { Terms } from '#domain/terms.ts'
import { ref } from './records.ts'

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
  description: Type.String({ description: 'What it is for.' }),
  size: Type.Integer({ description: 'Number of terms.' })
}

const Vocabulary = Type.Object(vocabulary, { $id: 'Vocabulary', description: 'A controlled vocabulary.' })

const TermReference = Type.Object(
  {
    scheme: Type.String({ description: 'Name of the vocabulary.' }),
    code: Type.String({ description: 'Stable code.' })
  },
  { $id: 'TermReference', description: 'A term, possibly of another vocabulary.' }
)

const term = {
  scheme: Type.String({ description: 'Name of the vocabulary.' }),
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
  broader: Type.Array(ref('TermReference'), {
    description: 'The next broader terms, possibly of other vocabularies: regions of a country.'
  }),
  sources: Type.Optional(
    Type.Record(Type.String(), Type.String(), { description: 'Where the label was seen, by language.' })
  ),
  note: Type.Optional(Type.String({ description: 'What to know before using it.' })),
  rank: Type.Optional(Type.Integer({ description: 'Order of strengths: the higher, the more binding.' })),
  count: Type.Optional(
    Type.Integer({
      description: 'Published records that carry it or something narrower, with `include=counts`.'
    })
  )
}

const Term = Type.Object(term, { $id: 'Term', description: 'A concept of a controlled vocabulary.' })

/** What the examples show: a term that has something of everything, alone in its vocabulary. */
const shown = { scheme: 'crime-type', code: 'wildlife-crime' }

const examplesFrom = (terms: Terms) => {
  const { terms: all, ...vocabulary } = terms.scheme(shown.scheme)!
  const term = terms.get(shown.scheme, shown.code)!
  return {
    term: { ...term, label: term.labels.en },
    vocabulary: { ...vocabulary, label: vocabulary.labels.en, size: all.length }
  }
}

/** Schemas of the vocabularies, with examples from them. */
export const vocabularySchemas = (terms: Terms) => {
  const example = examplesFrom(terms)

  const TermWithRelations = Type.Object(
    { ...term, narrower: Type.Array(Type.String(), { description: 'Codes of the next narrower terms.' }) },
    {
      $id: 'TermWithRelations',
      description: 'A term with what is narrower.',
      examples: [{ ...example.term, narrower: [] }]
    }
  )

  const VocabularyWithTerms = Type.Object(
    { ...vocabulary, terms: Type.Array(ref('Term')) },
    {
      $id: 'VocabularyWithTerms',
      description: 'A controlled vocabulary with its terms.',
      examples: [{ ...example.vocabulary, size: 1, terms: [example.term] }]
    }
  )

  const VocabularyList = Type.Object(
    { items: Type.Array(ref('Vocabulary')) },
    {
      $id: 'VocabularyList',
      description: 'All vocabularies, without their terms.',
      examples: [{ items: [example.vocabulary] }]
    }
  )

  return [
    LabelsByLanguage,
    Vocabulary,
    TermReference,
    Term,
    TermWithRelations,
    VocabularyWithTerms,
    VocabularyList
  ]
}
