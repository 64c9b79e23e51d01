import { readFileSync } from 'node:fs'
import { test } from 'tap'
import { importFiles } from '#import/import-files.ts'
import { kinds } from '#kinds/index.ts'
import { createDraftValidator } from '#kinds/validate-draft.ts'
import type { ReadDocument } from '#report-import/contract.ts'
import { type JoinOptions, joinReport } from '#report-import/join-report.ts'
import { readSource } from '#store/report-sources.ts'
import { sizes } from '../import/load.ts'
import { openPortal, type Portal, testTerms } from '../support/portal.ts'
import { absent, documentOf, readSample } from './sample.ts'
import { inSpanish, smallReport } from './small-report.ts'

const joining = { kinds, terms: testTerms, validate: createDraftValidator(kinds, testTerms) }

const join = ({ database }: Portal, document: ReadDocument, options: Partial<JoinOptions> = {}) =>
  joinReport(database.db, joining, document, { by: 'test', ...options })

const counts = (records: { outcome: string }[]) => {
  const sums: Record<string, number> = {}
  for (const { outcome } of records) sums[outcome] = (sums[outcome] ?? 0) + 1
  return sums
}

test('the report of 2023 is stored whole', { skip: absent }, async (t) => {
  const portal = await openPortal(t, { index: false })
  const { text, extraction } = readSample()
  const { report, records, conflicts } = await join(portal, documentOf(extraction, text))
  t.equal(report, 'ctoc-cop-wg.2-2023-05-29')
  t.same(
    records.flatMap(({ faults }) => faults),
    []
  )
  t.same(counts(records), { created: 12 })
  t.same(conflicts, [])

  const whole = await portal.get(`/v1/reports/${report}?include=children`)
  const { metadata } = extraction
  t.match(whole, {
    title: metadata.title,
    titleLanguage: 'fr',
    titleTranslation: 'official',
    organ: metadata.organ,
    bodyCode: 'CTOC/COP/WG.2',
    startDate: '2023-05-29',
    endDate: '2023-05-30',
    place: 'Vienna',
    placeCountry: 'AUT',
    distribution: 'general',
    distributionDate: '2023-06-13',
    originalLanguage: 'en',
    languages: ['fr'],
    organizationsRepresented: ['european-union'],
    meetingsHeld: 4,
    adoptedOn: '2023-05-30',
    readings: { fr: { dateConflicts: [{ paragraph: 6, asPrinted: 'les 29 et 30 juin 2023' }] } }
  })
  t.notOk('symbol' in whole, 'no symbol is printed, and none is made up')
  t.same(whole.statesRepresented, extraction.participating_states_iso3)
  t.equal(whole.statesRepresented.length, 80)
  t.same(
    whole.chairs.map(({ country, role }: any) => [country, role]),
    [
      ['USA', 'co-chair'],
      ['PER', 'co-chair']
    ]
  )
  t.same(
    whole.panellists.map(({ item }: any) => item),
    ['2', '2', '3', '3', '3', '3'],
    'the two panels'
  )
  t.equal(whole.agenda.length, 5)
  t.equal(whole.observers.length, 8)
  t.same(whole.documents[1].symbols, ['CTOC/COP/WG.2/2023/2', 'CTOC/COP/WG.6/2023/4'])

  t.equal(whole.children.length, 11)
  for (const [index, own] of extraction.recommendations.entries()) {
    const stored = whole.children[index]
    t.match(stored, {
      id: `${report}.r${own.number}`,
      number: own.number,
      position: index + 1,
      section: own.section!.letter,
      chapeauParagraph: own.chapeau_paragraph,
      strength: own.strength,
      strengthMax: own.strength_max,
      adoption: 'adopted',
      texts: {
        fr: { translation: 'official', text: own.text, sectionTitle: own.section!.title, label: own.label }
      }
    })
    t.same(stored.addressees, own.addressees)
    t.same(stored.strengthsInOrder, own.strengths_in_order)
    t.same(
      stored.citations.map(({ kind, id, issuer }: any) => ({ kind, id, issuer })),
      own.cites.map(({ kind, id, issuer }) => ({ kind, id, issuer }))
    )
  }
})

