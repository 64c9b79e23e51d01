import type { Organization, Participant } from '#extraction/extraction.ts'
import type { ReportDocument } from '#extraction/structure/document.ts'
import type { MappedText } from '#extraction/text/mapped-text.ts'
import { type FindOrganizations, isWholeName } from './find-organizations.ts'
import { foldText } from './fold-text.ts'
import type { FindStates } from './gazetteer.ts'
import { type Stretch, splitNames } from './split-names.ts'
import {
  type Group,
  groupWords,
  integrationOrganizations,
  presenceWords
} from './words/participation-words.ts'

export interface Finders {
  states: FindStates
  organizations: FindOrganizations
}

const arabicVerb = /^و?(?:كان(?:ت)?|حضر\p{L}{0,2}|شارك\p{L}{0,2}) (?:الاجتماع |في الاجتماع |الدورة )?/u
const arabicRest = /،? ?(?:ممثل|ب(?:صفة )?مراقب|كمراقب).*$/u

/** The part of a sentence that lists names: after its colon, else before the verb, or after one that begins it. */
export const listIn = (
  sentence: MappedText,
  language: ReportDocument['language'],
  { states }: Finders
): MappedText => {
  const folded = foldText(sentence.text)
  const { text } = folded
  const part = (start: number, end: number) => sentence.slice(folded.at(start), folded.at(end))
  const colon = /[:：]/.exec(text)
  if (colon && text.length - colon.index > 3) return part(colon.index + 1, text.length)
  if (language === 'ar') {
    const start = arabicVerb.exec(text)?.[0].length ?? 0
    return part(start, text.length - (arabicRest.exec(text)?.[0].length ?? 0))
  }
  const presence = new RegExp(presenceWords[language], 'iu').exec(text)
  if (!presence) return sentence
  const before = part(0, presence.index)
  const after = part(presence.index + presence[0].length, text.length)
  if (before.text.trim().length <= 3) return after
  return states(after.text).length > states(before.text).length ? after : before
}

/** The group a sentence speaks of; undefined when it does not say. */
export const groupOf = (
  sentence: string,
  list: MappedText,
  language: ReportDocument['language']
): Group | undefined => {
  // The names themselves say "United Nations" or "organization" too.
  const at = sentence.indexOf(list.text)
  const told =
    sentence.includes(':') || sentence.includes('：') ? sentence.slice(0, Math.max(at, 0)) : sentence
  return groupWords.find(([, words]) => new RegExp(words[language], 'iu').test(foldText(told).text))?.[0]
}

const bracketAfter = (text: string, end: number): number => {
  const match = /^ ?[(（][^()（）]{2,60}[)）]/u.exec(text.slice(end))
  return match ? end + match[0].length : end
}

/** States of a list as printed, and regional organizations that are parties like them. */
export const statesOf = (
  list: MappedText,
  language: ReportDocument['language'],
  { states }: Finders
): (Participant & Stretch)[] => {
  const { text } = list
  const unions = [...text.matchAll(new RegExp(integrationOrganizations[language], 'gu'))].map(
    ({ 0: name, index }) => ({
      name,
      iso3: null,
      kind: 'regional_economic_integration_organization' as const,
      start: index,
      end: index + name.length
    })
  )
  const named = states(text).map(({ iso3, start, end: last }) => {
    const end = bracketAfter(text, last)
    return { name: text.slice(start, end), iso3, start, end }
  })
  return [...unions, ...named]
    .toSorted((a, b) => a.start - b.start)
    .map((one) => ({ ...one, spans: { name: list.originOf(one.start, one.end) } }))
}

/** Organizations of a list, with the code of those in the vocabulary. */
export const organizationsOf = (
  list: MappedText,
  language: ReportDocument['language'],
  finders: Finders
): Organization[] => {
  const { text } = list
  const known = finders.organizations(text)
  return splitNames(text, language, known).map(({ start, end }) => {
    const name = text.slice(start, end)
    const [first] = finders.organizations(name)
    return {
      name,
      code: first && isWholeName(name, first) ? first.code : null,
      spans: { name: list.originOf(start, end) }
    }
  })
}
