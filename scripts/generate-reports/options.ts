import { parseArgs } from 'node:util'
import { Failure, quotable } from '#domain/failure.ts'

export interface ReportsCommand {
  folder: string
  seed: number
  /** Damaged reports to make; without it each source is printed once, as it says itself. */
  count?: number
}

const wholeNumber = (option: string, value: string) => {
  if (/^[0-9]{1,6}$/.test(value)) return Number(value)
  throw new Failure('invalid-parameter', `--${option} ${quotable(value)} is no whole number up to 999999.`)
}

/** Reads the command line. */
export const readCommand = (args: string[]): ReportsCommand => {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { seed: { type: 'string', default: '1' }, count: { type: 'string' } }
  })
  const [folder, ...more] = positionals
  if (folder === undefined || more.length > 0) {
    throw new Failure('invalid-parameter', 'Name one folder to write the reports to.')
  }
  const seed = wholeNumber('seed', values.seed)
  return { folder, seed, ...(values.count !== undefined && { count: wholeNumber('count', values.count) }) }
}