test('the report of 2023 joins the one of the sample and keeps what people wrote', {
  skip: absent
}, async (t) => {
  const portal = await openPortal(t, { index: false })
  const folder = t.testdir({
    'reports.ndjson': readFileSync(new URL('../../scripts/sample/reports.ndjson', import.meta.url), 'utf8')
  })
  await importFiles(portal.database.db, joining, [`${folder}/reports.ndjson`], { by: 'sample' })
  const before = await portal.get('/v1/reports/untoc-wg-technical-assistance-2023?include=children')
  const { text, extraction } = readSample()
  const document = documentOf(extraction, text)
  const { report, records, conflicts } = await join(portal, document)
  t.equal(report, 'untoc-wg-technical-assistance-2023')
  t.same(
    records.flatMap(({ faults }) => faults),
    []
  )
  t.same(counts(records), { updated: 12 })
  t.same(
    conflicts.map(({ record, field }) => `${record} ${field}`),
    ['untoc-wg-technical-assistance-2023.r3 /citations'],
    'the one thing people described otherwise is told'
  )
  const after = await portal.get('/v1/reports/untoc-wg-technical-assistance-2023?include=children')
  for (const field of ['title', 'organ', 'reportingBody', 'place', 'themes', 'articles', 'statesRepresented'])
    t.same(after[field], before[field], field)
  t.equal(after.children.length, 11)
  for (const [index, own] of after.children.entries()) {
    const was = before.children[index]
    for (const field of ['themes', 'articles', 'crimeTypes', 'addressees', 'beneficiaries'])
      t.same(own[field], was[field], `${own.id} ${field}`)
    t.match(own.citations, was.citations)
    t.same(own.texts.fr, {
      ...was.texts.fr,
      translation: 'official',
      text: extraction.recommendations[index]!.text,
      label: `Recommandation ${index + 1}`
    })
  }
  const size = await sizes(portal)
  t.same(counts((await join(portal, document)).records), { unchanged: 12 })
  t.same(await sizes(portal), size, 'the same document again makes no version')
})

test('the same document twice changes nothing, and a dry run writes nothing', async (t) => {
  const portal = await openPortal(t, { index: false })
  const empty = await sizes(portal)
  const [extraction, words] = smallReport()
  const document = documentOf(extraction, `${words}\n𝕏 𝕐`)
  const dry = await join(portal, document, { dryRun: true })
  t.match(dry, { written: false, report: 'ctoc-cop-wg.9-2031-4' })
  t.same(counts(dry.records), { created: 4 })
  t.same(await sizes(portal), empty)
  t.same(counts((await join(portal, document)).records), { created: 4 })
  const size = await sizes(portal)
  const source = await readSource(portal.database.db, 'ctoc-cop-wg.9-2031-4', 'en')
  t.same(counts((await join(portal, document)).records), { unchanged: 4 })
  t.same(await sizes(portal), size)
  t.same(await readSource(portal.database.db, 'ctoc-cop-wg.9-2031-4', 'en'), source)
  t.equal(source!.length, document.text.length, 'in UTF-16 code units')
})

test('what people changed stays, what nobody touched follows the document', async (t) => {
  const portal = await openPortal(t, { index: false })
  const [extraction, text] = smallReport()
  await join(portal, documentOf(extraction, text))
  const id = 'ctoc-cop-wg.9-2031-4.r1'
  const { body } = (await portal.database.sql<{ body: any }[]>`select body from records where id = ${id}`)[0]!
  await portal.save([
    {
      id,
      kind: 'recommendation',
      parent: 'ctoc-cop-wg.9-2031-4',
      position: 1,
      status: 'published',
      body: { ...body, strength: 'must', themes: ['training'], suggestedTags: [] }
    }
  ])
  const size = await sizes(portal)
  t.same(counts((await join(portal, documentOf(extraction, text))).records), { unchanged: 4 })
  t.same(await sizes(portal), size, 'the same document does not touch it')

  const better = structuredClone(extraction)
  better.recommendations[0]!.strength = 'urge'
  better.recommendations[0]!.addressees = ['states_parties', 'unodc']
  better.recommendations[0]!.text = 'States parties should train prosecutors better.'
  better.recommendations.pop()
  const { records, conflicts } = await join(portal, documentOf(better, text))
  t.same(
    counts(records),
    { unchanged: 2, updated: 1, withdrawn: 1 },
    'what is not there any more is withdrawn'
  )
  t.equal((await portal.app.inject('/v1/recommendations/ctoc-cop-wg.9-2031-4.r3')).statusCode, 404)
  t.same(conflicts, [{ record: id, field: '/strength', stored: 'must', read: 'urge' }])
  const kept = await portal.get(`/v1/recommendations/${id}`)
  t.match(kept, {
    strength: 'must',
    texts: { en: { text: 'States parties should train prosecutors better.' } }
  })
  t.same(kept.addressees, ['states_parties', 'unodc'])
  t.same(kept.themes, ['training'])
  t.same(kept.suggestedTags, [])
})

test('another language joins the same records', async (t) => {
  const portal = await openPortal(t, { index: false })
  const spanish = inSpanish()
  t.same(counts((await join(portal, documentOf(...spanish))).records), { created: 4 })
  const { report, records, conflicts } = await join(portal, documentOf(...smallReport()))
  t.equal(report, 'ctoc-cop-wg.9-2031-4', 'by its symbol')
  t.same(counts(records), { updated: 4 })
  t.same(conflicts, [])
  const whole = await portal.get(`/v1/reports/${report}?include=children`)
  t.same(Object.keys(whole.texts).sort(), ['en', 'es'])
  t.equal(whole.texts.es.translation, 'official')
  t.equal(whole.texts.en.translation, 'original')
  t.same(whole.languages, ['es', 'en'])
  t.match(whole, { organ: smallReport()[0].metadata.organ, place: 'Vienna' }, 'English names lead')
  t.match(whole.chairs, [{ names: { en: 'Ana Pérez', es: 'Ana Pérez' }, country: 'PER' }])
  t.match(whole.agenda[0].titles, { en: 'Organizational matters', es: 'Cuestiones de organización' })
  for (const child of whole.children) t.same(Object.keys(child.texts).sort(), ['en', 'es'])
  t.same((await portal.get(`/v1/reports`)).items.length, 1)
  const size = await sizes(portal)
  for (const document of [spanish, smallReport()])
    t.same(counts((await join(portal, documentOf(...document))).records), { unchanged: 4 })
  t.same(await sizes(portal), size)
})

