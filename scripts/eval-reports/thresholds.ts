import { Failure, quotable } from '#domain/failure.ts'
import { nearestWord } from '#domain/nearest-word.ts'
import type { Evaluation } from './evaluate-folder.ts'
import { type Measure, measures, scoreOf } from './scores.ts'

export interface Threshold {
  measure: Measure
  least: number
}

/** What a threshold without a name stands for: the issue asks for these two. */
const unnamed: Measure[] = ['precision', 'recall']

const shareOf = (text: string) => {
  const least = Number(text)
  if (text.trim() !== '' && least >= 0 && least <= 1) return least
  throw new Failure('invalid-parameter', `--at-least ${quotable(text)} is no share between 0 and 1.`)
}

/** Reads `0.98` (precision and recall) or `measure=0.98`. */
export const readThreshold = (text: string): Threshold[] => {
  const [name, value] = text.includes('=') ? text.split('=') : [undefined, text]
  if (name === undefined) return unnamed.map((measure) => ({ measure, least: shareOf(value!) }))
  const measure = measures.find((each) => each === name)
  if (measure) return [{ measure, least: shareOf(value!) }]
  const near = nearestWord(name, measures)
  throw new Failure(
    'invalid-parameter',
    `--at-least ${quotable(name)} is no measure${near ? ` (did you mean ${near}?)` : ''}: ${measures.join(', ')}.`
  )
}

/** Thresholds missed by a language or by all together, a line each. */
export const missedBy = ({ languages, total }: Evaluation, thresholds: readonly Threshold[]): string[] =>
  [...languages, { language: 'all', scores: total }].flatMap(({ language, scores }) =>
    thresholds.flatMap(({ measure, least }) => {
      const score = scoreOf(scores[measure])
      return score !== null && score < least
        ? [`${language}: ${measure} is ${score.toFixed(4)}, below ${least}`]
        : []
    })
  )
