import type { ReportDocument } from '#extraction/structure/document.ts'
import { joinLines } from '#extraction/structure/join-lines.ts'
import type { MappedText } from '#extraction/text/mapped-text.ts'
import { findDates } from './find-dates.ts'
import { symbolsIn } from './find-symbols.ts'
import { isParted } from './front-cells.ts'
import type { FindStates } from './gazetteer.ts'
import { besideTitle, languageNames, sessionLine, titleBeginnings } from './words/masthead-words.ts'

/** A title and the lines of the front it is printed on. */
export interface TitleRead {
  text: MappedText
  from: number
  to: number
}

const beside = new RegExp(`^(?:${besideTitle})|^[*]+ ?\\S|^\\[|^(?:${sessionLine})`, 'u')
const languageAlone = new RegExp(`^(?:${Object.values(languageNames).join('|')})$`, 'iu')
const longest = 12

const isMasthead = (line: string) => {
  if (/^Distr|^Original ?:|^(?:\*?\d{7}\*?)$/iu.test(line) || languageAlone.test(line) || beside.test(line))
    return true
  const [symbol] = symbolsIn(line)
  return symbol !== undefined && symbol.end - symbol.start > line.length - 4
}

const isDate = (line: string, language: ReportDocument['language']) =>
  [...findDates(line, language), ...findDates(line, 'en')].some(
    ({ from, start, end }) => from.length === 10 && end - start > line.length - 8
  )

const openEnd = /(?:[,(،-]| (?:to|and|from|on|au|et|du|al?|y|de|del|по|и|с|إلى|من|و|في))$/iu

/** Whether a line of the front is more of the title above it. */
const goesOn = (
  front: readonly MappedText[],
  from: number,
  to: number,
  { raw, language }: Pick<ReportDocument, 'raw' | 'language'>,
  findStates: FindStates
): boolean => {
  const line = front[to]!.text
  if (isMasthead(line)) return false
  const last = front[to - 1]!.text
  if (language === 'zh' && /报告\**$/u.test(last)) return false
  const title = front.slice(from, to).map(({ text }) => text)
  const dates = findDates(title.join(language === 'zh' ? '' : ' '), language)
  // Chinese titles begin with the date.
  const isWhole = language !== 'zh' && dates.some(({ from: day }) => day.length === 10) && !openEnd.test(last)
  const beginsLower = /^[\p{Ll}(«"“]/u.test(line)
  if (isWhole) return beginsLower && !isParted(raw, front[to - 1]!, front[to]!)
  if (!isParted(raw, front[to - 1]!, front[to]!)) return true
  // After the words of the title comes the State it is about, or the rest of a broken sentence.
  const isState =
    line.length < 70 && findStates(line).some(({ start, end }) => start <= 4 && end >= line.length - 2)
  return isState || beginsLower
}

/** The title of a report, its lines joined; stars for footnotes are left out. */
export const readTitle = (
  { front, raw, language }: Pick<ReportDocument, 'front' | 'raw' | 'language'>,
  findStates: FindStates
): TitleRead | undefined => {
  const beginning = new RegExp(`^(?:${titleBeginnings[language]})`, 'iu')
  const from = front.findIndex(
    ({ text }) => text.length > 12 && beginning.test(text) && !isMasthead(text) && !isDate(text, language)
  )
  if (from < 0) return undefined
  let to = from + 1
  while (to < front.length && to - from < longest && goesOn(front, from, to, { raw, language }, findStates))
    to++
  const lines = front.slice(from, to).map((text) => ({
    text: text.replace(/\*+/g, '').replace(/ {2,}/g, ' ').trim(),
    indent: 0,
    page: 0,
    gap: 'none' as const,
    endsInSoftHyphen: false
  }))
  return { text: joinLines(lines, language, new Set()), from, to }
}
