import Type, { type TProperties, type TSchema } from 'typebox'
import { RecordId } from '#domain/record.ts'
import { languageParameter } from '#http/parameters/language.ts'
import type { RecordKind } from '#kinds/kind.ts'
import { coreFields, optionalCore } from './records.ts'

/** States an editor can put a record into; `withdrawn` is what DELETE does. */
const editableStates = ['draft', 'in-review', 'published'] as const

const ofEditor = ['status', 'parent', 'position']

/** What an answer says beside the record's own fields, which is no editor's to change. */
export const readOnlyFields = (kind: RecordKind): string[] =>
  [...Object.keys({ ...coreFields, ...optionalCore }), 'labels', 'children', 'parentRecord'].filter(
    (name) => !ofEditor.includes(name) && !(name in kind.body.properties)
  )

const shown: TProperties = { ...coreFields, ...optionalCore }

/** The schema of what an editor sends: a record as it is read, with or without what is not his to change. */
export const editSchema = (kind: RecordKind) => {
  const readOnly = readOnlyFields(kind).filter((name) => name in shown)
  const draft = kind.draft.properties as Record<string, TSchema>
  const { id: _id, kind: _kind, status: _status, ...own } = draft
  const [example] = kind.examples
  return Type.Object(
    {
      ...Object.fromEntries(readOnly.map((name) => [name, Type.Optional(shown[name]!)])),
      status: Type.Optional(
        Type.Enum([...editableStates], {
          type: 'string',
          default: 'draft',
          description:
            'State to put it into. A draft of what is published stands beside it until it is published.'
        })
      ),
      ...own
    },
    {
      additionalProperties: false,
      $id: `${kind.label}Edit`,
      description:
        'A record as an editor sends it: as it was read, changed. What is not an editor’s to change, such as `version` or `tags`, is as it was read, or left out.',
      examples: [fieldsOf(example!)]
    }
  )
}

const fieldsOf = ({ status, parent, position, body }: RecordKind['examples'][number]) => ({
  status,
  ...(parent === undefined ? {} : { parent }),
  ...(position === undefined ? {} : { position }),
  ...body
})

/** A JSON Merge Patch of any record. */
export const MergePatch = Type.Object(
  {},
  {
    additionalProperties: true,
    $id: 'MergePatch',
    description:
      'A JSON Merge Patch (RFC 7396): members take the place of those of the record, objects merge, `null` removes.',
    examples: [{ status: 'draft', sourceUrl: 'https://example.org/laws/121', archiveUrl: null }]
  }
)

export const recordParams = (kind: RecordKind) =>
  Type.Object({ id: Type.Unsafe<string>({ ...RecordId, examples: [kind.sampleId] }) })

/** Parameters of every operation that changes a record. */
export const editParameters = {
  ...languageParameter,
  note: Type.Optional(
    Type.String({
      minLength: 1,
      maxLength: 1000,
      pattern: '^[^\\u0000-\\u001F\\u007F]*$',
      description:
        'Why it is changed; kept with the version. Needed for what changes what the public sees: to publish, to change what is published, to withdraw, to restore. Drafts may go without.',
      examples: ['Corrected the date of adoption.']
    })
  )
}
