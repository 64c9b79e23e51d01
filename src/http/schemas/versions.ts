import Type from 'typebox'
import type { RecordKind } from '#kinds/kind.ts'
import { ref } from './records.ts'

const fields = {
  version: Type.Integer({ minimum: 1, description: 'Number of the version.' }),
  status: Type.Enum(['draft', 'in-review', 'published', 'withdrawn', 'discarded'], {
    type: 'string',
    description: 'State it was saved in; `discarded` is the end of a draft beside what is published.'
  }),
  url: Type.String({ description: 'Address of the version.' }),
  recordedAt: Type.String({ format: 'date-time', description: 'When it was saved.' }),
  recordedBy: Type.String({ description: 'Who saved it: the name of a key, or of a loader.' }),
  note: Type.Optional(Type.String({ description: 'Why.' }))
}

const example = {
  version: 3,
  status: 'published',
  url: 'http://localhost:3000/v1/legislation/ita-penal-code-1930/versions/3',
  recordedAt: '2026-01-31T12:00:00.000Z',
  recordedBy: 'Ministry of Justice of Italy',
  note: 'Corrected the date of adoption.'
} as const

const VersionSummary = Type.Object(fields, {
  $id: 'VersionSummary',
  description: 'What, who, when and why of a version.'
})

const VersionPage = Type.Object(
  {
    items: Type.Array(ref('VersionSummary')),
    next: Type.Union([Type.String(), Type.Null()], {
      description: 'Cursor of the next page; null on the last.'
    })
  },
  {
    $id: 'VersionPage',
    description: 'Versions of a record, the newest first.',
    examples: [{ items: [example], next: null }]
  }
)

export const versionSchemas = [VersionSummary, VersionPage]

/** The schema of one version of a kind's record, with the record as it was. */
export const versionSchema = (kind: RecordKind, record: unknown) => ({
  ...Type.Object({ ...fields, record: Type.Optional(ref(kind.label)) }),
  $id: `${kind.label}Version`,
  description: `A version of a record of ${kind.path}, with the record as it was. Its \`tags\` are its own: what it had from its relatives then is not kept.`,
  examples: [{ ...example, record }]
})
