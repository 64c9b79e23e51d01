import { parseArgs } from 'node:util'
import { Failure, quotable } from '#domain/failure.ts'
import type { GenerateOptions } from './generate-files.ts'

const refuse = (option: string, value: unknown, detail: string): never => {
  throw new Failure('invalid-parameter', `--${option} ${quotable(value ?? '')}: ${detail}`, [
    { parameter: option, detail }
  ])
}

const wholeNumber = (option: string, value: string, least: number) => {
  const number = /^[0-9]{1,9}$/.test(value) ? Number(value) : Number.NaN
  return number >= least ? number : refuse(option, value, `must be a whole number from ${least} to 999999999`)
}

/** Reads the options of the command line; a wrong or missing one is named. */
export const readOptions = (args: string[]): GenerateOptions => {
  const { values } = parseArgs({
    args,
    options: { count: { type: 'string' }, seed: { type: 'string', default: '1' }, out: { type: 'string' } }
  })
  return {
    count: values.count ? wholeNumber('count', values.count, 1) : refuse('count', '', 'is missing'),
    seed: wholeNumber('seed', values.seed, 0),
    out: values.out || refuse('out', '', 'is missing')
  }
}
