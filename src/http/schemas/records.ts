import Type, { type TProperties, type TSchema } from 'typebox'
import { facetNames, facets } from '#domain/facet.ts'
import { LanguageTag, Translation } from '#domain/language.ts'
import { LinkState } from '#domain/link.ts'
import { RecordId, Status, Verification } from '#domain/record.ts'
import type { Kinds, RecordKind } from '#kinds/kind.ts'

const Instant = (description: string) => Type.String({ format: 'date-time', description })

/** A reference to a named component; whatever stands beside a reference would be dropped. */
export const ref = <Value = unknown>(id: string) => Type.Unsafe<Value>({ $ref: `${id}#` })

const Tags = Type.Object(
  Object.fromEntries(
    facetNames.map((name) => [
      name,
      Type.Optional(Type.Array(Type.String(), { description: facets[name].description }))
    ])
  ),
  {
    $id: 'Tags',
    description:
      'The terms a record is found by, its relatives’ included: a law carries those of its provisions.'
  }
)

const Labels = Type.Record(Type.String(), Type.Record(Type.String(), Type.String()), {
  $id: 'Labels',
  description: 'Labels by facet and code, in the language asked for.',
  examples: [{ country: { ITA: 'Italie' } }]
})

const Link = Type.Object(
  {
    url: Type.String({ description: 'The `sourceUrl` of the record.' }),
    state: LinkState,
    status: Type.Optional(Type.Integer({ description: 'HTTP status of the last answer, if there was one.' })),
    redirectedTo: Type.Optional(Type.String({ description: 'Where redirects led, if there were any.' })),
    reason: Type.Optional(Type.String({ description: 'Why the state is what it is, in a few words.' })),
    checkedAt: Type.Optional(Instant('When it was last visited.')),
    archiveUrl: Type.Optional(Type.String({ description: 'A lasting copy, as the record names it.' }))
  },
  {
    $id: 'Link',
    description: 'How the source of the record was found at its address; absent for a record without one.'
  }
)

/** What every record of every kind has; always there, whatever `fields` asks for. */
export const coreFields = {
  id: RecordId,
  kind: Type.String({ description: 'Kind of record.' }),
  url: Type.String({ description: 'Address of the record.' }),
  status: Status,
  version: Type.Integer({ minimum: 1, description: 'Rises by one with every change.' }),
  verification: Verification,
  title: Type.String({ description: 'Title in the language asked for, or in `titleLanguage`.' }),
  titleLanguage: Type.Unsafe<string>({ ...LanguageTag, description: 'Language the title is in (BCP 47).' }),
  titleTranslation: Translation,
  date: Type.Union([Type.String(), Type.Null()], {
    description: 'Main date as far as known: adoption, start of the period, date of the report.'
  }),
  createdAt: Instant('When it was first saved.'),
  updatedAt: Instant('When it last changed.')
} satisfies TProperties

export const optionalCore = {
  publishedAt: Type.Optional(Instant('When it was first published.')),
  parent: Type.Optional(Type.String({ description: 'Id of the record it is a part of.' })),
  position: Type.Optional(Type.Integer({ description: 'Place among the parts of its parent.' })),
  link: Type.Optional(ref('Link')),
  lastVerification: Type.Optional(ref('LastVerification')),
  tags: Type.Optional(ref('Tags'))
} satisfies TProperties

const RecordSummary = Type.Object(
  { ...coreFields, ...optionalCore },
  { $id: 'RecordSummary', description: 'What every record of every kind has.' }
)

/** Fields of a kind's answers that `fields` may ask for. */
export const ownFields = (kind: RecordKind): string[] => [
  ...Object.keys(optionalCore),
  ...Object.keys(kind.body.properties)
]

const optional = (properties: Record<string, TSchema>): TProperties =>
  Object.fromEntries(Object.entries(properties).map(([name, schema]) => [name, Type.Optional(schema)]))

const childrenOf = (kind: RecordKind, kinds: Kinds) =>
  [...kinds.values()].find(({ parent }) => parent === kind.name)

/** The schema of a kind's answers: with `fields`, all but the core may be left out. */
export const recordSchema = (kind: RecordKind, kinds: Kinds) => {
  const child = childrenOf(kind, kinds)
  return Type.Object(
    {
      ...coreFields,
      kind: Type.Literal(kind.name, { description: 'Kind of record.' }),
      ...optionalCore,
      ...optional(kind.body.properties),
      ...(child
        ? {
            children: Type.Optional(Type.Array(ref(child.label), { description: 'With `include=children`.' }))
          }
        : {}),
      ...(kind.parent ? { parentRecord: Type.Optional(ref('RecordSummary')) } : {}),
      labels: Type.Optional(ref('Labels'))
    },
    { $id: kind.label, description: kind.description }
  )
}

/** The schema of one page of a kind's list. */
export const pageSchema = (kind: RecordKind, example: unknown) => ({
  ...Type.Object({
    items: Type.Array(ref(kind.label)),
    next: Type.Union([Type.String(), Type.Null()], {
      description: 'Cursor of the next page; null on the last. The header `Link` has its address.'
    }),
    total: Type.Optional(
      Type.Integer({ description: 'Number of all records of the filter, with `total=true`.' })
    ),
    labels: Type.Optional(ref('Labels'))
  }),
  $id: `${kind.label}Page`,
  description: `One page of the list of ${kind.path}.`,
  examples: [{ items: [example], next: null }]
})

/** Schemas records of all kinds are described with. */
export const sharedRecordSchemas = [Tags, Labels, Link, RecordSummary]
