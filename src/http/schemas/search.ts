import Type from 'typebox'
import { LanguageTag } from '#domain/language.ts'
import { coreFields, optionalCore, ref } from './records.ts'

const languageOf = (what: string) =>
  Type.Unsafe<string>({
    ...LanguageTag,
    description: `Language this ${what} is in (BCP 47), which may be another than that of the record’s \`title\`: words are found in all. \`und\` where it is one of several for which there are no labels.`
  })

const Highlights = Type.Object(
  {
    title: Type.Optional(Type.String({ description: 'The title, as HTML.' })),
    titleLanguage: Type.Optional(languageOf('title')),
    text: Type.Optional(Type.String({ description: 'The part of a text with the first match, as HTML.' })),
    textLanguage: Type.Optional(languageOf('text'))
  },
  {
    $id: 'Highlights',
    description:
      'Safe HTML: escaped text with the matching words in `<mark>`, in the language asked for where they are found in it.',
    examples: [{ title: 'Ley contra el <mark>lavado</mark> de activos', titleLanguage: 'es' }]
  }
)

const RecordReference = Type.Object(
  {
    id: coreFields.id,
    kind: coreFields.kind,
    url: coreFields.url,
    title: coreFields.title,
    titleLanguage: coreFields.titleLanguage
  },
  { $id: 'RecordReference', description: 'A record named in passing.' }
)

const unconfirmed = Type.Optional(
  Type.Boolean({
    description:
      'False where nobody has checked the label against an official or United Nations text yet, as in `/v1/vocabularies`; otherwise left out.'
  })
)

const FacetValue = Type.Object(
  {
    value: Type.String({ description: 'Code, to filter by.' }),
    label: Type.String({ description: 'Label in the language asked for.' }),
    confirmed: unconfirmed,
    count: Type.Integer({
      description: 'Number of results that carry the term or something narrower; exact.'
    }),
    broader: Type.Optional(Type.Array(Type.String(), { description: 'Broader values of the same facet.' }))
  },
  { $id: 'FacetValue', description: 'A value of a facet, with its number of results.' }
)

const SearchItem = Type.Object(
  {
    ...coreFields,
    ...optionalCore,
    tags: ref('Tags'),
    excerpt: Type.Optional(Type.String({ description: 'Beginning of the text, plain.' })),
    highlights: Type.Optional(ref('Highlights')),
    matches: Type.Optional(
      Type.Array(ref('RecordReference'), {
        description: 'Parts of the record in which words were found, the first ten.'
      })
    )
  },
  { $id: 'SearchItem', description: 'A record that was found.' }
)

const IndexFreshness = Type.Object(
  {
    node: Type.String({ description: 'The search server that answered; see `/health/ready`.' }),
    changesBehind: Type.Integer({ description: 'Changes the index has not taken up yet.' }),
    secondsBehind: Type.Number({ description: 'Age of the oldest of them.' }),
    builtAt: Type.Optional(
      Type.String({ format: 'date-time', description: 'When the index was last built anew.' })
    )
  },
  { $id: 'IndexFreshness', description: 'How far the index is behind the database, as of a moment ago.' }
)

const UnderstoodQuery = Type.Object(
  {
    q: Type.Optional(Type.String({ description: 'As it was asked.' })),
    mode: Type.Enum(['keyword', 'boolean'], { type: 'string', description: 'How it was read.' }),
    expression: Type.Optional(
      Type.String({ description: 'In Boolean mode, the query with every operator written out.' })
    ),
    words: Type.Array(Type.String(), { description: 'Words searched for, folded.' }),
    phrases: Type.Array(Type.Array(Type.String()), {
      description: 'Those of them that stand side by side, as they are.'
    }),
    ignoredWords: Type.Array(Type.String(), { description: 'Words left out because there were too many.' }),
    lastWordIsBeginning: Type.Boolean({
      description: 'Whether the last word also finds words that begin with it.'
    }),
    match: Type.Enum(['all', 'relaxed'], {
      type: 'string',
      description: 'Whether all words had to occur, or records with fewer of them follow.'
    }),
    kinds: Type.Array(Type.String(), { description: 'Kinds of records looked for.' }),
    filter: Type.Record(Type.String(), Type.Array(Type.String()), {
      description: 'Codes the filter was understood as, by facet.'
    }),
    sort: Type.String({ description: 'Order of the results.' }),
    language: Type.String({ description: 'Language of titles and labels.' })
  },
  { $id: 'UnderstoodQuery', description: 'The query as it was understood.' }
)

const answerer = {
  engine: Type.Enum(['meilisearch', 'postgres'], { type: 'string', description: 'Who answered.' }),
  degraded: Type.Boolean({
    description:
      'Whether typing errors are not forgiven, because no index can be asked; filters, facets and totals are exact all the same.'
  }),
  degradedBecause: Type.Optional(
    Type.String({
      description: 'Why no index could be asked, and what is lost by it.',
      examples: ['The search server does not answer; typing errors are not forgiven.']
    })
  )
}

