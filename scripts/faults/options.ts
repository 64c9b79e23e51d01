import { parseArgs } from 'node:util'
import { Failure } from '#domain/failure.ts'
import { allFaults } from './choose-faults.ts'

const natural = (name: string, value: string): number => {
  const number = Number(value)
  if (!Number.isSafeInteger(number) || number < 1)
    throw new Failure('invalid-parameter', `--${name} takes a whole number from 1, not ${value}.`)
  return number
}

/** The command line of `npm run test:faults`. */
export const readOptions = (args: string[]) => {
  const { values } = parseArgs({
    args,
    options: {
      rounds: { type: 'string', default: '10' },
      seed: { type: 'string', default: '1' },
      only: { type: 'string', multiple: true, default: [] },
      keep: { type: 'boolean', default: false }
    }
  })
  const strange = values.only.find((part) => !allFaults.some(({ name }) => name.includes(part)))
  if (strange !== undefined)
    throw new Failure(
      'invalid-parameter',
      `There is no fault "${strange}". There are: ${allFaults.map(({ name }) => name).join('; ')}.`
    )
  return {
    rounds: natural('rounds', values.rounds),
    seed: natural('seed', values.seed),
    only: values.only,
    keep: values.keep
  }
}
