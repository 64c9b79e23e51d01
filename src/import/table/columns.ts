import type { TSchema } from 'typebox'
import { nearestWord } from '#domain/nearest-word.ts'
import type { RecordKind } from '#kinds/kind.ts'

/** How the text of a cell is read. */
export type CellForm = 'text' | 'number' | 'list' | 'json'

/** Where the cells of a column go in a row, as names one inside another. */
export interface Target {
  path: readonly string[]
  form: CellForm
}

type Described = TSchema & { type?: string; items?: { type?: string }; properties?: Record<string, TSchema> }

const formOf = (schema: TSchema): CellForm => {
  const { type, items } = schema as Described
  if (type === 'array') return items?.type === 'string' ? 'list' : 'json'
  if (type === 'object') return 'json'
  return type === 'integer' || type === 'number' ? 'number' : 'text'
}

/** The texts of one language, by their field. */
const textFields = (kind: RecordKind): string[] => {
  const { texts } = kind.draft.properties as unknown as {
    texts: { patternProperties: Record<string, Described> }
  }
  return Object.keys(Object.values(texts.patternProperties)[0]?.properties ?? {})
}

/** Names are compared without case, blanks and hyphens: `Crime types` is `crimeTypes`. */
const keyOf = (name: string) => name.toLowerCase().replace(/[\s_-]+/g, '')

const languagePattern = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/
const schemePattern = /^[a-z][a-z0-9-]*$/

/** Everything a column of a table of this kind can be called, without languages: as templates list it. */
export const columnNames = (kind: RecordKind) => {
  const { texts: _texts, kind: _kind, ...own } = kind.draft.properties as Record<string, TSchema>
  return {
    own: Object.entries(own).map(([name, schema]) => [name, formOf(schema)] as const),
    texts: textFields(kind)
  }
}

/** How the headers of tables of a kind are read. */
export const createColumns = (kind: RecordKind) => {
  const { own, texts } = columnNames(kind)
  const fields = new Map<string, Target>([['kind', { path: ['kind'], form: 'text' }]])
  for (const [name, form] of own) fields.set(keyOf(name), { path: [name], form })
  const plain = new Map<string, Target>()
  for (const [name, form] of Object.entries(kind.rowFields)) plain.set(keyOf(name), { path: [name], form })
  const textNames = new Map(texts.map((name) => [keyOf(name), name]))

  /** `title.fr`, `title (fr)` and `title [fr]`. */
  const localised = (header: string): Target | undefined => {
    const [, name = '', language = ''] = /^(.+?)\s*(?:\.\s*|\(|\[)([A-Za-z0-9-]+)[)\]]?$/.exec(header) ?? []
    const field = textNames.get(keyOf(name))
    if (field !== undefined && languagePattern.test(language))
      return {
        path: ['texts', language.replace(/^[A-Z]+/, (part) => part.toLowerCase()), field],
        form: 'text'
      }
    if (keyOf(name) === 'identifiers' && schemePattern.test(language.toLowerCase()))
      return { path: ['identifiers', language.toLowerCase()], form: 'text' }
    return undefined
  }

  return {
    /** Whether the header names a language, so that the table has texts by language. */
    isLocalised: (header: string) => {
      const key = keyOf(header.trim())
      return (
        localised(header.trim())?.path[0] === 'texts' ||
        (textNames.has(key) && !plain.has(key) && !fields.has(key))
      )
    },
    /** Where the cells under a header go; `byLanguage` when the table has texts by language. */
    target: (header: string, byLanguage: boolean): Target | undefined => {
      const name = header.trim()
      const key = keyOf(name)
      const byName = (): Target | undefined => {
        // A text without a language is the English one, as in rows of JSON.
        const text = textNames.get(key)
        const bare = plain.get(key)
        if (bare && !byLanguage) return bare
        return text === undefined ? undefined : { path: ['texts', 'en', text], form: 'text' }
      }
      // Some kinds have a field and a text of one name; the field is meant by the bare name.
      return localised(name) ?? fields.get(key) ?? byName()
    },
    /** The nearest name to one that is none. */
    nearest: (header: string): string | undefined =>
      nearestWord(header.trim(), [
        ...own.map(([name]) => name),
        ...Object.keys(kind.rowFields),
        ...texts.map((name) => `${name}.en`),
        ...texts
      ])
  }
}
export type Columns = ReturnType<typeof createColumns>
