import { test } from 'tap'
import { Failure } from '#domain/failure.ts'
import { kinds } from '#kinds/index.ts'
import { createDraftValidator } from '#kinds/validate-draft.ts'
import type { ReadDocument } from '#report-import/contract.ts'
import { correctedDocument } from '#report-import/create-report-importer.ts'
import { joinReport } from '#report-import/join-report.ts'
import { readCorrected } from '#report-import/read-corrected.ts'
import { readSource } from '#store/report-sources.ts'
import { sizes } from '../import/load.ts'
import { openPortal, testTerms } from '../support/portal.ts'
import { documentOf } from './sample.ts'
import { smallReport } from './small-report.ts'

const joining = { kinds, terms: testTerms, validate: createDraftValidator(kinds, testTerms) }

/** What the page hands back when nothing was corrected, and a reader that reads the document as it was read. */
const handedBack = () => {
  const document = documentOf(...smallReport())
  const { read, wanted, corrections: _corrections, ...source } = document
  const extract = async () => ({ ...source, extraction: read! })
  return { document, json: structuredClone({ ...wanted, source }) as any, extract }
}

const faultsOf = (change: (json: any) => void): string[] => {
  const { json } = handedBack()
  change(json)
  try {
    readCorrected(json, testTerms)
    return []
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    return error.faults.map(
      ({ pointer, detail, suggestion }) => `${pointer} ${detail}${suggestion ? ` (${suggestion}?)` : ''}`
    )
  }
}

test('what a person hands back is checked, and each fault has its pointer', async (t) => {
  const cases: [(json: any) => void, string | RegExp][] = [
    [
      (json) => json.recommendations[1].addressees.push('states_party'),
      '/recommendations/1/addressees/1 is not a code of /v1/vocabularies/addressee (states_parties?)'
    ],
    [
      (json) => (json.recommendations[0].strength = 'shoud'),
      '/recommendations/0/strength is not a code of /v1/vocabularies/strength (should?)'
    ],
    [(json) => (json.metadata.dates.start = '4 June'), /^\/metadata\/dates.*/],
    [
      (json) => (json.recommendations[0].text_as_printed = 'a\u0000b'),
      '/recommendations/0/text_as_printed holds what is no character of a text'
    ],
    [(json) => (json.source.text = 'a\ud800'), '/source/text holds what is no character of a text'],
    [(json) => (json.metadata.spans = JSON.parse('{"__proto__": 5}')), /^\/metadata\/spans/],
    [(json) => delete json.recommendations[2].text, '/recommendations/2/text is missing'],
    [(json) => (json.recomendations = []), '/recomendations is not a field here (recommendations?)'],
    [(json) => (json.source.sha256 = 'x'), /^\/source\/sha256 /],
    [
      (json) => (json.recommendations[0].suggested_tags[0].accepted = 'yes'),
      /^\/recommendations\/0\/suggested_tags\/0\/accepted /
    ],
    [
      (json) => (json.participating_states_iso3[0] = 'AUX'),
      /^\/participating_states_iso3\/0 is not a code of \/v1\/vocabularies\/country/
    ]
  ]
  t.same(
    faultsOf(() => {}),
    []
  )
  for (const [change, expected] of cases) {
    const faults = faultsOf(change)
    t.match(faults.join('\n'), expected)
  }
  for (const nothing of [null, [], 'x', 5])
    t.throws(() => readCorrected(nothing, testTerms), { code: 'invalid-record' })
  const { json } = handedBack()
  t.throws(() => readCorrected({ ...json, recommendations: [] }, testTerms), {
    message: /no recommendations/
  })
})

test('corrections are saved as a person’s, and no later reading takes them back', async (t) => {
  const portal = await openPortal(t, { index: false })
  const { db } = portal.database
  const join = (document: ReadDocument) => joinReport(db, joining, document, { by: 'test' })
  const { document, json, extract } = handedBack()
  await join(document)

  json.recommendations[0].strength = 'urge'
  json.recommendations[0].text = 'States parties are urged to train prosecutors.'
  const [accepted, dropped] = json.recommendations[0].suggested_tags
  accepted.accepted = true
  json.recommendations[2].suggested_tags[0].accepted = false
  const corrected = await correctedDocument(json, { extract, joining })
  t.same([...corrected.corrections].sort(), [
    '/recommendations/0/strength',
    '/recommendations/0/suggested_tags/0/accepted',
    '/recommendations/0/text',
    '/recommendations/2/suggested_tags/0/accepted'
  ])
  const { report, conflicts, records } = await join(corrected)
  t.same(conflicts, [])
  t.same(
    records.map(({ outcome }) => outcome),
    ['unchanged', 'updated', 'unchanged', 'updated']
  )
  const look = async () => {
    const { children } = await portal.get(`/v1/reports/${report}?include=children`)
    return children.map(({ strength, texts, articles, themes, suggestedTags }: any) => ({
      strength,
      text: texts.en.text,
      tags: [...articles, ...themes],
      suggested: suggestedTags.map(({ code }: any) => code)
    }))
  }
  const after = await look()
  t.match(after[0], {
    strength: 'urge',
    text: 'States parties are urged to train prosecutors.',
    tags: [accepted.code],
    suggested: dropped ? [dropped.code] : []
  })
  t.same(after[2].suggested, [], 'what was dropped is gone')
  const versions = await portal.database.sql`
    select note from record_versions where record_id = ${`${report}.r1`} order by version`
  t.match(versions, [{ note: 'report.txt' }, { note: 'report.txt, corrected by a person' }])

  const source = await readSource(db, report, 'en')
  t.same(source!.corrections, corrected.corrections)
  t.equal((source!.extraction as any).recommendations[0].strength, 'urge')

  const size = await sizes(portal)
  await join(document)
  t.same(await look(), after, 'the plain document again takes nothing back')
  t.same((await readSource(db, report, 'en'))!.corrections, corrected.corrections)
  await join(corrected)
  t.same(await sizes(portal), size, 'nor does the same correction again write anything')
})

test('a corrected extraction needs its document', async (t) => {
  const { json, extract, document } = handedBack()
  const { source, ...without } = json
  await t.rejects(correctedDocument(without, { extract, joining }), {
    message: /does not carry its document/
  })
  const other = { ...source, sha256: 'a'.repeat(64) }
  await t.rejects(correctedDocument(json, { extract, joining, file: other }), { message: /another document/ })
  t.match(await correctedDocument(without, { extract, joining, file: source }), { sha256: document.sha256 })
  const blind = await correctedDocument(json, {
    extract: async () => {
      throw new Failure('invalid-record', 'The text holds no recommendations.')
    },
    joining
  })
  t.same(blind.corrections, [''], 'where nothing can be read, all of it is a person’s')
})
