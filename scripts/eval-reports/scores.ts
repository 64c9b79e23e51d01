/** What is measured, in the order it is printed; each is a share of 1. */
export const measures = [
  'precision',
  'recall',
  'text',
  'section',
  'addressee',
  'addressee-overlap',
  'strength',
  'strength-near',
  'strengths',
  'citation-precision',
  'citation-recall',
  'metadata',
  'states-precision',
  'states-recall',
  'recommending-states',
  'position',
  'agenda',
  'panellists',
  'chairs',
  'documents',
  'date-conflicts',
  'numbering'
] as const

export type Measure = (typeof measures)[number]

/** So much was right of so many. */
interface Tally {
  right: number
  of: number
}

export type Scores = Record<Measure, Tally>

export const emptyScores = (): Scores =>
  Object.fromEntries(measures.map((measure) => [measure, { right: 0, of: 0 }])) as Scores

/** Sums over several reports: each counts by what is in it. */
export const sumOf = (all: readonly Scores[]): Scores => {
  const sum = emptyScores()
  for (const scores of all) {
    for (const measure of measures) {
      sum[measure].right += scores[measure].right
      sum[measure].of += scores[measure].of
    }
  }
  return sum
}

/** Null where there was nothing to measure. */
export const scoreOf = ({ right, of }: Tally): number | null => (of === 0 ? null : right / of)