test('without a symbol a language is joined by days, body and numbers, and differences are told', async (t) => {
  const portal = await openPortal(t, { index: false })
  await join(portal, documentOf(...smallReport()))
  const [extraction, text] = inSpanish()
  extraction.metadata.symbol = null
  extraction.metadata.distribution_date = '2031-07-01'
  extraction.recommendations[1]!.addressees = ['unodc']
  const { report, conflicts } = await join(portal, documentOf(extraction, text))
  t.equal(report, 'ctoc-cop-wg.9-2031-4')
  t.same(conflicts, [
    { record: report, field: '/distributionDate', stored: '2031-06-20', read: '2031-07-01' },
    { record: `${report}.r2`, field: '/addressees', stored: ['states_parties'], read: ['unodc'] }
  ])
  const source = await readSource(portal.database.db, report, 'es')
  t.same(source!.conflicts, conflicts, 'and kept')

  const other = inSpanish()
  other[0].metadata.symbol = null
  other[0].metadata.body_code = 'CTOC/COP/WG.8'
  t.equal(
    (await join(portal, documentOf(other[0], `${other[1]} `))).report,
    'ctoc-cop-wg.8-2031-06-04',
    'another body of the same days is another report'
  )

  const second = inSpanish()
  second[0].metadata.symbol = null
  second[0].recommendations.forEach((own, index) => {
    own.number = `115.${index + 1}`
  })
  t.equal(
    (await join(portal, documentOf(second[0], `${second[1]}  `))).report,
    'ctoc-cop-wg.9-2031-06-04',
    'and so is one of the same body and days with other numbers, as of another State under review'
  )
})

test('two versions imported in the same moment make one report', async (t) => {
  const portal = await openPortal(t, { index: false })
  const outcomes = await Promise.all(
    [smallReport(), inSpanish(), smallReport()].map((own) => join(portal, documentOf(...own)))
  )
  t.same(
    outcomes.map(({ report }) => report),
    Array(3).fill('ctoc-cop-wg.9-2031-4')
  )
  t.equal((await portal.get('/v1/reports')).items.length, 1)
  t.equal((await portal.get('/v1/recommendations')).items.length, 3)
})

test('recommendations of a peer review are about the State under review, with who made them', async (t) => {
  const portal = await openPortal(t, { index: false })
  const [extraction, text] = smallReport()
  extraction.metadata.title =
    'Report of the Working Group on the Universal Periodic Review * Bosnia and Herzegovina'
  const positions = ['supported', 'noted', null] as const
  for (const [index, own] of extraction.recommendations.entries()) {
    own.addressees = ['state_under_review']
    own.recommending_states = ['FRA', 'KEN']
    own.position = positions[index]!
    own.upr_verb_class = 'action'
  }
  const { report } = await join(portal, documentOf(extraction, text))
  const { children } = await portal.get(`/v1/reports/${report}?include=children`)
  for (const child of children) {
    t.same(child.countries, ['BIH'])
    t.same(child.recommendingStates, ['FRA', 'KEN'])
    t.equal(child.verbClass, 'action')
  }
  t.same(
    children.map(({ adoption, reviewPosition }: any) => [adoption, reviewPosition]),
    [
      ['accepted', 'supported'],
      ['taken-note', 'noted'],
      ['unknown', undefined]
    ]
  )
})

test('numbers that come twice are both kept', async (t) => {
  const portal = await openPortal(t, { index: false })
  const [extraction, text] = smallReport()
  extraction.recommendations[2]!.number = '2'
  const { records } = await join(portal, documentOf(extraction, text))
  t.same(
    records.map(({ id }) => id.replace('ctoc-cop-wg.9-2031-4', '')),
    ['', '.r1', '.r2', '.r2.2']
  )
})

test('what the kinds refuse is named and nothing is written', async (t) => {
  const portal = await openPortal(t, { index: false })
  const [extraction, text] = smallReport()
  extraction.recommendations[1]!.addressees = ['states_party']
  const empty = await sizes(portal)
  const { records, written } = await join(portal, documentOf(extraction, text))
  t.notOk(written)
  t.match(records, [
    {
      id: 'ctoc-cop-wg.9-2031-4.r2',
      outcome: 'refused',
      faults: [{ pointer: '/addressees/0', suggestion: 'states_parties' }]
    }
  ])
  t.same(await sizes(portal), empty)
})
