import { isDeepStrictEqual } from 'node:util'
import { type FieldStates, settle } from './settle.ts'

type Fields = Record<string, unknown>

/** Fields, however deep, whose value is one by language. */
const byLanguage = new Set(['names', 'titles', 'functions'])
/** Worded differently in each language, and so no reason to take two citations for different ones. */
const worded = new Set(['pinpoint'])

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const fieldsOf = (value: unknown): Fields => (isFields(value) ? value : {})

/** A value without what differs between the languages of a document. */
export const skeletonOf = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(skeletonOf)
  if (!isFields(value)) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => !byLanguage.has(name) && !worded.has(name))
      .map(([name, inner]) => [name, skeletonOf(inner)])
  )
}

/** A value with what it says in one language alone. */
const inLanguage = (value: unknown, language: string): unknown => {
  if (Array.isArray(value)) return value.map((inner) => inLanguage(inner, language))
  if (!isFields(value)) return value
  const entries = Object.entries(value).flatMap(([name, inner]): [string, unknown][] => {
    if (!byLanguage.has(name)) return [[name, inLanguage(inner, language)]]
    const own = fieldsOf(inner)
    return language in own ? [[name, { [language]: own[language] }]] : []
  })
  return Object.fromEntries(entries)
}

/** Adds what one value says in further languages to another of the same skeleton. */
const withLanguagesOf = (value: unknown, other: unknown): unknown => {
  if (Array.isArray(value))
    return value.map((inner, index) => withLanguagesOf(inner, (other as unknown[])[index]))
  if (!isFields(value)) return value
  const others = fieldsOf(other)
  const names = [...Object.keys(value), ...Object.keys(others).filter((name) => byLanguage.has(name))]
  return Object.fromEntries(
    names.map((name) =>
      byLanguage.has(name)
        ? [name, { ...fieldsOf(others[name]), ...fieldsOf(value[name]) }]
        : [name, withLanguagesOf(value[name], others[name])]
    )
  )
}

const elements = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])

/** Each wanted element with what the element of the same skeleton said in other languages. */
const carryLanguages = (wanted: unknown, current: unknown) => {
  const left = [...elements(current)]
  return elements(wanted).map((element) => {
    const at = left.findIndex((other) => isDeepStrictEqual(skeletonOf(other), skeletonOf(element)))
    return at === -1 ? element : withLanguagesOf(element, left.splice(at, 1)[0])
  })
}

/** Settles a list whose elements have names or titles by language: other languages keep theirs. */
export const settleList = (
  states: FieldStates,
  language: string
): { value: unknown; from: 'current' | 'wanted' } => {
  const { current, wanted } = states
  const own = Object.fromEntries(
    Object.entries(states).map(([name, value]) => [name, inLanguage(value, language)])
  ) as unknown as FieldStates
  const from = settle(own)
  if (from === 'wanted') return { value: wanted && carryLanguages(wanted, current), from }
  // A language the list says nothing in yet is added where the elements are the same.
  if (wanted && !says(current, language) && isDeepStrictEqual(skeletonOf(current), skeletonOf(wanted)))
    return { value: withLanguagesOf(keepWorded(wanted, current), current), from: 'wanted' }
  return { value: current, from }
}

const says = (value: unknown, language: string): boolean => {
  if (Array.isArray(value)) return value.some((inner) => says(inner, language))
  return Object.entries(fieldsOf(value)).some(([name, inner]) =>
    byLanguage.has(name) ? language in fieldsOf(inner) : says(inner, language)
  )
}

const keepWorded = (wanted: unknown, current: unknown): unknown =>
  elements(wanted).map((element, index) => ({
    ...fieldsOf(element),
    ...Object.fromEntries(
      Object.entries(fieldsOf(elements(current)[index])).filter(([name]) => worded.has(name))
    )
  }))
