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

/**
 * The date somebody probably meant who wrote another form: `1998/5/12`, `12.5.1998`, `25/12/1998`. Nothing where day
 * and month may have changed places: `5/12/1998` is another day in the United States than elsewhere.
 */
export const nearestDate = (typed: string): string | undefined => {
  const date = yearFirst(typed.trim()) ?? yearLast(typed.trim())
  return date !== undefined && form.test(date) && isRealDate(date) ? date : undefined
}

const form = new RegExp(partialDatePattern)
const joined = (...parts: (string | undefined)[]) =>
  parts.flatMap((part) => (part === undefined ? [] : part.padStart(2, '0'))).join('-')

const yearFirst = (typed: string): string | undefined => {
  const [, year, month, day] = /^(\d{4})[-./](\d{1,2})(?:[-./](\d{1,2}))?$/.exec(typed) ?? []
  return year === undefined ? undefined : joined(year, month, day)
}

const yearLast = (typed: string): string | undefined => {
  const [, first, sign, second, year] = /^(\d{1,2})([-./])(\d{1,2})\2(\d{4})$/.exec(typed) ?? []
  if (sign === '.' || Number(first) > 12 || first === second) return joined(year, second, first)
  return Number(second) > 12 ? joined(year, first, second) : undefined
}
