import type { Random } from './random.ts'

const iso = (day: Date) => day.toISOString().slice(0, 10)

// Half the sum of two fractions keeps the last years from being the commonest of all.
const age = (random: Random) => (random.fraction() + random.fraction()) / 2

/** A year from 1950 to 2026, mostly of the last decades. */
export const drawYear = (random: Random): number => 2026 - Math.floor(76.99 * age(random) ** 2)

/** A year since 1997 in which a strategy begins. */
export const drawFirstYear = (random: Random): number => 2026 - Math.floor(29.99 * age(random) ** 1.5)

/** A day of the year, or as often as in life only its month or the year itself. */
export const drawDate = (year: number, random: Random): string => {
  const day = iso(new Date(Date.UTC(year, random.whole(0, 11), random.whole(1, 28))))
  const known = random.fraction()
  return known < 0.3 ? day.slice(0, 4) : known < 0.4 ? day.slice(0, 7) : day
}

/** The date so many days later, as exactly known as the first one. */
export const laterBy = (date: string, days: number): string => {
  const day = new Date(date)
  day.setUTCDate(day.getUTCDate() + days)
  return iso(day).slice(0, date.length)
}
