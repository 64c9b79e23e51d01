import Type from 'typebox'
import { scopes } from '#domain/access.ts'

const Instant = (description: string) => Type.String({ format: 'date-time', description })
const Scopes = Type.Array(Type.Enum([...scopes], { type: 'string' }), {
  minItems: 1,
  maxItems: scopes.length,
  description:
    '`read:drafts`: see what is not published; `write`: edit drafts; `publish`: publish and withdraw; `verify`: verify records; `import`: load files; `admin`: all of these, and keys. Who may write, publish or verify may read drafts.'
})

const example = {
  id: '7kQ2mZx9RtLw',
  name: 'Ministry of Justice of Italy',
  scopes: ['write', 'verify'],
  countries: ['ITA'],
  createdAt: '2026-01-31T12:00:00.000Z',
  createdBy: 'secretariat',
  expiresAt: '2027-01-31T00:00:00.000Z'
}

const fields = {
  id: Type.String({ description: 'Public part of the key, by which it is named here.' }),
  name: Type.String({ description: 'Who holds it. Shown with every version written with it.' }),
  scopes: Scopes,
  countries: Type.Optional(
    Type.Array(Type.String(), { description: 'The countries it is limited to; all without.' })
  ),
  createdAt: Instant('When it was made.'),
  createdBy: Type.String({ description: 'Name of the key it was made with, or of the command line.' }),
  expiresAt: Type.Optional(Instant('When it ends by itself.')),
  lastUsedAt: Type.Optional(Instant('When it was last used, to the minute.')),
  revokedAt: Type.Optional(Instant('When it was ended.')),
  replacedBy: Type.Optional(Type.String({ description: 'Id of the key that took its place.' }))
}

/** A key without its secret. */
const ApiKey = Type.Object(fields, {
  $id: 'ApiKey',
  description: 'A key, without its secret.',
  examples: [example]
})

const NewApiKey = Type.Object(
  { ...fields, key: Type.String({ description: 'The key itself. It is shown this once and kept nowhere.' }) },
  {
    $id: 'NewApiKey',
    description: 'A key that was just made.',
    examples: [{ ...example, key: 'lexatlas_7kQ2mZx9RtLw_…' }]
  }
)

const ApiKeyList = Type.Object(
  { items: Type.Array(Type.Unsafe({ $ref: 'ApiKey#' })) },
  { $id: 'ApiKeyList', description: 'All keys, the newest first.', examples: [{ items: [example] }] }
)

export const keySchemas = [ApiKey, NewApiKey, ApiKeyList]

/** What a new key is asked for with. */
export const KeyOrder = Type.Object(
  {
    name: Type.String({ minLength: 1, maxLength: 100, description: 'Who will hold it.' }),
    scopes: Scopes,
    countries: Type.Optional(
      Type.Array(Type.String({ minLength: 1, maxLength: 300 }), {
        maxItems: 300,
        description: 'Codes or names of the countries to limit it to.'
      })
    ),
    expiresAt: Type.Optional(
      Type.String({
        pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9:.]{5,12}(Z|[+-][0-9]{2}:[0-9]{2}))?$',
        description: 'A day, or an instant (RFC 3339), at which it ends.'
      })
    )
  },
  {
    additionalProperties: false,
    examples: [{ name: example.name, scopes: example.scopes, countries: ['Italy'], expiresAt: '2027-01-31' }]
  }
)
