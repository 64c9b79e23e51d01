import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'tap'
import { comparable } from '../../scripts/eval-reports/comparable.ts'
import { compareReports } from '../../scripts/eval-reports/compare-reports.ts'
import { evaluateFolder } from '../../scripts/eval-reports/evaluate-folder.ts'
import type { ReportForm } from '../../scripts/eval-reports/report-form.ts'
import { scoreOf } from '../../scripts/eval-reports/scores.ts'
import { missedBy, readThreshold } from '../../scripts/eval-reports/thresholds.ts'

const report: ReportForm = {
  metadata: { language: 'en', chairs: [{ name: 'Ada Byron', country_iso3: 'GBR' }] },
  recommendations: [
    {
      number: '1',
      text: 'States parties should adopt laws on trafficking.',
      section: { letter: 'A', title: 'General recommendations' },
      addressees: ['states_parties', 'unodc'],
      strength: 'should',
      strengths_in_order: ['should'],
      cites: [{ kind: 'resolution', id: '9/1', issuer: 'CTOC/COP' }]
    },
    {
      number: '2',
      text: 'The Conference may wish to consider a study.',
      addressees: ['conference'],
      strength: 'may_wish',
      cites: []
    }
  ],
  participating_states_iso3: ['DZA', 'VEN']
}
const [first, second] = report.recommendations as [
  (typeof report.recommendations)[0],
  (typeof report.recommendations)[0]
]
const scoresOf = (found: ReportForm) => {
  const { scores } = compareReports(report, found)
  return Object.fromEntries(Object.entries(scores).map(([measure, tally]) => [measure, scoreOf(tally)]))
}
const withFirst = (changes: object): ReportForm => ({
  ...report,
  recommendations: [{ ...first, ...changes }, second]
})

const run = (...args: string[]) =>
  new Promise<{ code: unknown; stdout: string; stderr: string }>((resolve) => {
    const script = new URL('../../scripts/eval-reports.ts', import.meta.url).pathname
    execFile(process.execPath, ['--import', 'tsx', script, ...args], (error, stdout, stderr) => {
      resolve({ code: error?.code ?? 0, stdout, stderr })
    })
  })

test('a report compared with itself has nothing but full marks', (t) => {
  const { scores, differences } = compareReports(report, report)
  t.same(differences, [])
  t.ok(Object.values(scores).every((tally) => scoreOf(tally) === null || scoreOf(tally) === 1))
  t.end()
})

test('another reading that an expectation names counts as the one expected, and no other does', (t) => {
  const scored = (found: object) => {
    const arguable = { ...first, addressees_also_accepted: ['states'], strength_also_accepted: ['recommend'] }
    const { scores } = compareReports({ ...report, recommendations: [arguable, second] }, withFirst(found))
    return [scores.addressee, scores.strength, scores.strengths].map(scoreOf)
  }
  const other = { addressees: ['states', 'unodc'], strength: 'recommend', strengths_in_order: ['recommend'] }
  t.same(scored(other), [1, 1, 1])
  t.same(scored({ ...other, addressees: ['states_parties', 'states', 'unodc'] }), [0.5, 1, 1])
  t.same(scored({ ...other, strength: 'must', strengths_in_order: ['must'] }), [1, 0.5, 0])
  t.end()
})

test('other orders of strengths count where they are named whole, and no clause where none is', (t) => {
  const scored = (accepted: object, order: string[]) => {
    const expected = { ...first, strengths_in_order: ['should', 'should'], ...accepted }
    return scoreOf(
      compareReports(
        { ...report, recommendations: [expected, second] },
        withFirst({ strengths_in_order: order })
      ).scores.strengths
    )
  }
  const otherOrder = { strengths_in_order_also_accepted: [['should']] }
  t.equal(scored(otherOrder, ['should']), 1)
  t.equal(scored(otherOrder, ['must']), 0)
  t.equal(scored({}, ['should']), 0)
  const unsaid = { strengths_in_order: ['recommend'] }
  t.equal(scored({ ...unsaid, strength_also_accepted: ['none'] }, []), 1)
  t.equal(scored(unsaid, []), 0)
  t.equal(scored({ strengths_in_order: [] }, []), 1)
  t.equal(scored({ strengths_in_order: [] }, ['should']), 0)
  t.end()
})

test('numbers skipped and doubled are compared, and no notes on them', (t) => {
  const noted = { skipped: ['4'], duplicated: [], skipped_paragraphs: [4] }
  const expected = { ...report, numbering_anomalies: noted }
  const found = (skipped: string[]) =>
    scoreOf(
      compareReports(expected, { ...report, numbering_anomalies: { skipped, duplicated: [] } }).scores
        .numbering
    )
  t.equal(found(['4']), 1)
  t.equal(found(['5']), 0)
  t.end()
})

test('a recommendation counts as found by its number and its text', (t) => {
  t.match(scoresOf({ ...report, recommendations: [first] }), { precision: 1, recall: 0.5 })
  t.match(scoresOf(withFirst({ number: '7' })), { precision: 0.5, recall: 0.5 })
  t.match(scoresOf(withFirst({ text: 'One speaker recommended something else.' })), { recall: 0.5 })
  t.match(scoresOf({ ...report, recommendations: [first, second, { ...second }] }), {
    precision: 2 / 3,
    recall: 1
  })
  t.end()
})

test('numbers that occur twice are paired by the nearest text', (t) => {
  const twice = { ...report, recommendations: [first, { ...second, number: '1' }] }
  const turned = { ...twice, recommendations: twice.recommendations.toReversed() }
  t.match(compareReports(twice, turned).scores, { recall: { right: 2 }, text: { right: 2 } })
  t.end()
})

