import Type, { type Static } from 'typebox'
import { Verification, Words } from '#domain/record.ts'

const example = { state: 'disputed', date: '2026-01-31', note: 'Article 5 was amended in 2025.' } as const

const exampleStatement = {
  ...example,
  version: 2,
  recordedAt: '2026-01-31T12:00:00.000Z',
  recordedBy: 'Ministry of Justice of Italy'
}

const Statement = Type.Object(
  {
    state: Verification,
    version: Type.Integer({ minimum: 1, description: 'The version of the record it is of.' }),
    date: Type.String({ format: 'date', description: 'The day the authority found so.' }),
    note: Type.Optional(Type.String({ description: 'What the authority says of it.' })),
    recordedAt: Type.String({ format: 'date-time', description: 'When it was recorded.' }),
    recordedBy: Type.String({ description: 'Name of the key it was recorded with.' })
  },
  {
    $id: 'VerificationStatement',
    description: 'What an authority said of one version of a record.',
    examples: [exampleStatement]
  }
)

/** The last statement, as records show it. */
const LastVerification = Type.Object(
  {
    ...Statement.properties,
    current: Type.Boolean({ description: 'Whether the version it is of is the one shown.' })
  },
  {
    $id: 'LastVerification',
    description:
      'The last statement of an authority. It stays when the record changes, and is `current` no more.'
  }
)

const StatementList = Type.Object(
  { items: Type.Array(Type.Unsafe<Static<typeof Statement>>({ $ref: 'VerificationStatement#' })) },
  {
    $id: 'VerificationList',
    description: 'All statements on a record, the newest first.',
    examples: [{ items: [exampleStatement] }]
  }
)

/** What an authority sends. */
export const VerificationOrder = Type.Object(
  {
    state: Verification,
    date: Type.Optional(
      Type.String({
        pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$',
        description: 'The day the authority found so; today without it.'
      })
    ),
    note: Type.Optional(Words(2000, 'What the authority says of it; needed to dispute.')),
    version: Type.Optional(
      Type.Integer({
        minimum: 1,
        maximum: 2_147_483_647,
        description: 'The version that was looked at; refused when it is not the published one any more.'
      })
    )
  },
  {
    additionalProperties: false,
    $id: 'VerificationOrder',
    description:
      'A statement on what is published: `verified`, `disputed`, or `unverified` to take back what was said before.',
    examples: [example]
  }
)

export const verificationSchemas = [Statement, LastVerification, StatementList, VerificationOrder]
