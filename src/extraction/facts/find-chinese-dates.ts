import { isoDay, type PeriodFound } from './period.ts'
import { chineseNumber } from './words/chinese-numbers.ts'

const digits = '[0-9〇○零一二三四五六七八九十]'
const year = `(?<year>${digits}{4}) ?年 ?`
const month = `(?<month>${digits}{1,3}) ?月 ?`
const through = ' ?(?:至|到|和|及|、|-|~) ?'
const range = new RegExp(
  `${year}${month}(?:(?<first>${digits}{1,3}) ?日?(?:、 ?${digits}{1,3} ?日?){0,6}${through}(?:(?<lastYear>${digits}{4}) ?年 ?)?(?:(?<lastMonth>${digits}{1,3}) ?月 ?)?)?(?<last>${digits}{1,3}) ?日`,
  'gu'
)
const partial = new RegExp(`${year}${month}(?!${digits}{1,3} ?日)`, 'gu')

/** Dates and periods in a folded Chinese text, in its own offsets: `2011年1月17日至2月4日`. */
export const findChineseDates = (text: string): PeriodFound[] => {
  const whole = [...text.matchAll(range)].flatMap(({ 0: printed, index, groups }) => {
    const read = (part: string | undefined) => (part === undefined ? undefined : chineseNumber(part))
    const { first, last, lastMonth, lastYear } = groups!
    const [startYear, startMonth] = [read(groups!.year)!, read(groups!.month)!]
    const to = isoDay(read(lastYear) ?? startYear, Number(read(lastMonth) ?? startMonth), read(last)!)
    const from = first === undefined ? to : isoDay(startYear, Number(startMonth), read(first)!)
    return from && to && from <= to ? [{ from, to, start: index, end: index + printed.length }] : []
  })
  const months = [...text.matchAll(partial)].flatMap(({ 0: printed, index, groups }) => {
    const value = `${chineseNumber(groups!.year!)}-${chineseNumber(groups!.month!).padStart(2, '0')}`
    const isInside = whole.some((one) => index < one.end && one.start < index + printed.length)
    return isInside ? [] : [{ from: value, to: value, start: index, end: index + printed.length }]
  })
  return [...whole, ...months]
}
