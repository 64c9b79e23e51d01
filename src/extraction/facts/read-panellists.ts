import { fold } from '#domain/words.ts'
import type { Panellist } from '#extraction/extraction.ts'
import type { ReportDocument } from '#extraction/structure/document.ts'
import { type Entry, isIn } from './entries.ts'
import { foldText } from './fold-text.ts'
import type { FindStates } from './gazetteer.ts'
import type { Finders } from './list-present.ts'
import { nominativeAfter } from './names-in-cases.ts'
import { bodiesIn } from './names-of-bodies.ts'
import { hasOffice } from './person-names.ts'
import { sentencesOf } from './sentences.ts'
import { splitPeople } from './split-people.ts'
import { wholeOf } from './whole-text.ts'
import {
  attendanceWords,
  honorifics,
  itemWords,
  panellistFrom,
  panelWords,
  relativeWords
} from './words/people-words.ts'

type Language = ReportDocument['language']

const itemIn = (text: string, language: Language): string | null => {
  const groups = new RegExp(itemWords[language], 'iu').exec(text)?.groups
  return groups?.item ?? groups?.other ?? null
}

/** A stretch of a folded sentence that may list people. */
interface Stretch {
  start: number
  end: number
}

const verbAtEnd = /(?:,[^,\p{Lu}\p{Script=Han}]{0,60}|[\s\p{Ll}]{1,60}|(?:担任|主持|引导|作|作了|作出))$/u

/** No panel is longer; a text without stops would be read again from each word. */
const longestList = 3000
const mostStretches = 8

/** Where people may be listed: after a colon, else after the words that tell of a panel, else before them. */
const stretchesOf = (text: string, panel: RegExp, language: Language): Stretch[] => {
  const relative = new RegExp(relativeWords[language], 'u')
  const colon = [...text.matchAll(/[:：](?=\s?\S)/gu)].find(({ index }) => text.length - index > 8)
  if (colon) return [{ start: colon.index + 1, end: Math.min(text.length, colon.index + longestList) }]
  return [...text.matchAll(panel)].slice(0, mostStretches).flatMap(({ 0: word, index }) => {
    const from = index + word.length
    // Names begin with a capital, the words that lead to them do not.
    const lead = /^[^\p{Lu}\p{Lo}]{0,120}/u.exec(text.slice(from))![0].length
    const start = from + lead
    const rest = text.slice(start, start + longestList)
    const cut = relative.exec(rest)?.index ?? rest.length
    // Before a verb there is no comma: X, prosecutor of Y, acted as panellist.
    const before = text.slice(0, index).replace(verbAtEnd, '').length
    return [
      { start, end: start + cut },
      { start: Math.max(0, before - longestList), end: before }
    ]
  })
}

const keyOf = (name: string) => fold(name).replace(/[^\p{L}]/gu, '')

const surnameOf = (name: string, language: Language) => {
  if (language === 'zh') return name
  const words = name.split(' ')
  return words.length > 1 ? words.slice(1).join(' ') : name
}

/** Panels of the report: who spoke on which item, what they are, and the paragraphs that name them. */
export const readPanellists = (
  entries: readonly Entry[],
  language: Language,
  finders: Finders
): Panellist[] => {
  const panel = new RegExp(panelWords[language], 'giu')
  const tells = new RegExp(panelWords[language], 'iu')
  const attendance = new RegExp(attendanceWords[language], 'iu')
  const people = new Map<string, Panellist>()
  const printedAs = new Map<Panellist, string>()
  for (const [index, entry] of entries.entries()) {
    if (
      entry.block.kind === 'item' ||
      isIn(entry, 'participation', 'documentation', 'officers', 'annex') ||
      entry.recommendation !== null ||
      !tells.test(foldText(entry.block.text.text).text)
    )
      continue
    for (const sentence of sentencesOf(wholeOf(entries, index, ['plain', 'item', 'bullet']).text)) {
      // Folded, since Arabic may write its vowels.
      const folded = foldText(sentence.text)
      if (attendance.test(folded.text)) continue
      const isBody = bodiesIn(folded.text, finders)
      const listed = stretchesOf(folded.text, panel, language)
        .map(({ start, end }) => {
          const list = folded.text.slice(start, end)
          return splitPeople(list, language, finders.states)
            .map((one) => ({ ...one, from: start }))
            .filter(({ name, start: at }) => !isBody({ name, start: start + at }))
        })
        .find((all) => all.some(({ title, country }) => title !== null || country !== null))
      for (const { name: bare, title: function_, country, from, start, end } of listed ?? []) {
        const printed = (at: number, until: number) => folded.span(from + at, from + until)
        const own = printed(start, start + bare.length)
        const asPrinted = sentence.text.slice(own.start, own.end)
        const name =
          language === 'ru' ? nominativeAfter(folded.text.slice(0, from + start), asPrinted) : asPrinted
        const at = function_ === null ? -1 : folded.text.slice(from, from + end).lastIndexOf(function_)
        const whole = at < 0 ? undefined : printed(at, at + function_!.length)
        const title = whole ? sentence.text.slice(whole.start, whole.end) : function_
        const known = people.get(keyOf(name))
        const spans = {
          name: sentence.originOf(own.start, own.end),
          ...(whole && { title: sentence.originOf(whole.start, whole.end) })
        }
        if (known) {
          known.title ??= title
          known.country_iso3 ??= country
          known.item ??= itemIn(entry.block.text.text, language)
          known.spans = { ...spans, ...known.spans }
        } else if (country !== null || (title !== null && hasOffice(title, language))) {
          const item = itemIn(entry.block.text.text, language)
          const one = { name, country_iso3: country, item, title, paragraphs: [], spans }
          people.set(keyOf(name), one)
          printedAs.set(one, asPrinted)
        }
      }
    }
  }
  const found = [...people.values()]
  for (const one of found)
    one.paragraphs = paragraphsNaming(one, printedAs.get(one)!, found, entries, language, finders.states)
  return found
}

/** Paragraphs that name somebody in full, by the surname after a form of address, or as the panellist of a State. */
const paragraphsNaming = (
  one: Panellist,
  printed: string,
  all: readonly Panellist[],
  entries: readonly Entry[],
  language: Language,
  findStates: FindStates
): number[] => {
  const surname = surnameOf(one.name, language).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const last = surname.split(' ').at(-1)!
  const address = honorifics[language]
    ? new RegExp(`(?:${honorifics[language]})(?:${surname}|${last})(?!\\p{L})`, 'iu')
    : undefined
  const from = new RegExp(panellistFrom[language], 'u')
  const isOnly = all.filter(({ country_iso3 }) => country_iso3 === one.country_iso3).length === 1
  const names = (text: string) => {
    if (text.includes(one.name) || text.includes(printed) || address?.test(text)) return true
    const match = isOnly && one.country_iso3 ? from.exec(text) : null
    const state =
      match && findStates(text.slice(match.index + match[0].length, match.index + match[0].length + 60))[0]
    return state !== null && state !== undefined && state.start <= 3 && state.iso3 === one.country_iso3
  }
  const numbers = entries.flatMap(({ block, paragraph }) =>
    paragraph !== null && names(block.text.text) ? [paragraph] : []
  )
  return [...new Set(numbers)]
}
