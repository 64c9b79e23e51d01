import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { test } from 'tap'
import { createTerms } from '#domain/terms.ts'
import { readFacts } from '#extraction/facts/read-facts.ts'
import { readDocument } from '#extraction/structure/read-document.ts'
import { readVocabularies } from '#vocabularies/read-vocabularies.ts'
import { compareFacts } from '../../../scripts/eval-reports/compare-facts.ts'
import { createMarks } from '../../../scripts/eval-reports/marks.ts'

const terms = createTerms(readVocabularies())
const factsOf = (raw: string) => readFacts(readDocument(raw), terms)

const corpus = new URL('../reports/', import.meta.url)

test('the reports of the corpus come out whole', (t) => {
  for (const name of readdirSync(corpus).filter((file) => file.endsWith('.txt'))) {
    const expected = JSON.parse(readFileSync(new URL(name.replace(/txt$/, 'expected.json'), corpus), 'utf8'))
    const facts = factsOf(readFileSync(new URL(name, corpus), 'utf8'))
    const marks = createMarks()
    const { numbering_anomalies: _structure, ...own } = expected
    compareFacts(own, { ...facts, recommendations: [] }, marks)
    t.same(marks.differences, [], name)
  }
  t.end()
})

const shared = new URL(
  '../../../../shared/reports/untoc-wg-technical-assistance-2023.fr.txt',
  import.meta.url
)

test('the report of 2023', { skip: !existsSync(shared) && '../shared/reports is not there' }, (t) => {
  const raw = readFileSync(shared, 'utf8')
  const expected = JSON.parse(readFileSync(new URL(shared.href.replace(/txt$/, 'expected.json')), 'utf8'))
  const facts = factsOf(raw)
  const { symbol_note: _note, format: _format, format_decided: _decided, ...metadata } = expected.metadata
  t.match(facts.metadata, metadata)
  t.match(facts.date_conflicts, [
    { paragraph: 6, as_printed: 'les 29 et 30 juin 2023', resolve_to: '2023-05-29/2023-05-30' }
  ])
  t.match(facts.agenda, expected.agenda)
  t.match(facts.panellists, expected.panellists)
  t.same(facts.participating_states_iso3, expected.participating_states_iso3)
  t.same(
    facts.participants_in_order.map(({ name, iso3 }) => ({ name, iso3 })),
    expected.participants_in_order.map(({ name, iso3 }: { name: string; iso3: string | null }) => ({
      name,
      iso3
    }))
  )
  t.same(facts.regional_economic_integration_organizations, ['Union européenne'])
  t.match(facts.observers.signatory_states, [{ iso3: 'IRN' }])
  t.match(facts.observers.united_nations_entities, [{ code: 'unep' }])
  t.same(
    facts.observers.intergovernmental_organizations.map(({ name }) => name),
    expected.observers.intergovernmental_organizations.map(({ name }: { name: string }) => name)
  )
  t.same(
    facts.documentation.map(({ letter, symbols, title }) => ({ letter, symbols, title })),
    expected.documentation.map(({ letter, symbols, title }: any) => ({ letter, symbols, title }))
  )
  t.same(
    facts.resolutions_and_decisions_cited.map(({ kind, id, issuer }) => `${kind} ${id} ${issuer}`),
    expected.resolutions_and_decisions_cited.map(({ kind, id, issuer }: any) => `${kind} ${id} ${issuer}`)
  )
  t.equal(
    raw.slice(facts.metadata.spans.title![0]!.start, facts.metadata.spans.title![0]!.end),
    metadata.title
  )
  t.end()
})

const review = new URL('../../../../shared/reports/a-hrc-28-15-upr-slovenia.en.txt', import.meta.url)

test('a periodic review', { skip: !existsSync(review) && '../shared/reports is not there' }, (t) => {
  t.match(factsOf(readFileSync(review, 'utf8')).metadata, {
    organ_code: 'HRC',
    symbol: 'A/HRC/28/15',
    dates: { start: '2014-10-27', end: '2014-11-07' },
    adopted_on: '2014-11-06',
    adopted_at_meeting: 17,
    distribution_date: '2014-12-10'
  })
  t.end()
})
