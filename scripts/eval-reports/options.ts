import { parseArgs } from 'node:util'
import { Failure } from '#domain/failure.ts'
import { readThreshold, type Threshold } from './thresholds.ts'

export interface EvaluationCommand {
  folder: string
  json: boolean
  differences: boolean
  thresholds: Threshold[]
}

/** Reads the command line of the evaluation. */
export const readCommand = (args: string[]): EvaluationCommand => {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      differences: { type: 'boolean', default: false },
      'at-least': { type: 'string', multiple: true, default: [] }
    }
  })
  const [folder, ...more] = positionals
  if (folder === undefined || more.length > 0) {
    throw new Failure('invalid-parameter', 'Name one folder with reports and their *.expected.json.')
  }
  const thresholds = values['at-least'].flatMap(readThreshold)
  return { folder, json: values.json, differences: values.differences, thresholds }
}
