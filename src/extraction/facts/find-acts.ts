import { issuerByNumber, issuerOf } from './act-issuer.ts'
import { findBodies } from './find-bodies.ts'
import type { CitationContext, CitationFound } from './find-citations.ts'
import { pinpointOf } from './pinpoint.ts'
import { decisionWords, entitled, numberSigns, resolutionWords } from './words/citation-words.ts'
import { anyOf, type ByLanguage } from './words/languages.ts'

const spaced = ({ zh: _zh, ...words }: ByLanguage) =>
  anyOf(Object.values(words).filter((word) => word !== ''))

// 9/1, S-30/1, 60/251 B, 217 A (III), 1373 (2001), 415 (د - 5)
const number =
  '(?:(?:S-)?\\d{1,4} ?/ ?\\d{1,3}(?: ?[A-Z](?![\\p{L}\\p{N}]))?|\\d{1,4}(?: [A-Z])? ?\\((?:(?:S-|E?S-)?[IVXLC]{1,7}|(?:19|20)\\d\\d|د ?- ?\\d{1,2})\\))'
const day = '(?: (?:of|du|de|del|от|المؤرخ(?:ة|ين)?) \\d{1,2} [\\p{L}/ ]{3,30} \\d{4}(?: года| г\\.)?)?'
const comma = '[,،、;]'
const and = '(?:and|et|y|e|и|و|和|及|to|à|a)'
const separator = `(?: ?${comma} ?(?:${and} ?)?| ${and} ?)`
const list = `(?<list>${number}${day}(?:${separator}${number}${day}){0,30})`

const resolution = `(?<resolution>${spaced(resolutionWords)})`
const decision = `(?<decision>${spaced(decisionWords)})`
const sign = `(?: ?(?:${spaced(numberSigns)}) ?)?`

const worded = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${resolution}|${decision})(?<gap> [\\p{L}' -]{1,90}?)?${sign} ?${list}`,
  'giu'
)
// 第60/1、第60/2和60/3号决议
const chinese = new RegExp(
  `第 ?(?<list>${number}号?(?:[、,和及与]{1,2}第? ?${number}号?){0,30})号?(?:(?<resolution>${resolutionWords.zh})|(?<decision>${decisionWords.zh}))`,
  'gu'
)

const quoted = `["«“„‟《](?<title>[^"»”]{3,700})["»”]`
const titleAfter = new RegExp(`^[^.;。"«“„]{0,60}?,? ?(?:${spaced(entitled)}) ?${quoted}`, 'iu')
const titleBefore = new RegExp(`${entitled.zh} ?["“«「《](?<title>[^"”»」]{2,300})["”»」]的?$`, 'u')

const insideQuotes = /["«“„][^"»”]{1,700}["»”]/gu
/** What a quoted title names is not who adopted it. */
const withoutTitles = (text: string) => text.replace(insideQuotes, (title) => ' '.repeat(title.length))

const titleOf = (text: string, start: number, end: number): string | undefined => {
  const match =
    titleAfter.exec(text.slice(end, end + 900)) ??
    titleBefore.exec(text.slice(Math.max(0, start - 330), start))
  return match?.groups?.title?.trim().replace(/[.,;]$/, '')
}

const isJoint = (between: string) => /^[\s,،、]*(?:and|et|y|e|и|و|和|及|以及)?[\s,،]*$/iu.test(between)
/** The numbers of a list with their places. */
const numbersIn = (printed: string, offset: number) =>
  [...printed.matchAll(new RegExp(number, 'gu'))].map(({ 0: id, index }) => ({
    id: id
      .replace(/ ?\/ ?/, '/')
      .replace(/\s+/g, ' ')
      .trim(),
    start: offset + index,
    end: offset + index + id.length
  }))

/** Resolutions and decisions in a folded text. Coordinated ones share the body that is named beside one of them. */
export const findActs = (source: string, { organCode }: CitationContext): CitationFound[] => {
  const text = withoutTitles(source)
  const written = [...text.matchAll(worded), ...text.matchAll(chinese)]
  // Most paragraphs cite nothing, and looking for all bodies costs more than the rest.
  if (written.length === 0) return []
  const bodies = findBodies(text, organCode)
  const matches = written
    .map((match) => ({
      match,
      groups: match.groups!,
      start: match.index,
      end: match.index + match[0].length
    }))
    .filter(({ groups, start, end }) => {
      const gap = groups.gap?.trim()
      return !gap || bodies.some((body) => body.start >= start && body.end <= end)
    })
    .toSorted((a, b) => a.start - b.start)
  const issuers = matches.map(({ groups, start, end }) =>
    issuerOf(
      { start, end, listEnd: end, gap: groups.gap, word: groups.resolution ?? groups.decision ?? '' },
      text,
      bodies
    )
  )
  const between = (index: number) => text.slice(matches[index]!.end, matches[index + 1]?.start ?? text.length)
  for (let index = matches.length - 2; index >= 0; index--) {
    if (issuers[index] === null && isJoint(between(index))) issuers[index] = issuers[index + 1]!
  }
  const keys = matches.map(({ groups, start }) =>
    numbersIn(groups.list!, start).map(({ id }) => `${groups.resolution ? 'resolution' : 'decision'} ${id}`)
  )
  const known = new Map(
    keys
      .flatMap((ids, index) => ids.map((id) => [id, issuers[index] ?? null] as const))
      .filter(([, issuer]) => issuer)
  )
  return matches.flatMap(({ match, groups, start, end }, index): CitationFound[] => {
    const printed = groups.list!
    const numbers = numbersIn(printed, start + match[0].indexOf(printed))
    const title = titleOf(source, start, end)
    const pinpoint = pinpointOf(text, start, end)
    return numbers.map((one, place) => ({
      kind: groups.resolution ? ('resolution' as const) : ('decision' as const),
      id: one.id,
      issuer:
        issuers[index] ?? known.get(keys[index]![place]!) ?? issuerByNumber(one.id, organCode) ?? organCode,
      pinpoint: numbers.length === 1 ? pinpoint : null,
      ...(title !== undefined && place === numbers.length - 1 && { title }),
      start: place === 0 ? start : one.start,
      end: place === numbers.length - 1 ? end : one.end
    }))
  })
}
