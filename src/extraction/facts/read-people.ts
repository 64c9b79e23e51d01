import { fold } from '#domain/words.ts'
import type { Chair, Panellist } from '#extraction/extraction.ts'
import type { ReportDocument } from '#extraction/structure/document.ts'
import type { MappedText } from '#extraction/text/mapped-text.ts'
import { type Entry, isIn, isOutside } from './entries.ts'
import type { FindStates } from './gazetteer.ts'
import { peopleOfStates } from './people-of-states.ts'
import { peopleWithStates } from './people-with-states.ts'
import { sentencesOf } from './sentences.ts'
import { splitPeople } from './split-people.ts'
import { wholeOf } from './whole-text.ts'
import {
  chairWords,
  coChairWords,
  honorifics,
  itemWords,
  otherOfficers,
  panellistFrom,
  panelWords
} from './words/people-words.ts'

type Language = ReportDocument['language']

/** Who chaired the meeting, each with the State in brackets after the name. */
export const readChairs = (
  entries: readonly Entry[],
  language: Language,
  findStates: FindStates
): Chair[] => {
  const chaired = new RegExp(chairWords[language], 'iu')
  const shared = new RegExp(coChairWords[language], 'iu')
  const others = new RegExp(otherOfficers[language], 'u')
  const panel = new RegExp(panelWords[language], 'iu')
  const chairs: Chair[] = []
  for (const entry of entries) {
    if (isOutside(entry) || isIn(entry, 'introduction', 'statements', 'participation')) continue
    for (const sentence of sentencesOf(entry.block.text)) {
      const found = chaired.exec(sentence.text)
      if (
        !found ||
        (panel.test(sentence.text) && !shared.test(sentence.text) && !isIn(entry, 'opening', 'officers'))
      )
        continue
      const end = others.exec(sentence.text)?.index ?? sentence.text.length
      const named = sentence.text.slice(0, end)
      const bracketed = peopleWithStates(named, language, findStates)
      const people = (bracketed.length > 0 ? bracketed : peopleOfStates(named, language, findStates))
        // X (A), Vice-Chair
        .filter(
          ({ end: last }) =>
            end === sentence.text.length || !/^[,،]? ?$/u.test(sentence.text.slice(last, end))
        )
      const role = shared.test(sentence.text) ? ('co-chair' as const) : ('chair' as const)
      for (const { name, country, start, end: last } of people) {
        if (chairs.some((one) => fold(one.name) === fold(name))) continue
        chairs.push({ name, country_iso3: country, role, spans: { name: sentence.originOf(start, last) } })
      }
    }
  }
  return chairs
}

const itemIn = (text: string, language: Language): string | null => {
  const groups = new RegExp(itemWords[language], 'iu').exec(text)?.groups
  return groups?.item ?? groups?.other ?? null
}

const listAfter = (sentence: MappedText, panel: RegExp): MappedText | undefined => {
  const colon = [...sentence.text.matchAll(/[:：](?=\s?\S)/gu)].find(
    ({ index }) => sentence.text.length - index > 8
  )
  if (colon) return sentence.slice(colon.index + 1)
  const word = panel.exec(sentence.text)
  if (!word) return undefined
  const rest = sentence.slice(word.index + word[0].length)
  // Names begin with a capital, the words that lead to them do not.
  const lead = /^[^\p{Lu}\p{Lo}]{0,120}/u.exec(rest.text)?.[0].length ?? 0
  return rest.slice(lead)
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
  findStates: FindStates
): Panellist[] => {
  const panel = new RegExp(panelWords[language], 'iu')
  const people = new Map<string, Panellist>()
  for (const [index, entry] of entries.entries()) {
    if (
      entry.block.kind === 'item' ||
      isIn(entry, 'participation', 'documentation', 'annex') ||
      entry.recommendation !== null ||
      !panel.test(entry.block.text.text)
    )
      continue
    for (const sentence of sentencesOf(wholeOf(entries, index, ['plain', 'item', 'bullet']).text)) {
      if (!panel.test(sentence.text)) continue
      const list = listAfter(sentence, panel)
      if (!list) continue
      for (const { name, title, country, start, end } of splitPeople(list.text, language, findStates)) {
        const known = people.get(keyOf(name))
        const spans = {
          name: list.originOf(start, start + name.length),
          ...(title && { title: list.originOf(start, end) })
        }
        if (known) {
          known.title ??= title
          known.country_iso3 ??= country
          known.item ??= itemIn(entry.block.text.text, language)
          known.spans = { ...spans, ...known.spans }
        } else if (title !== null || country !== null) {
          const item = itemIn(entry.block.text.text, language)
          people.set(keyOf(name), { name, country_iso3: country, item, title, paragraphs: [], spans })
        }
      }
    }
  }
  const found = [...people.values()]
  for (const one of found) one.paragraphs = paragraphsNaming(one, found, entries, language, findStates)
  return found
}

/** Paragraphs that name somebody in full, by the surname after a form of address, or as the panellist of a State. */
const paragraphsNaming = (
  one: Panellist,
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
    if (text.includes(one.name) || address?.test(text)) return true
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
