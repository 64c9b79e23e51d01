import Type from 'typebox'

/** The form alone; `isRealDate` knows the calendar. */
export const partialDatePattern = '^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$'

/** A calendar date as far as it is known: year, month or day (ISO 8601, reduced precision). */
export const PartialDate = Type.String({
  pattern: partialDatePattern,
  description: 'Date as far as it is known: `1998`, `1998-05` or `1998-05-12` (ISO 8601). Never padded.',
  examples: ['1998', '1998-05', '1998-05-12']
})

/** The form alone of a day, or of an instant with its zone (RFC 3339). */
export const dayOrInstantPattern =
  '^[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]{1,6})?)?(Z|[+-][0-9]{2}:[0-9]{2}))?$'

/** First and last day, as `YYYY-MM-DD`. */
export interface DateRange {
  from: string
  to: string
}

const lastDayOf = (year: number, month: number) => {
  const day = new Date(0)
  day.setUTCFullYear(year, month, 0)
  return day.getUTCDate()
}

/** Whether the day exists in its month; the pattern alone lets 30 February through. */
export const isRealDate = (date: string): boolean => {
  const [year, month, day] = date.split('-').map(Number)
  return year! > 0 && (day === undefined || day <= lastDayOf(year!, month!))
}

/** The days a partial date spans, so that `1998` sorts and filters as the whole of 1998. */
export const rangeOf = (date: string): DateRange => {
  const [year, month, day] = date.split('-')
  if (month === undefined) return { from: `${year}-01-01`, to: `${year}-12-31` }
  if (day !== undefined) return { from: date, to: date }
  return { from: `${date}-01`, to: `${date}-${lastDayOf(Number(year), Number(month))}` }
}
