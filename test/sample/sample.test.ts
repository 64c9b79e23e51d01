import { existsSync, readFileSync } from 'node:fs'
import { test } from 'tap'
import { unLanguages } from '#domain/term.ts'
import { createTerms } from '#domain/terms.ts'
import { kinds } from '#kinds/index.ts'
import { readVocabularies } from '#vocabularies/read-vocabularies.ts'
import { faultsOf } from './draft-faults.ts'
import { draftsOf } from './source-files.ts'

const folder = new URL('../../scripts/sample/', import.meta.url)
const shared = new URL('../../../shared/data/', import.meta.url)
const report = JSON.parse(readFileSync(new URL('reports.ndjson', folder), 'utf8'))
const terms = createTerms(readVocabularies())

test('the sample laws and strategies are those of the shared data, byte for byte', async (t) => {
  if (!existsSync(shared)) return t.comment('the folder ../shared/data is absent: nothing to compare with')
  for (const file of ['legislation.ndjson', 'strategies.ndjson']) {
    const same = readFileSync(new URL(file, folder)).equals(readFileSync(new URL(file, shared)))
    t.ok(same, `${file} is the same`)
  }
})

test('every sample row becomes drafts that fit their schema and use codes that exist', async (t) => {
  const counts: Record<string, number> = {}
  const ids = new Set<unknown>()
  const faults: string[] = []
  for await (const draft of draftsOf(folder, terms)) {
    counts[String(draft.kind)] = (counts[String(draft.kind)] ?? 0) + 1
    ids.add(draft.id)
    faults.push(...faultsOf(draft, terms))
  }
  t.same(faults, [])
  t.same(counts, { legislation: 434, provision: 605, strategy: 149, report: 1, recommendation: 11 })
  t.equal(ids.size, 1200, 'no id comes twice')
})

test('the report of 2023 says what is printed and no more', async (t) => {
  t.notOk('symbol' in report, 'no symbol is printed on it')
  t.match(report, {
    id: 'untoc-wg-technical-assistance-2023',
    startDate: '2023-05-29',
    endDate: '2023-05-30',
    distributionDate: '2023-06-13',
    originalLanguage: 'en',
    languages: ['fr']
  })
  t.equal(new Set(report.statesRepresented as string[]).size, 80)
})

test('the records that the reference page asks for are in the sample', async (t) => {
  const ids = new Set()
  for await (const { id } of draftsOf(folder, terms)) ids.add(id)
  for (const { name, sampleId } of kinds.values()) t.ok(ids.has(sampleId), `${name} ${sampleId}`)
})

test('every recommendation of 2023 is summarised in six languages that say who translated', async (t) => {
  for (const { number, texts } of report.recommendations as {
    number: string
    texts: Record<string, object>
  }[]) {
    t.same(Object.keys(texts), unLanguages, `recommendation ${number} is in the six languages`)
    for (const [language, text] of Object.entries(texts)) {
      const translation = language === 'en' || language === 'fr' ? 'unofficial' : 'machine'
      t.match(text, { translation, summary: /\S/ })
      t.notOk('text' in text, 'the wording of the report is not copied')
    }
  }
})
