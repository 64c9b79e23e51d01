import type { UnLanguage } from '#domain/term.ts'
import { longestOf } from './find-bodies.ts'
import { findChineseDates } from './find-chinese-dates.ts'
import { foldText } from './fold-text.ts'
import { isoDay, type PeriodFound, padded } from './period.ts'
import { andWords, months, ofWords, throughWords } from './words/months.ts'

const day = '(\\d{1,2})(?: ?(?:\\^?\\{?(?:er|re|st|nd|rd|th)\\}?(?!\\p{L})|[ºª°]|-?(?:го|е)(?!\\p{L})))?'
const year = '((?:19|20)\\d\\d)'

interface Patterns {
  /** 30 May 2012 to 1 June 2012, the first year or month left out at will. */
  range: RegExp
  /** May 30-31, 2012. */
  american: RegExp | undefined
  month: RegExp
  names: RegExp[]
}

const patternsOf = (language: Exclude<UnLanguage, 'zh'>): Patterns => {
  const name = `(${months[language].map((one) => `(?:${one})`).join('|')})(?!\\p{L})`
  const of = ofWords[language] ? ` ?(?:(?:${ofWords[language]}) )?` : ' ?'
  const yearAfter = `(?:,?${of}${year}(?! ?\\d))`
  const through = `(?: ?(?:-|~) ?| (?:${throughWords[language]}) (?:le |el )?)`
  const and = `(?: (?:${andWords[language]}) ?(?:le |el )?)`
  // Whole dates beside each other are two, but days of one month are those of one meeting.
  const first = `${day}(?:(?:${of}${name})?(?:${yearAfter}${through}|${through}|${and})|, ?(?:\\d{1,2}(?:, ?|${and})){1,6})`
  const from = '(?<![\\p{N}/.])'
  return {
    // Several days in a row: the first and the last of them.
    range: new RegExp(`${from}(?:${first})?${day}${of}${name}${yearAfter}`, 'giu'),
    american:
      language === 'en'
        ? new RegExp(`(?<!\\p{L})${name} ${day}(?: ?- ?(?:${name} )?${day})?, ${year}`, 'giu')
        : undefined,
    month: new RegExp(`(?<![\\p{L}])${name}${of}${year}`, 'giu'),
    names: months[language].map((one) => new RegExp(`^(?:${one})$`, 'iu'))
  }
}

const compiled = new Map<UnLanguage, Patterns>()
const patternsFor = (language: Exclude<UnLanguage, 'zh'>): Patterns => {
  const known = compiled.get(language) ?? patternsOf(language)
  compiled.set(language, known)
  return known
}

const findWorded = (text: string, language: Exclude<UnLanguage, 'zh'>): PeriodFound[] => {
  const { range, american, month, names } = patternsFor(language)
  const monthOf = (name: string) => names.findIndex((one) => one.test(name)) + 1
  const found: PeriodFound[] = []
  const add = (match: RegExpExecArray, from: string | undefined, to: string | undefined) => {
    const [start, end] = [match.index, match.index + match[0].length]
    // What is in no calendar keeps its place, so that its month and year are no find either.
    if (from && to && from <= to) found.push({ from, to, start, end })
    else found.push({ from: '', to: '', start, end })
  }
  for (const match of text.matchAll(range)) {
    const [, first, firstMonth, firstYear, last, lastMonth, lastYear] = match
    const to = isoDay(lastYear!, monthOf(lastMonth!), last!)
    if (first === undefined) add(match, to, to)
    else add(match, isoDay(firstYear ?? lastYear!, monthOf(firstMonth ?? lastMonth!), first), to)
  }
  if (american) {
    for (const match of text.matchAll(american)) {
      const [, name, first, lastName, last, printedYear] = match
      const from = isoDay(printedYear!, monthOf(name!), first!)
      add(match, from, last ? isoDay(printedYear!, monthOf(lastName ?? name!), last) : from)
    }
  }
  for (const match of text.matchAll(month)) {
    const partial = `${match[2]}-${padded(monthOf(match[1]!))}`
    add(match, partial, partial)
  }
  return longestOf(found).filter(({ from }) => from !== '')
}

/**
 * Dates and periods in a text of one language, in order. A list of days (`5, 6 and 7 June`) is the period from
 * the first to the last.
 */
export const findDates = (source: string, language: UnLanguage): PeriodFound[] => {
  const folded = foldText(source)
  const found = language === 'zh' ? findChineseDates(folded.text) : findWorded(folded.text, language)
  return found
    .map((one) => ({ ...one, ...folded.span(one.start, one.end) }))
    .toSorted((a, b) => a.start - b.start)
}
