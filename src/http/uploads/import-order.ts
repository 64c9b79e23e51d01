import Type, { type Static } from 'typebox'
import { Failure } from '#domain/failure.ts'
import { withDefault } from '#http/parameters/list-parameters.ts'
import { readColumnMapping } from '#import/column-mapping.ts'
import { delimiters, encodings } from '#import/contract.ts'
import type { Kinds } from '#kinds/kind.ts'
import type { ImportOrder } from '#store/imports.ts'

/** Parameters that say how to import. */
export const orderParameters = (kinds: Kinds) =>
  Type.Object(
    {
      name: Type.Optional(
        Type.String({
          minLength: 1,
          maxLength: 200,
          description:
            'Name of the file, where the body is one: its beginning may tell the kind, its end the form.',
          examples: ['legislation.csv']
        })
      ),
      kind: Type.Optional(
        Type.Enum([...kinds.keys()], {
          type: 'string',
          description: 'Kind of the rows that tell none; by the name of the file without.'
        })
      ),
      dryRun: withDefault(
        Type.Boolean({
          default: false,
          description: 'Do everything but the write, and tell what it would come to.'
        })
      ),
      allOrNothing: withDefault(
        Type.Boolean({
          default: false,
          description: 'Write in one transaction, and nothing unless every row is good.'
        })
      ),
      duplicates: withDefault(
        Type.Enum(['warn', 'refuse', 'ignore'], {
          type: 'string',
          default: 'warn',
          description: 'What to do about rows that are probably second copies of records that exist.'
        })
      ),
      mapping: Type.Optional(
        Type.String({
          maxLength: 20_000,
          description: 'Fields by the headers of tables as a JSON object; null leaves a column out.',
          examples: ['{"Titel":"title.de","Bemerkung":null}']
        })
      ),
      encoding: Type.Optional(
        Type.Enum([...encodings], {
          type: 'string',
          description: 'Encoding of texts; told from the bytes without.'
        })
      ),
      delimiter: Type.Optional(
        Type.Enum(Object.keys(delimiters) as (keyof typeof delimiters)[], {
          type: 'string',
          description: 'What separates columns; told from the header without.'
        })
      ),
      sheet: Type.Optional(
        Type.String({
          minLength: 1,
          maxLength: 100,
          description: 'Sheet of a workbook; the first one without.'
        })
      )
    },
    { additionalProperties: false }
  )
type OrderParameters = Static<ReturnType<typeof orderParameters>>

/** The order parameters give. */
export const orderOf = ({ name: _name, delimiter, mapping, ...rest }: OrderParameters): ImportOrder => ({
  ...(rest as Omit<ImportOrder, 'delimiter' | 'mapping'>),
  ...(delimiter === undefined ? {} : { delimiter: delimiters[delimiter] }),
  ...(mapping === undefined ? {} : { mapping: mappingOf(mapping) })
})

const mappingOf = (text: string) =>
  Object.fromEntries(
    readColumnMapping(
      text,
      (fault) =>
        new Failure('invalid-parameter', 'A parameter was not understood.', [
          { parameter: 'mapping', ...fault }
        ])
    )
  )
