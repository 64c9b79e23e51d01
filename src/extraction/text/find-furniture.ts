import { topicOf } from '#extraction/structure/section-titles.ts'
import { findFootnotes } from './find-footnotes.ts'
import { isHostNoise } from './host-noise.ts'
import { looksLikeLabel } from './label-words.ts'
import type { Line } from './split-lines.ts'
import { symbolPattern } from './symbol.ts'

export type FurnitureKind = 'job-number' | 'bar-code' | 'page-number' | 'running-head' | 'footnote' | 'noise'

/** What each line is that is no part of the text; undefined for those that are. */
export type Marked = (FurnitureKind | undefined)[]

const pageNumber = '(?:\\d{1,3}(?: ?/ ?\\d{1,3})?)'
const job =
  '(?:(?:V|GE|NY)\\. ?\\d{2}[-‐–]\\d{4,5}|\\d{2}[-‐–]\\d{5})\\*?(?: ?\\([ACEFRS]\\))?(?: ?GP)?(?: {1,12}\\d{6}){0,3}'
const jobLine = new RegExp(`^(?:${pageNumber} {1,90})?${job}(?: {1,90}${pageNumber})?$`, 'u')
/** With a number, it is the foot of a page. */
const footLine = new RegExp(`^${pageNumber} {1,90}${job}$|^${job} {1,90}${pageNumber}$`, 'u')
const barCode = /^\*?[\d ]{7,9}\*$|^\*[\d ]{7,9}\*?$/
const headLine = new RegExp(`^(?:${pageNumber} {1,90})?(${symbolPattern})(?: {1,90}${pageNumber})?$`, 'u')
const numberLine = new RegExp(
  `^(?:(?:page|p\\.|página|стр\\.) ?)?[-–—] ?${pageNumber} ?[-–—]$|^(?:page|página|стр\\.|第)? ?${pageNumber} ?页?$`,
  'iu'
)

const neighbours = (lines: readonly Line[], index: number, step: 1 | -1, count: number): number[] => {
  const found: number[] = []
  for (let at = index + step; lines[at] && found.length < count; at += step) {
    if (lines[at]!.text.text) found.push(at)
    if (Math.abs(at - index) > 12) break
  }
  return found
}

const isOtherPage = (lines: readonly Line[], index: number, other: number | undefined) =>
  other === undefined || lines[other]!.page !== lines[index]!.page

/** Whether so few lines of text lie between a line and the edge of its page. */
const isAtEdge = (lines: readonly Line[], marked: Marked, index: number, depth: number) =>
  ([1, -1] as const).some((step) => {
    const near = neighbours(lines, index, step, depth)
    const parted = lines.length > 1 && lines.at(-1)!.page > 0
    return (
      near.some((at) => marked[at] !== undefined && marked[at] !== 'noise') ||
      (parted && (near.length < depth || near.some((at) => isOtherPage(lines, index, at))))
    )
  })

const markAlone = (lines: readonly Line[], marked: Marked) => {
  for (const [
    index,
    {
      text: { text }
    }
  ] of lines.entries()) {
    if (!text || text.length > 140) continue
    if (jobLine.test(text)) marked[index] = 'job-number'
    else if (barCode.test(text)) marked[index] = 'bar-code'
    else if (isHostNoise(text)) marked[index] = 'noise'
  }
}

const longestMasthead = 40
const symbolAtEnd = new RegExp(`(${symbolPattern})$`, 'u')

/** Symbols beside other words of the masthead: once more, and alone on a line, they are running heads. */
const symbolsBesideWords = (lines: readonly Line[]) =>
  lines.slice(0, longestMasthead).flatMap(({ text: { text } }) => {
    const [, symbol] = text.length <= 140 ? (symbolAtEnd.exec(text) ?? []) : []
    return symbol === undefined || headLine.test(text) ? [] : [symbol]
  })

/** The first place of a symbol is the masthead, if no page ended before it. */
const markHeads = (lines: readonly Line[], marked: Marked) => {
  const seen = new Set(symbolsBesideWords(lines))
  let isFirstPage = true
  for (const [
    index,
    {
      text: { text },
      page
    }
  ] of lines.entries()) {
    if (page > 0 || marked[index] === 'page-number' || footLine.test(text)) isFirstPage = false
    const symbol = text.length <= 140 ? headLine.exec(text)?.[1] : undefined
    if (symbol === undefined) continue
    if (seen.has(symbol) || (!isFirstPage && isAtEdge(lines, marked, index, 2)))
      marked[index] = 'running-head'
    seen.add(symbol)
  }
}

/** Whether the sentence before a line goes on after it. */
const breaksSentence = (lines: readonly Line[], index: number) => {
  const [before, after] = [neighbours(lines, index, -1, 1)[0], neighbours(lines, index, 1, 1)[0]]
  if (before === undefined || after === undefined) return false
  return /[\p{L},]$/u.test(lines[before]!.text.text) && /^\p{Ll}{2}/u.test(lines[after]!.text.text)
}

const markNumbers = (lines: readonly Line[], marked: Marked) => {
  const numbers = lines.flatMap(({ text: { text } }, index) =>
    text.length < 20 && !marked[index] && numberLine.test(text) ? [index] : []
  )
  for (const index of numbers) {
    const [above, below] = [lines[index - 1]?.text.text, lines[index + 1]?.text.text]
    const isAlone = !above && !below
    if (isAlone || (!(above && below) && breaksSentence(lines, index)) || isAtEdge(lines, marked, index, 1))
      marked[index] = 'page-number'
  }
}

const withoutPageNumber = (text: string) =>
  text.replace(/^\d{1,3} {2,90}| {2,90}\d{1,3}$/g, '').replace(/ {2,}/g, ' ')

const mayRepeat = (text: string) =>
  text.length >= 3 &&
  text.length <= 120 &&
  !/[.;:?!。；：؟]$|^\d{1,3}\./u.test(text) &&
  !looksLikeLabel(text) &&
  topicOf(text) === undefined

/** Titles printed at the head or foot of every page. */
const markRepeated = (lines: readonly Line[], marked: Marked) => {
  const places = new Map<string, number[]>()
  for (const [
    index,
    {
      text: { text }
    }
  ] of lines.entries()) {
    if (marked[index] || !mayRepeat(text) || !isAtEdge(lines, marked, index, 2)) continue
    const key = withoutPageNumber(text)
    places.set(key, [...(places.get(key) ?? []), index])
  }
  for (const found of places.values()) {
    const pages = new Set(found.map((index) => lines[index]!.page))
    if (found.length >= 3 || (found.length === 2 && pages.size === 2)) {
      for (const index of found) marked[index] = 'running-head'
    }
  }
}

/** Tells the lines that are no part of the text: running heads and feet, job numbers, notes, noise. */
export const findFurniture = (lines: readonly Line[]): Marked => {
  const marked: Marked = lines.map(() => undefined)
  markAlone(lines, marked)
  markNumbers(lines, marked)
  markHeads(lines, marked)
  markNumbers(lines, marked)
  findFootnotes(lines, marked)
  markRepeated(lines, marked)
  return marked
}