test('the States in brackets may stand in the text of a recommendation or be left out', (t) => {
  const of = (number: string, text: string): ReportForm => ({
    metadata: {},
    recommendations: [{ number, text, recommending_states: ['DZA', 'CHL'] }]
  })
  const expected = of('118.1', 'Found an institution (the Paris Principles) (Algeria) (Chile);')
  const textOf = (found: ReportForm) => scoreOf(compareReports(expected, found).scores.text)
  t.equal(textOf(of('118.1', 'Found an institution (the Paris Principles)')), 1)
  t.equal(textOf(of('118-1', 'Found an institution (the Paris Principles) (Algeria) (Chile)')), 1)
  t.not(textOf(of('118.1', 'Found institutions (the Paris Principles)')), 1)
  const chinese = of('118.1', '设立国家人权机构（阿尔及利亚）（智利）；')
  t.equal(scoreOf(compareReports(chinese, of('118.1', '设立国家人权机构')).scores.text), 1)
  t.equal(scoreOf(compareReports(of('118.1', 'Found it'), of('118.1', 'Found it (Chile);')).scores.text), 1)
  t.end()
})

test('each field is marked by itself', (t) => {
  t.match(scoresOf(withFirst({ addressees: ['states_parties'] })), {
    addressee: 0.5,
    'addressee-overlap': 0.75
  })
  t.match(scoresOf(withFirst({ strength: 'strongly_encourage' })), { strength: 0.5, 'strength-near': 1 })
  t.match(scoresOf(withFirst({ strength: 'may' })), { strength: 0.5, 'strength-near': 0.5 })
  t.match(scoresOf(withFirst({ section: { letter: 'B', title: 'General recommendations' } })), { section: 0 })
  const decision = { kind: 'decision', id: '9/1', issuer: 'CTOC/COP' }
  t.match(scoresOf(withFirst({ cites: [decision] })), { 'citation-precision': 0, 'citation-recall': 0 })
  t.match(scoresOf({ ...report, participating_states_iso3: ['DZA'] }), {
    'states-precision': 1,
    'states-recall': 0.5
  })
  t.match(scoresOf({ ...report, metadata: { language: 'fr' } }), { metadata: 0, chairs: 0 })
  const chairs = [...report.metadata.chairs!, { name: 'Nobody', country_iso3: null }]
  t.match(scoresOf({ ...report, metadata: { ...report.metadata, chairs } }), { metadata: 1, chairs: 0.5 })
  t.end()
})

test('what fonts and typists do to characters is no difference, a word is', (t) => {
  t.equal(comparable('l’ofﬁce\u00a0: «\u00a0A\u00a0»'), comparable('l\'office : "A"'))
  t.equal(comparable('建议 缔约国 第１２条。'), comparable('建议缔约国第12条'))
  t.equal(comparable('المـادة ١٢'), comparable('المادة 12'))
  t.not(comparable('shall not'), comparable('shall'))
  t.not(comparable('État'), comparable('Etat'))
  t.end()
})

test('thresholds are named, and missed by a language though all together reach them', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'evaluation-'))
  const write = (name: string, value: object) =>
    writeFileSync(join(folder, name), typeof value === 'string' ? value : JSON.stringify(value))
  for (const [name, language] of [
    ['a', 'en'],
    ['b', 'fr']
  ] as const) {
    write(`${name}.expected.json`, { ...report, metadata: { language } })
    writeFileSync(join(folder, `${name}.txt`), name)
  }
  writeFileSync(join(folder, 'alone.txt'), 'nobody says what is in it')
  const evaluation = await evaluateFolder(folder, async (bytes) =>
    bytes.toString() === 'a' ? report : { ...report, recommendations: [first] }
  )
  t.same(evaluation.unmeasured, ['alone.txt'])
  t.same(missedBy(evaluation, readThreshold('recall=0.7')), ['fr: recall is 0.5000, below 0.7'])
  t.same(missedBy(evaluation, readThreshold('0.5')), [])
  t.throws(() => readThreshold('recal=1'), { message: /did you mean recall/ })
  t.throws(() => readThreshold('1.5'), { message: /no share/ })
})

test('the command ends with 1 where a threshold is missed and with 2 where it is wrong', async (t) => {
  const empty = mkdtempSync(join(tmpdir(), 'evaluation-'))
  writeFileSync(join(empty, 'x.expected.json'), JSON.stringify(report))
  writeFileSync(join(empty, 'x.txt'), 'no report at all')
  t.match(await run(empty), { code: 0, stdout: /x\.txt: refused/ })
  t.match(await run(empty, '--at-least', 'recall=0.98'), { code: 1, stderr: /en: recall is 0/ })
  t.match(await run('--at-least', 'most', empty), { code: 2, stderr: /no share/ })
  t.match(await run(join(empty, 'nowhere')), { code: 2, stderr: /is no folder/ })
})

const shared = new URL('../../../shared/reports', import.meta.url).pathname

test('the shared reports can be measured as they are', {
  skip: !existsSync(shared) && '../shared/reports is not there'
}, async (t) => {
  const { code, stdout } = await run(shared, '--json')
  t.equal(code, 0)
  const { reports, unmeasured } = JSON.parse(stdout)
  t.match(reports, [{ name: 'untoc-wg-technical-assistance-2023.fr.txt', scores: { recall: { of: 11 } } }])
  t.same(unmeasured, ['a-hrc-28-15-upr-slovenia.en.txt'])
})
