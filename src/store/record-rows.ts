import { pickLanguage } from '#domain/language.ts'
import { rangeOf } from '#domain/partial-date.ts'
import type { RecordBody, RecordDraft, TextEntry } from '#domain/record.ts'
import { compact, foundBy, wordsOf } from '#domain/words.ts'
import type { RecordKind } from '#kinds/kind.ts'

/** A stroke between what stands in order and what does not, so that no phrase is found across. */
const searchWords = (text: string) => {
  const { ordered, further } = foundBy(text)
  return [...ordered, ...(further.length > 0 ? ['/', ...further] : [])].join(' ')
}

/** The values of a field that holds a code, a list of codes, or nothing. */
const codesOf = (body: RecordBody, field: string): string[] => {
  const value = body[field]
  return Array.isArray(value) ? (value as string[]) : typeof value === 'string' ? [value] : []
}

const proseOf = (kind: RecordKind, entry: TextEntry) =>
  kind.prose.flatMap((field) => entry[field] ?? []).join('\n\n')

/** Its texts by language, beside the words they are found by. */
export const textRows = (kind: RecordKind, body: RecordBody) =>
  Object.entries(body.texts).map(([language, entry]) => {
    const title = kind.title(entry, body)
    const text = proseOf(kind, entry)
    return {
      language,
      translation: entry.translation,
      title,
      text,
      title_words: searchWords(title),
      text_words: searchWords(text)
    }
  })

/** The terms that its own fields name. */
export const termRows = (kind: RecordKind, body: RecordBody) => {
  const tagged = Object.entries(kind.tags).flatMap(([field, scheme]) =>
    codesOf(body, field).map((code) => ({ scheme, code, origin: 'own' }))
  )
  const texts = Object.keys(body.texts).map((code) => ({ scheme: 'language', code, origin: 'own' }))
  const mentioned = Object.entries(kind.mentions).flatMap(([field, scheme]) =>
    codesOf(body, field).map((code) => ({ scheme, code, origin: 'mention' }))
  )
  const all = [...tagged, ...texts, ...mentioned]
  return [...new Map(all.map((row) => [`${row.origin} ${row.scheme} ${row.code}`, row])).values()]
}

/** Its identifiers, each once. */
export const identifierRows = (kind: RecordKind, body: RecordBody) => {
  const all = [...kind.identifiers(body), ...(body.identifiers ?? [])]
    .map(({ scheme, value }) => ({ scheme, value, compact: compact(value) }))
    .filter(({ compact }) => compact !== '')
  return [...new Map(all.map((row) => [`${row.scheme} ${row.compact}`, row])).values()]
}

/** What lists and searches sort by: the title as it is shown, folded. */
export const titleKeyOf = (kind: RecordKind, { id, body }: Pick<RecordDraft, 'id' | 'body'>): string => {
  const shown = pickLanguage(body.texts, 'en')
  const title = shown === undefined ? id : kind.title(body.texts[shown]!, body)
  return wordsOf(title).join(' ').slice(0, 300)
}

/** What the table of records itself holds of one, worked out from what was handed in. */
export const rowOf = (kind: RecordKind, draft: RecordDraft) => {
  const { body } = draft
  const date = kind.date?.(body)
  const range = date === undefined ? undefined : rangeOf(date)
  return {
    id: draft.id,
    kind: kind.name,
    parent_id: draft.parent ?? null,
    position: draft.position ?? null,
    status: draft.status,
    body,
    date: date ?? null,
    date_from: range?.from ?? null,
    date_to: range?.to ?? null,
    words: [
      ...kind.words(body).map(searchWords),
      ...identifierRows(kind, body).map(({ value, compact }) => `${searchWords(value)} / ${compact}`)
    ].join(' / '),
    title_key: titleKeyOf(kind, draft)
  }
}
