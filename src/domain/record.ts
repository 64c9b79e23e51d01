import Type, { type Static } from 'typebox'
import { languageTagPattern, Translation } from './language.ts'

export const recordIdPattern = '^[a-z0-9]+(?:[.-][a-z0-9]+)*$'

/** A lower-case slug people can read, never changed once given. */
export const RecordId = Type.String({
  pattern: recordIdPattern,
  maxLength: 200,
  description: 'Stable identifier: a lower-case slug that never changes.',
  examples: ['ita-penal-code-1930']
})

/** State of publication; the state of a law itself is its `legalStatus`. */
export const Status = Type.Enum(['draft', 'in-review', 'published', 'withdrawn'], {
  type: 'string',
  description: 'State of publication. The state of a law itself is `legalStatus`.'
})
export type Status = Static<typeof Status>

/** Whether the authorities of the country confirmed what the record says. */
export const Verification = Type.Enum(['unverified', 'verified', 'disputed'], {
  type: 'string',
  description: 'Whether the authorities of the country confirmed what the record says.'
})
export type Verification = Static<typeof Verification>

export const identifierSchemePattern = '^[a-z][a-z0-9-]*$'

/** An identifier somebody else gave: a law number, a UN symbol, an ELI, … */
export const Identifier = Type.Object(
  {
    scheme: Type.String({
      pattern: identifierSchemePattern,
      maxLength: 50,
      description: 'Kind of identifier: `law-number`, `un-symbol`, `eli`, `ecli`, `akn`, `celex`, `faolex`, …'
    }),
    value: Type.String({ minLength: 1, maxLength: 500, description: 'As its issuer writes it.' })
  },
  { additionalProperties: false }
)
export type Identifier = Static<typeof Identifier>

/** Schemes whose values are given anew in each country and year, or in each law. */
export const localSchemes: ReadonlySet<string> = new Set(['law-number', 'provision-reference'])

/** The form alone; validation also reads it as an address. */
export const webAddressPattern = '^https?://[^\\s]+$'

/** An absolute address on the web. */
const WebAddress = (description: string) =>
  Type.String({ pattern: webAddressPattern, maxLength: 2000, description })

/** Prose in one language, without control characters. */
export const Words = (maxLength: number, description: string) =>
  Type.String({ minLength: 1, maxLength, pattern: '\\S', description })

/** The texts of a record by language; `fields` are those of one language. */
export const textsOf = <
  Fields extends Record<string, ReturnType<typeof Type.Optional> | ReturnType<typeof Words>>
>(
  fields: Fields
) =>
  Type.Record(
    Type.String({ pattern: languageTagPattern }),
    Type.Object({ translation: Translation, ...fields }, { additionalProperties: false }),
    { minProperties: 1, description: 'The texts by language tag (BCP 47).' }
  )

/** Where a record's facts come from; every kind has these beside its own fields. */
export const provenance = {
  identifiers: Type.Optional(
    Type.Array(Identifier, { maxItems: 50, description: 'Identifiers given by others.' })
  ),
  sourceUrl: Type.Optional(WebAddress('Where the text stands, at its issuer if possible.')),
  archiveUrl: Type.Optional(
    WebAddress('A lasting copy of the source, e.g. at a web archive, for when the source is gone.')
  ),
  verifiedFrom: Type.Optional(WebAddress('Page the facts of the record were read from.')),
  confidence: Type.Optional(
    Type.Enum(['high', 'medium', 'low'], {
      type: 'string',
      description: 'How sure the reading of the source is.'
    })
  )
}

/** Texts of one language as generic code sees them. */
export type TextEntry = { translation: Translation } & Record<string, string | undefined>

/** A record's own fields as generic code sees them; the kind's schema says the rest. */
export interface RecordBody {
  texts: Record<string, TextEntry>
  identifiers?: Identifier[]
  [field: string]: unknown
}

/** A record as somebody hands it in. */
export interface RecordDraft {
  id: string
  kind: string
  parent?: string
  /** Place among the parent's children, from 1. */
  position?: number
  status: Status
  body: RecordBody
}

/** A record as the database holds it. */
export interface StoredRecord extends RecordDraft {
  version: number
  verification: Verification
  createdAt: string
  updatedAt: string
  publishedAt?: string
}
