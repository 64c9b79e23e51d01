import { quotable } from '#domain/failure.ts'
import type { Evaluation } from './evaluate-folder.ts'
import { type Measure, measures, type Scores, scoreOf } from './scores.ts'

const headings: Record<Measure, string> = {
  precision: 'prec',
  recall: 'rec',
  text: 'text',
  section: 'sect',
  addressee: 'addr',
  'addressee-overlap': 'addr∩',
  strength: 'str',
  'strength-near': 'str±1',
  strengths: 'strs',
  'citation-precision': 'citeP',
  'citation-recall': 'citeR',
  metadata: 'meta',
  'states-precision': 'statP',
  'states-recall': 'statR',
  'recommending-states': 'recSt',
  position: 'pos',
  agenda: 'agen',
  panellists: 'panel',
  chairs: 'chair',
  documents: 'docs',
  'date-conflicts': 'dates',
  numbering: 'numb'
}

const shown = (score: number | null) =>
  score === null ? '–' : score === 1 ? '1' : (Math.floor(score * 1000) / 1000).toFixed(3).slice(1)

const row = (name: string, cells: readonly string[]) =>
  [name.padEnd(52), ...cells.map((cell) => cell.padStart(5))].join(' ')

const scored = (name: string, scores: Scores, milliseconds?: number) =>
  row(name, [
    String(scores.recall.of),
    ...measures.map((measure) => shown(scoreOf(scores[measure]))),
    milliseconds === undefined ? '' : String(milliseconds)
  ]).trimEnd()

/** The evaluation as a table: a row a report, a language, and one for all. */
export const tableOf = ({ reports, languages, total, unmeasured }: Evaluation): string[] => [
  row('', ['recs', ...measures.map((measure) => headings[measure]), 'ms']),
  ...reports.map(({ name, scores, milliseconds }) => scored(name, scores, milliseconds)),
  '',
  ...languages.map(({ language, scores }) => scored(language, scores)),
  scored('all', total),
  ...reports.flatMap(({ name, refused }) => (refused ? [`${name}: refused: ${refused}`] : [])),
  ...unmeasured.map((name) => `${name}: not measured, there is no expectation beside it`)
]

const short = (value: unknown) => quotable(value ?? '–')

/** Where the two sides part, with a little of what comes before. */
const parting = (left: string, right: string): [string, string] => {
  let same = 0
  while (same < left.length && left[same] === right[same]) same += 1
  const from = Math.max(0, same - 20)
  return [`…${left.slice(from, from + 80)}`, `…${right.slice(from, from + 80)}`]
}

/** Each difference in a line, report by report. */
export const differencesOf = ({ reports }: Evaluation): string[] =>
  reports.flatMap(({ name, differences }) =>
    differences.map(({ measure, where, expected, found }) => {
      const [left, right] =
        typeof expected === 'string' && typeof found === 'string'
          ? parting(expected, found)
          : [expected, found]
      return `${name}: ${measure} of ${where}: expected ${short(left)} | found ${short(right)}`
    })
  )
