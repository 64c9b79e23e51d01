import { existsSync, readFileSync } from 'node:fs'
import { test } from 'tap'
import { createTerms } from '#domain/terms.ts'
import { extractReport } from '#extraction/extract-report.ts'
import type { Extraction } from '#extraction/extraction.ts'
import { readVocabularies } from '#vocabularies/read-vocabularies.ts'
import { compareReports } from '../../scripts/eval-reports/compare-reports.ts'
import type { ReportForm } from '../../scripts/eval-reports/report-form.ts'
import { type Measure, scoreOf, sumOf } from '../../scripts/eval-reports/scores.ts'
import { makeCorpus, makeDamaged } from '../../scripts/generate-reports/make-reports.ts'

const terms = createTerms(readVocabularies())
const extract = (raw: string) => extractReport(raw, { terms })

const shared = new URL('../../../shared/reports/', import.meta.url)
const skip = !existsSync(shared) && '../shared/reports is not there'
const read = (name: string) => readFileSync(new URL(name, shared), 'utf8')

test('the report of 2023 comes out whole', { skip }, (t) => {
  const expected = JSON.parse(read('untoc-wg-technical-assistance-2023.fr.expected.json')) as ReportForm &
    Pick<Extraction, 'recommendations'>
  const raw = read('untoc-wg-technical-assistance-2023.fr.txt')
  const found = extract(raw)
  const fields = ({
    number,
    label,
    part,
    section,
    addressees,
    ...rest
  }: Extraction['recommendations'][0]) => ({
    number: String(number),
    label,
    part,
    section,
    chapeau: rest.chapeau_paragraph,
    addressees,
    strengths: rest.strengths_in_order,
    max: rest.strength_max,
    text: rest.text,
    printed: rest.text_as_printed,
    corrections: rest.ocr_corrections
  })
  t.same(found.recommendations.map(fields), expected.recommendations.map(fields))
  t.same(
    found.recommendations.filter((one) => one.page_break_inside).map(({ number }) => number),
    ['8']
  )
  for (const { spans, text_as_printed } of found.recommendations) {
    const printed = spans.text!.map(({ start, end }) => raw.slice(start, end)).join(' ')
    t.equal(printed.replace(/\s+/g, ' '), text_as_printed)
  }
  t.end()
})

test('a universal periodic review comes out whole', { skip }, (t) => {
  const { recommendations, numbering_anomalies } = extract(read('a-hrc-28-15-upr-slovenia.en.txt'))
  t.same(
    recommendations.map(({ number }) => number),
    Array.from({ length: 163 }, (_, index) => `115.${index + 1}`)
  )
  t.same(numbering_anomalies, { skipped: [], duplicated: [] })
  t.match(recommendations[7], {
    text: 'Ratify ICRMW',
    recommending_states: ['SEN', 'SLE', 'VEN', 'PER', 'URY'],
    position: 'under_consideration',
    upr_verb_class: 'action',
    addressees: ['state_under_review']
  })
  t.end()
})

const atLeast = (
  reports: { text: string; expected: ReportForm }[],
  least: Partial<Record<Measure, number>>
) => {
  const scores = sumOf(reports.map(({ text, expected }) => compareReports(expected, extract(text)).scores))
  return Object.entries(least).filter(
    ([measure, share]) => (scoreOf(scores[measure as Measure]) ?? 0) < share
  )
}

test('reports in six languages come out, clean and damaged', (t) => {
  const least = {
    precision: 0.98,
    recall: 0.98,
    text: 0.99,
    section: 0.98,
    addressee: 0.98,
    strength: 0.98,
    strengths: 0.98
  }
  t.same(atLeast(makeCorpus(), least), [])
  t.same(atLeast(makeDamaged(18, 3), least), [])
  t.end()
})

test('a file without text, or without recommendations, is refused', (t) => {
  t.throws(() => extract(' \n\f \n'), { message: /no text/ })
  t.throws(
    () => extract('1. The meeting was held in Vienna. One speaker recommended that States should act.'),
    {
      message: /no recommendations/
    }
  )
  t.end()
})
