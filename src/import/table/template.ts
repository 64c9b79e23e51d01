import type { RecordDraft } from '#domain/record.ts'
import type { Kinds, RecordKind } from '#kinds/kind.ts'
import { columnNames } from './columns.ts'
import { csvLine } from './csv-line.ts'

/**
 * A table of a kind as CSV: a column for every field, and the examples as rows. Of a kind whose records are parts
 * of others the whole stands before the part, so that the table loads by itself.
 */
export const templateOf = (kinds: Kinds, kind: RecordKind): string => {
  const own = kind.examples
  const parentKind = kind.parent === undefined ? undefined : kinds.get(kind.parent)!
  const parents = parentKind?.examples.filter(({ id }) => own.some(({ parent }) => parent === id)) ?? []
  const rows = [...parents, ...own]
  const languages = [...new Set(['en', ...rows.flatMap(({ body }) => Object.keys(body.texts))])]
  const names = new Set([...(parentKind ? ['kind'] : []), ...headersOf(kind, languages)])
  const cells = rows.map(cellsOf)
  // Of the whole only what its example says.
  for (const row of cells) for (const name of row.keys()) names.add(name)
  if (!parentKind) names.delete('kind')
  const headers = [...names]
  return [headers, ...cells.map((row) => headers.map((name) => row.get(name) ?? ''))].map(csvLine).join('')
}

const headersOf = (kind: RecordKind, languages: readonly string[]): string[] => {
  const { own, texts } = columnNames(kind)
  const fields = own.map(([name]) => name)
  const place = fields.findIndex((name) => !['id', 'status', 'parent', 'position'].includes(name))
  const localised = languages.flatMap((language) => texts.map((field) => `${field}.${language}`))
  return [...fields.slice(0, place), ...localised, ...fields.slice(place)]
}

const cellsOf = ({ body: { texts, ...body }, ...rest }: RecordDraft): Map<string, string> => {
  const cells = new Map<string, string>()
  for (const [name, value] of Object.entries({ ...rest, ...body }))
    if (value !== undefined) cells.set(name, cellOf(value))
  for (const [language, entry] of Object.entries(texts))
    for (const [field, text] of Object.entries(entry))
      if (text !== undefined) cells.set(`${field}.${language}`, text)
  return cells
}

const cellOf = (value: unknown): string => {
  if (!Array.isArray(value)) return typeof value === 'object' ? JSON.stringify(value) : String(value)
  if (value.some((part) => typeof part !== 'string')) return JSON.stringify(value)
  return value.join((value as string[]).some((part) => part.includes(';')) ? ' | ' : '; ')
}
