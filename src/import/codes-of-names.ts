import type { TSchema } from 'typebox'
import type { Terms } from '#domain/terms.ts'
import type { RecordKind, SourceRow } from '#kinds/kind.ts'

/**
 * People write "Italy" and "human trafficking" into tables: what only one term is called stands for its code, as it
 * does in filters, and "Yes" for a choice that differs in nothing but case and blanks. What several are called
 * stays, so that validation names it.
 */
export const codesOfNames = (kind: RecordKind, row: SourceRow, terms: Terms): void => {
  for (const [field, scheme] of Object.entries({ ...kind.tags, ...kind.mentions })) {
    const value = row[field]
    const codeOf = (name: unknown) =>
      typeof name === 'string' && !terms.get(scheme, name) ? (terms.named(scheme, name)?.code ?? name) : name
    if (Array.isArray(value)) row[field] = value.map(codeOf)
    else if (typeof value === 'string') row[field] = codeOf(value)
  }
  for (const [field, schema] of Object.entries(kind.draft.properties)) {
    const { enum: choices } = schema as TSchema & { enum?: readonly string[] }
    const value = row[field]
    if (choices && typeof value === 'string')
      row[field] = choices.find((choice) => plain(choice) === plain(value)) ?? value
  }
}

const plain = (text: string) => text.toLowerCase().replace(/[\s_-]+/g, ' ')
