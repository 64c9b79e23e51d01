import Type from 'typebox'
import { NamesByLanguage } from './by-language.ts'
import { Words } from './record.ts'

/** What can be cited. */
export const citationKinds = [
  'resolution',
  'decision',
  'article',
  'document',
  'procedures_and_rules'
] as const
export type CitationKind = (typeof citationKinds)[number]

/** Something a document refers to as its basis. */
export const Citation = Type.Object(
  {
    kind: Type.Enum([...citationKinds], {
      type: 'string'
    }),
    id: Type.String({ minLength: 1, maxLength: 200, description: 'Number or symbol, e.g. `11/2`.' }),
    issuer: Type.Optional(Words(200, 'Who issued it, e.g. `CTOC/COP`.')),
    pinpoint: Type.Optional(Words(200, 'The place in it, e.g. a paragraph.')),
    titles: Type.Optional(NamesByLanguage('Its title as printed beside it.'))
  },
  { additionalProperties: false }
)
