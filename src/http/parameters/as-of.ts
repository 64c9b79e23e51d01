import Type from 'typebox'
import { Failure } from '#domain/failure.ts'
import { dayOrInstantPattern, isRealDate } from '#domain/partial-date.ts'

/** Asks for a record as readers saw it at a time. */
export const asOfParameter = Type.Optional(
  Type.String({
    pattern: dayOrInstantPattern,
    description: 'The record as it was published then: an instant (RFC 3339), or the end of a day (UTC).',
    examples: ['2026-01-31']
  })
)

/** The instant that is meant, as ISO 8601; a time to come is refused, for nobody knows. */
export const readAsOfParameter = (value: string, now = Date.now()): string => {
  const isDay = value.length === 10
  const time = isRealDate(value.slice(0, 10)) ? Date.parse(isDay ? `${value}T00:00:00Z` : value) : Number.NaN
  const detail = Number.isNaN(time)
    ? 'is not a day of the calendar'
    : time > now
      ? 'is still to come'
      : new Date(time).getUTCFullYear() < 1
        ? 'is before all records'
        : undefined
  if (detail === undefined) return isDay ? `${value}T23:59:59.999999Z` : new Date(time).toISOString()
  throw new Failure('invalid-parameter', 'A parameter was not understood.', [
    { parameter: 'asOf', value, detail }
  ])
}
