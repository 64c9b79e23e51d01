import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'tap'
import { unLanguages } from '#domain/term.ts'
import { createTerms } from '#domain/terms.ts'
import { readVocabularies } from '#vocabularies/read-vocabularies.ts'
import { comparable } from '../../scripts/eval-reports/comparable.ts'
import { strengthLadder } from '../../scripts/eval-reports/strength-ladder.ts'
import { makeCorpus, makeDamaged } from '../../scripts/generate-reports/make-reports.ts'
import { expectedText } from '../../scripts/generate-reports/write-reports.ts'

const folder = new URL('reports/', import.meta.url)
const terms = createTerms(readVocabularies())

test('the reports in the folder are what their sources make (npm run generate:reports -- FOLDER)', (t) => {
  const files = new Map(
    makeCorpus().flatMap(({ name, text, expected }) => [
      [`${name}.txt`, text],
      [`${name}.expected.json`, expectedText(expected)]
    ])
  )
  t.same(readdirSync(folder).toSorted(), [...files.keys()].toSorted())
  for (const [name, made] of files) t.equal(readFileSync(new URL(name, folder), 'utf8'), made, name)
  t.end()
})

test('expectations use codes of the vocabularies', (t) => {
  for (const { name, expected } of makeCorpus()) {
    const known = (scheme: string, codes: string[]) =>
      t.same(
        codes.filter((code) => !terms.get(scheme, code)),
        [],
        `${name}: ${scheme}`
      )
    known(
      'addressee',
      expected.recommendations.flatMap(({ addressees }) => addressees)
    )
    known(
      'strength',
      expected.recommendations.flatMap((one) => one.strengths_in_order)
    )
    known('country', [
      ...(expected.participating_states_iso3 ?? []),
      ...expected.recommendations.flatMap((one) => one.recommending_states ?? [])
    ])
  }
  t.same(
    Object.keys(strengthLadder).filter((code) => !terms.get('strength', code)),
    []
  )
  t.end()
})

test('every language has reports, and damage depends on the seed alone', (t) => {
  const languages = new Set(makeCorpus().map(({ expected }) => expected.metadata.language))
  t.same([...languages].toSorted(), [...unLanguages].toSorted())
  t.same(makeDamaged(12, 5), makeDamaged(12, 5))
  t.not(makeDamaged(3, 5)[0]!.text, makeDamaged(3, 6)[0]!.text)
  t.end()
})

test('a clean report holds the texts expected of it', (t) => {
  for (const { name, expected, text } of makeCorpus()) {
    const start = comparable(expected.recommendations[0]!.text).slice(0, 12)
    t.ok(comparable(text).includes(start), name)
  }
  t.end()
})
