/** Days or a single day, ISO dates, partial where no day is printed; and where they stand in the text given. */
export interface PeriodFound {
  from: string
  to: string
  start: number
  end: number
}

export const padded = (part: number | string): string => String(part).padStart(2, '0')

/** A day that is in the calendar. */
export const isoDay = (year: string | number, month: number, day: string | number): string | undefined => {
  const iso = `${year}-${padded(month)}-${padded(day)}`
  const date = new Date(`${iso}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : undefined
}
