import type { SuggestedTag } from '#domain/suggested-tag.ts'
import type { ExtractedRecommendation, TaggedExtraction } from './extraction-schema.ts'

type Fields<Value> = { [Name in keyof Value]: Exclude<Value[Name], undefined> }

/** The same object without the fields that are undefined. */
export const defined = <Value extends object>(value: Value): Fields<Value> =>
  Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as Fields<Value>

/** Words, or nothing where there are none. */
export const said = (words: string | null | undefined): string | undefined =>
  words && /\S/.test(words) ? words : undefined

/** Each once, in order. */
export const listed = <Value>(values: readonly Value[]): Value[] => [...new Set(values)]

type Cite = Omit<ExtractedRecommendation['cites'][number], 'spans'>

/** A citation as a record holds it. */
export const citationOf = ({ kind, id, issuer, pinpoint, title }: Cite, language: string) =>
  defined({
    kind,
    id,
    issuer: said(issuer),
    pinpoint: said(pinpoint),
    titles: title ? { [language]: title } : undefined
  })

/** Suggestions as a record holds them: neither accepted ones nor those a reviewer dropped are open any more. */
export const suggestedTagsOf = (tags: TaggedExtraction['suggested_tags'], language: string): SuggestedTag[] =>
  tags
    .filter(({ accepted }) => accepted === undefined)
    .map(({ scheme, code, words, spans }) => ({ scheme, code, language, words, spans }))
