import type { RecordBody } from '#domain/record.ts'
import { settleList, skeletonOf } from './by-language.ts'
import type { Conflict } from './contract.ts'
import { type FieldStates, same, settle } from './settle.ts'

/** A record's body in its four states; see `FieldStates`. */
export interface BodyStates {
  current: RecordBody
  before: RecordBody | undefined
  read: RecordBody | undefined
  wanted: RecordBody
}

type Fields = Record<string, unknown>
type Kept = Omit<Conflict, 'record'>

const named = ['organ', 'reportingBody', 'place']
const listedByLanguage = ['chairs', 'panellists', 'agenda', 'observers', 'documents', 'citations']
const keyedByLanguage = ['texts', 'readings']

const isNothing = (value: unknown) => value === undefined || (Array.isArray(value) && value.length === 0)

/**
 * Brings together what a record says and what one language version of its document says. Other languages are
 * left alone; where the record says otherwise, it stays, and the difference is told.
 */
export const mergeBody = (
  language: string,
  { current, before, read, wanted }: BodyStates
): { body: RecordBody; conflicts: Kept[] } => {
  const body: Fields = { ...current }
  const conflicts: Kept[] = []
  const put = (field: string, value: unknown) => {
    if (value === undefined) delete body[field]
    else body[field] = value
  }
  const statesOf = (field: string): FieldStates => ({
    current: current[field],
    before: before?.[field],
    read: read?.[field],
    wanted: wanted[field]
  })

  for (const field of new Set([...Object.keys(before ?? {}), ...Object.keys(wanted)])) {
    const states = statesOf(field)
    if (keyedByLanguage.includes(field)) {
      const merged = mergeLanguage(field, states, language)
      put(field, merged.value)
      conflicts.push(...merged.conflicts)
    } else if (field === 'suggestedTags') put(field, mergeSuggestions(states, language))
    else if (field === 'languages') put(field, mergeLanguages(states))
    else if (named.includes(field)) put(field, mergeName(field, states, language, current))
    else {
      const { value, from } = listedByLanguage.includes(field)
        ? settleList(states, language)
        : settleWhole(states)
      put(field, value)
      const differs = !same(skeletonOf(value), skeletonOf(states.wanted))
      if (from === 'current' && differs && !isNothing(states.wanted))
        conflicts.push({ field: `/${field}`, stored: value, read: states.wanted })
    }
  }
  return { body: body as RecordBody, conflicts }
}

const settleWhole = (states: FieldStates) => {
  const from = settle(states)
  return { from, value: states[from] }
}

const of = (value: unknown, language: string) => (value as Fields | undefined)?.[language]

/** The texts of one language, field by field; those of the others stay. */
const mergeLanguage = (field: string, states: FieldStates, language: string) => {
  const own = {
    current: of(states.current, language) as Fields | undefined,
    before: of(states.before, language) as Fields | undefined,
    read: of(states.read, language) as Fields | undefined,
    wanted: of(states.wanted, language) as Fields | undefined
  }
  const conflicts: Kept[] = []
  const rest = states.current as Fields | undefined
  if (!own.current || !own.wanted)
    return { value: own.wanted ? { ...rest, [language]: own.wanted } : rest, conflicts }
  const merged: Fields = { ...own.current }
  const names = new Set([...Object.keys(own.before ?? {}), ...Object.keys(own.wanted)])
  // A wording that was not there says who stands behind it; until then the entry spoke of a summary.
  if (own.current.text === undefined && own.wanted.text !== undefined) {
    merged.translation = own.wanted.translation
    names.delete('translation')
  }
  for (const name of names) {
    const { value, from } = settleWhole({
      current: own.current[name],
      before: own.before?.[name],
      read: own.read?.[name],
      wanted: own.wanted[name]
    })
    if (value === undefined) delete merged[name]
    else merged[name] = value
    if (from === 'current' && !same(value, own.wanted[name]) && !isNothing(own.wanted[name]))
      conflicts.push({ field: `/${field}/${language}/${name}`, stored: value, read: own.wanted[name] })
  }
  return { value: { ...rest, [language]: merged }, conflicts }
}

const ofLanguage = (tags: unknown, language: string) =>
  Array.isArray(tags) ? tags.filter((tag) => tag.language === language) : []

const mergeSuggestions = (states: FieldStates, language: string) => {
  const from = settle({
    current: ofLanguage(states.current, language),
    before: ofLanguage(states.before, language),
    read: ofLanguage(states.read, language),
    wanted: ofLanguage(states.wanted, language)
  })
  if (from === 'current' && states.current !== undefined) return states.current
  const others = Array.isArray(states.current) ? states.current : []
  return [...others.filter((tag) => tag.language !== language), ...ofLanguage(states.wanted, language)]
}

const mergeLanguages = ({ current, before, wanted }: FieldStates) => {
  const known = (current as string[] | undefined) ?? []
  const added = (wanted as string[]).filter(
    (one) => !known.includes(one) && !((before as string[] | undefined) ?? []).includes(one)
  )
  return [...known, ...added]
}

/** Names in one field are English where an English version was read; each language has its own beside its texts. */
const mergeName = (field: string, states: FieldStates, language: string, body: RecordBody) => {
  const { current, wanted } = states
  const fromTexts = Object.values(body.texts).some((text) => text[field] === current)
  if (language === 'en' && fromTexts && wanted !== undefined) return wanted
  return states[settle(states)]
}