const SearchAnswer = Type.Object(
  {
    items: Type.Array(ref('SearchItem')),
    total: Type.Integer({ description: 'Number of all results.' }),
    totalIsExact: Type.Boolean({ description: 'Whether `total` was counted, not estimated.' }),
    page: Type.Optional(Type.Integer({ description: 'Page, from 1; not in Boolean mode.' })),
    limit: Type.Integer({ description: 'Results a page.' }),
    window: Type.Optional(
      Type.Integer({
        description: 'Results that pages can reach; beyond, read the lists. Boolean mode has none.'
      })
    ),
    next: Type.Optional(
      Type.Union([Type.String(), Type.Null()], {
        description: 'In Boolean mode, the cursor of the following page; null on the last.'
      })
    ),
    facets: Type.Record(Type.String(), Type.Array(ref('FacetValue')), {
      description: 'Values by facet. Each facet ignores its own filter.'
    }),
    query: ref('UnderstoodQuery'),
    ...answerer,
    index: Type.Optional(ref('IndexFreshness')),
    labels: Type.Optional(ref('Labels'))
  },
  {
    $id: 'SearchAnswer',
    description: 'One page of results, with what the search did.',
    examples: [
      {
        items: [
          {
            id: 'ita-law-no-646-of-13-september-1982-rognoni-la',
            kind: 'legislation',
            url: 'http://localhost:3000/v1/legislation/ita-law-no-646-of-13-september-1982-rognoni-la',
            status: 'published',
            version: 1,
            verification: 'unverified',
            title: 'Law No. 646 of 13 September 1982 (Rognoni-La Torre Law)',
            titleLanguage: 'en',
            titleTranslation: 'unofficial',
            date: '1982-09-13',
            createdAt: '2026-01-31T12:00:00.000Z',
            updatedAt: '2026-01-31T12:00:00.000Z',
            tags: { country: ['ITA'], crimeType: ['participation-in-organized-criminal-group'] },
            matches: [
              {
                id: 'ita-law-no-646-of-13-september-1982-rognoni-la.art-1',
                kind: 'provision',
                url: 'http://localhost:3000/v1/provisions/ita-law-no-646-of-13-september-1982-rognoni-la.art-1',
                title: 'art. 1 Adds art. 416-bis of the Criminal Code on mafia-type association',
                titleLanguage: 'en'
              }
            ]
          }
        ],
        total: 1,
        totalIsExact: true,
        page: 1,
        limit: 20,
        window: 1000,
        facets: { country: [{ value: 'ITA', label: 'Italy', count: 1 }] },
        query: {
          q: '416-bis',
          mode: 'keyword',
          words: ['416bis'],
          phrases: [],
          ignoredWords: [],
          lastWordIsBeginning: true,
          match: 'all',
          kinds: ['legislation', 'strategy', 'report', 'recommendation'],
          filter: {},
          sort: 'relevance',
          language: 'en'
        },
        engine: 'meilisearch',
        degraded: false,
        index: { node: 'search-1', changesBehind: 0, secondsBehind: 0, builtAt: '2026-01-31T12:00:00.000Z' }
      }
    ]
  }
)

const Suggestions = Type.Object(
  {
    records: Type.Array(ref('RecordReference'), {
      description: 'Records whose title has words that begin so.'
    }),
    terms: Type.Array(ref('SuggestedTerm'), {
      description: 'Terms with a name in any of six languages that begins so.'
    }),
    ...answerer
  },
  {
    $id: 'Suggestions',
    description: 'Titles and terms that begin like what was typed.',
    examples: [
      {
        records: [],
        terms: [
          {
            facet: 'crimeType',
            value: 'money-laundering',
            label: 'Money laundering',
            matched: 'blanchiment d’argent'
          }
        ],
        engine: 'meilisearch',
        degraded: false
      }
    ]
  }
)

const SuggestedTerm = Type.Object(
  {
    facet: Type.String({ description: 'Parameter to filter by.' }),
    value: Type.String({ description: 'Code.' }),
    label: Type.String({ description: 'Label in the language asked for.' }),
    confirmed: unconfirmed,
    matched: Type.String({ description: 'The label or alias that fitted what was typed.' })
  },
  { $id: 'SuggestedTerm', description: 'A term to filter by.' }
)

/** Schemas of the answers of search and suggest. */
export const searchSchemas = [
  Highlights,
  RecordReference,
  FacetValue,
  SearchItem,
  IndexFreshness,
  UnderstoodQuery,
  SearchAnswer,
  SuggestedTerm,
  Suggestions
]
