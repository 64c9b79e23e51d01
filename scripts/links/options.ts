import { parseArgs } from 'node:util'
import { Failure, quotable } from '#domain/failure.ts'

const wrong = (message: string) => new Failure('invalid-parameter', message)

const units: Record<string, number> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 }

const duration = (option: string, text: string, least: number, most: number): number => {
  const [, number, unit = 's'] = /^(\d{1,9})(ms|s|m|h|d)?$/.exec(text) ?? []
  const milliseconds = Number(number) * units[unit]!
  if (!(milliseconds >= least && milliseconds <= most)) {
    const range = `from ${least} ms to ${most / units.s!} s`
    throw wrong(`--${option} ${quotable(text)} is no time ${range}, e.g. 500ms, 20s, 12h or 30d.`)
  }
  return milliseconds
}

const whole = (option: string, text: string, most: number): number => {
  const number = /^\d{1,9}$/.test(text) ? Number(text) : 0
  if (number < 1 || number > most)
    throw wrong(`--${option} ${quotable(text)} is no number from 1 to ${most}.`)
  return number
}

const longestAge = 36_500 * units.d!
const longestDelay = units.h!
const longestTimeout = 10 * units.m!
const mostHosts = 200
const mostVisits = 10
const mostAddresses = 999_999_999

/** Reads the command line; whatever is wrong with it is named before anything is opened. */
export const readCommand = (args: string[]) => {
  const { values } = parseArgs({
    args,
    options: {
      limit: { type: 'string' },
      'older-than': { type: 'string', default: '30d' },
      concurrency: { type: 'string', default: '16' },
      'per-host': { type: 'string', default: '1' },
      delay: { type: 'string', default: '1s' },
      timeout: { type: 'string', default: '20s' }
    }
  })
  return {
    ...(values.limit === undefined ? {} : { limit: whole('limit', values.limit, mostAddresses) }),
    olderThan: duration('older-than', values['older-than'], 0, longestAge),
    concurrency: whole('concurrency', values.concurrency, mostHosts),
    perHost: whole('per-host', values['per-host'], mostVisits),
    delay: duration('delay', values.delay, 0, longestDelay),
    timeout: duration('timeout', values.timeout, 100, longestTimeout)
  }
}
