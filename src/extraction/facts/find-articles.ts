import { allMatches, longestOf, type NameFound, namePattern } from './find-bodies.ts'
import type { CitationContext, CitationFound } from './find-citations.ts'
import { pinpointOf } from './pinpoint.ts'
import { chineseNumber } from './words/chinese-numbers.ts'
import { articleWords, nationalLaws } from './words/citation-words.ts'
import { crimeTreaties } from './words/crime-treaties.ts'
import { anyOf, type ByLanguage } from './words/languages.ts'
import { rightsTreaties } from './words/rights-treaties.ts'
import { ownConvention, ownProtocol } from './words/treaties.ts'

const spaced = ({ zh: _zh, ...words }: ByLanguage) => anyOf(Object.values(words))

const ordinal = '\\d{1,3}(?: (?:bis|ter))?'
const parts = '(?: ?\\((?:\\d{1,2}|[a-z])\\)){0,3}'
const separator =
  '(?: ?[,،、] ?(?:(?:and|et|y|и|or|ou|o|или|or) |و ?)?| (?:and|et|y|e|и|or|ou|o|или|to|à|a|al) | ?و ?|-)'
const worded = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${spaced(articleWords)}) (?<list>${ordinal}${parts}(?:${separator}${ordinal}${parts}){0,20})(?![/\\p{N}])`,
  'giu'
)
const han = '[0-9一二三四五六七八九十百]{1,5}'
const chinese = new RegExp(
  `第(?<list>${han}(?:[、和及至](?:第)?${han}){0,10})条(?<pinpoint>(?:之[一二三四五])?[(]?第?${han}款[)]?)?`,
  'gu'
)
const national = new RegExp(`^[^.;]{0,24}? ?(?:${spaced(nationalLaws)})`, 'u')
const chineseNational = /(?:刑法|宪法|法典|法律|法|条例)》?$/u

const treaties = [...crimeTreaties, ...rightsTreaties]
const named = treaties.map(({ code, names }) => ({ code, pattern: new RegExp(namePattern(names), 'giu') }))
const generic = [ownConvention, ownProtocol].map((names) => new RegExp(namePattern(names), 'gu'))

const treatyOf = (codes: readonly (string | null)[]) =>
  treaties.find(({ bodies }) => codes.some((code) => code !== null && bodies.includes(code)))?.code ?? null

/** Treaties a folded text names; "the Convention" is that of the organ, "the Protocol" that of the body. */
const findTreaties = (text: string, { organCode, bodyCode }: CitationContext): NameFound[] => {
  const own = [treatyOf([organCode, bodyCode]), treatyOf([bodyCode])]
  return longestOf([
    ...named.flatMap(({ code, pattern }) => allMatches(text, pattern, code)),
    ...generic.flatMap((pattern, index) => (own[index] ? allMatches(text, pattern, own[index]) : []))
  ])
}

const sentenceEnd = /[.;؛。؟](?=\s|$)|。/u

const issuerOf = (text: string, start: number, end: number, names: readonly NameFound[]): string | null => {
  const chineseBefore = names.findLast((name) => name.end <= start)
  if (
    /^第/u.test(text.slice(start)) &&
    chineseBefore &&
    !sentenceEnd.test(text.slice(chineseBefore.end, start))
  )
    return chineseBefore.code
  const after = names.find((name) => name.start >= end)
  if (after && !sentenceEnd.test(text.slice(end, after.start)) && after.start - end < 200) return after.code
  return chineseBefore?.code ?? null
}

const items = (list: string) =>
  [...list.matchAll(new RegExp(`(?<id>${ordinal})(?<parts>${parts})`, 'gu'))].map(
    ({ index, 0: printed, groups }) => ({
      id: groups!.id!,
      parts: groups!.parts!.trim(),
      start: index,
      end: index + printed.length
    })
  )

const wordedArticles = (
  text: string,
  printedOnes: readonly RegExpExecArray[],
  names: readonly NameFound[]
): CitationFound[] =>
  printedOnes.flatMap(({ 0: printed, index, groups }) => {
    const end = index + printed.length
    if (national.test(text.slice(end, end + 90))) return []
    const offset = end - groups!.list!.length
    const found = items(groups!.list!)
    const beside = pinpointOf(text, index, end)
    return found.map((item, place) => ({
      kind: 'article' as const,
      id: item.id,
      issuer: issuerOf(text, index, end, names),
      // Of several articles a paragraph belongs to the one it is printed next to.
      pinpoint: item.parts || (found.length === 1 || place === found.length - 1 ? beside : null),
      start: place === 0 ? index : offset + item.start,
      end: offset + item.end
    }))
  })

const chineseArticles = (
  text: string,
  printedOnes: readonly RegExpExecArray[],
  names: readonly NameFound[]
): CitationFound[] =>
  printedOnes.flatMap(({ 0: printed, index, groups }) => {
    const end = index + printed.length
    if (chineseNational.test(text.slice(Math.max(0, index - 6), index))) return []
    const pinpoint = groups!.pinpoint?.replace(/[()]/g, '') ?? null
    return groups!.list!.split(/[、和及至]第?/u).map((id) => ({
      kind: 'article' as const,
      id: chineseNumber(id),
      issuer: issuerOf(text, index, end, names),
      pinpoint: pinpoint && (pinpoint.startsWith('第') ? pinpoint : `第${pinpoint}`),
      start: index,
      end
    }))
  })

/** Articles of treaties in a folded text; those of national laws are none. */
export const findArticles = (text: string, context: CitationContext): CitationFound[] => {
  const [inWords, inChinese] = [[...text.matchAll(worded)], [...text.matchAll(chinese)]]
  // Most paragraphs name no article, and looking for all treaties costs more than the rest.
  if (inWords.length + inChinese.length === 0) return []
  const names = findTreaties(text, context)
  return [...wordedArticles(text, inWords, names), ...chineseArticles(text, inChinese, names)]
}
