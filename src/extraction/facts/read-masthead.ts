import { unLanguages } from '#domain/term.ts'
import type { Extraction, Flag, Spans } from '#extraction/extraction.ts'
import type { ReportDocument } from '#extraction/structure/document.ts'
import { MappedText } from '#extraction/text/mapped-text.ts'
import { findDates } from './find-dates.ts'
import { symbolsIn } from './find-symbols.ts'
import { type Cell, cellsOf } from './front-cells.ts'
import type { TitleRead } from './read-title.ts'
import { runningSymbol } from './running-symbol.ts'
import { distributions, languageNames, originalWords, unitedNations } from './words/masthead-words.ts'

type Field = 'distribution' | 'distribution_date' | 'original_language' | 'symbol' | 'job_number'

/** What a masthead says; `rest` is what stands in it beside: organ and session. */
export interface Masthead extends Pick<Extraction['metadata'], Field> {
  rest: MappedText
  flags: Flag[]
  spans: Spans
}

const value = Object.values(distributions).join('|')
const distribution = new RegExp(`Distr\\s?\\.?\\s?:?\\s?(?:(?<value>${value})(?!\\p{Ll}{3}))?`, 'iu')
const valueAlone = new RegExp(`^(?:${value})\\.?$`, 'iu')
const restricted = /^Réservé aux participants$/iu
const anyLanguage = Object.values(languageNames).join('|')
const original = new RegExp(
  `(?:${originalWords})\\s?[:：]?\\s{0,4}(?<name>(?:${anyLanguage})(?: ?/ ?(?:${anyLanguage}))*|All languages)\\*?`,
  'iu'
)
const languageAlone = new RegExp(
  `(?<![\\p{L} ])(?:${anyLanguage})$|^(?:${anyLanguage})(?=\\s*$|Original)`,
  'iu'
)
const ownLine = new RegExp(`^(?:${Object.values(unitedNations).join('|')})(?= *$|[A-Z/]{2,})`, 'u')
const ownSymbol = /Distr|symbol|cote|signatura|условное обозначение|الرمز|文号/iu
const job = /(?<number>(?:V|GE|NY)\. ?\d{2}[-‐–]\d{4,5}|(?<!\d)\d{2}[-‐–]\d{5})(?!\d)/u

const distributionOf = (printed: string): Masthead['distribution'] =>
  (Object.keys(distributions) as (keyof typeof distributions)[]).find((code) =>
    new RegExp(`^(?:${distributions[code]})`, 'iu').test(printed)
  ) ?? null

const languageOf = (printed: string): string | null => {
  const [first] = printed.split('/')
  return (
    unLanguages.find((code) => new RegExp(`^(?:${languageNames[code]})$`, 'iu').test(first!.trim())) ?? null
  )
}

/** `CRC/C/15/Add.23830 juin 2004` is a symbol and a date without a blank between them. */
const parted = (text: MappedText): MappedText =>
  text.replace(/(?<=[A-Z]\S{2,40}\d)(?=(?:[12]\d|3[01]|[1-9]) ?\p{L}{3,10} ?(?:19|20)\d\d)/gu, ' ')

/** Reads the lines before the text; whatever order and columns they are printed in. */
export const readMasthead = (
  { front, furniture, language }: Pick<ReportDocument, 'front' | 'furniture' | 'language'>,
  title: TitleRead | undefined
): Masthead => {
  const spans: Spans = {}
  const found: Partial<Record<Field, string>> = {}
  const isTitle = ({ line }: Cell) => title !== undefined && line >= title.from && line < title.to
  let cells = cellsOf(front)
    .filter((cell) => !isTitle(cell))
    .map((cell) => ({ ...cell, text: parted(cell.text) }))

  /** Takes the first match out of the cells and keeps where it stood. */
  const take = (
    field: Field | undefined,
    find: (text: string, line: number) => { value: string; start: number; end: number } | undefined
  ) => {
    for (const [index, cell] of cells.entries()) {
      const hit = find(cell.text.text, cell.line)
      if (!hit) continue
      if (field) {
        found[field] = hit.value
        spans[field] = cell.text.originOf(hit.start, hit.end)
      }
      const left = MappedText.join([cell.text.slice(0, hit.start), ' ', cell.text.slice(hit.end)]).trim()
      cells = cells.toSpliced(index, 1, ...(left.text === '' ? [] : [{ ...cell, text: left }]))
      return cell.line
    }
    return undefined
  }
  const matching = (pattern: RegExp, group?: string) => (text: string) => {
    const match = pattern.exec(text)
    const printed = match && (group ? match.groups![group] : match[0])
    return match
      ? { value: printed ?? '', start: match.index, end: match.index + match[0].length }
      : undefined
  }

  take(undefined, matching(ownLine))
  take('symbol', (text) => {
    const [symbol, second] = symbolsIn(text)
    // In a sentence a symbol is that of another document.
    if (!symbol || !(symbol.start === 0 || /Distr/.test(text) || text.length < 150)) return undefined
    // After a word and a colon it is one that is spoken of: `Report: A/HRC/32/8`.
    if (/\p{L}{2,} ?[:：] ?$/u.test(text.slice(0, symbol.start)) && !ownSymbol.test(text)) return undefined
    const double = second && text.slice(symbol.end, second.start) === '-' ? second : undefined
    return {
      value: double ? `${symbol.symbol}-${double.symbol}` : symbol.symbol,
      start: symbol.start,
      end: double?.end ?? symbol.end
    }
  })
  take('original_language', matching(original, 'name'))
  const distributionLine = take('distribution', matching(distribution, 'value'))
  if (!found.distribution) {
    const alone = matching(valueAlone)
    take('distribution', (text) => alone(text) ?? matching(restricted)(text))
  }
  take('job_number', matching(job, 'number'))
  // Columns may be printed word by word in one line, and the date among them.
  const longest = (line: number) => (line === distributionLine ? 1000 : 90)
  take('distribution_date', (text, line) => {
    const dates = [...findDates(text, 'en'), ...(language === 'en' ? [] : findDates(text, language))]
    const day = dates.find(
      ({ from, to, start, end }) =>
        from === to && from.length === 10 && text.length - (end - start) < longest(line)
    )
    const isMeeting =
      day &&
      /[,،]\s?$|(?<!Distr.*)\p{L}{3,} ?: ?$|(?:held|tenue|celebrad|meeting|session)/iu.test(
        text.slice(0, day.start)
      )
    return day && !isMeeting ? { value: day.from, start: day.start, end: day.end } : undefined
  })
  take(undefined, matching(languageAlone))

  for (const { kind, text } of furniture) {
    const match = kind === 'job-number' && !found.job_number && job.exec(text.text)
    if (!match) continue
    found.job_number = match.groups!.number!
    spans.job_number = text.originOf(match.index, match.index + match[0].length)
  }
  const head = runningSymbol(furniture, found.symbol)
  if (!found.symbol && head.symbol) {
    found.symbol = head.symbol
    spans.symbol = head.spans
  }
  return {
    symbol: found.symbol ?? null,
    distribution: distributionOf(found.distribution ?? ''),
    distribution_date: found.distribution_date ?? null,
    original_language: found.original_language ? languageOf(found.original_language) : null,
    job_number: found.job_number?.replace(/ /g, '').replace(/[‐–]/, '-') ?? null,
    rest: MappedText.join(cells.flatMap(({ text }) => (language === 'zh' ? [text] : [text, ' ']))).trim(),
    flags: head.flags,
    spans
  }
}
