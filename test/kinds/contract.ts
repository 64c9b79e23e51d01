import type { Test } from 'tap'
import { facetNames, facetOfScheme } from '#domain/facet.ts'
import type { RecordDraft } from '#domain/record.ts'
import type { TermReference } from '#domain/term.ts'
import { kinds } from '#kinds/index.ts'
import type { RecordKind } from '#kinds/kind.ts'
import { createDraftValidator } from '#kinds/validate-draft.ts'
import { type Change, lastSequence, readChanges, sequenceChanges } from '#store/change-log.ts'
import { readVersions } from '#store/read-records.ts'
import { type Portal, testTerms } from '../support/portal.ts'
import { countedMore, lookThroughDoors, titleWords } from '../support/public-doors.ts'

const validate = createDraftValidator(kinds, testTerms)
const examples = [...kinds.values()].flatMap((kind) => kind.examples)
/** The example that an example is part of. */
export const parentOf = ({ parent }: RecordDraft) => examples.find(({ id }) => id === parent)

const references = (schemes: Readonly<Record<string, string>>, { body }: RecordDraft): TermReference[] =>
  Object.entries(schemes).flatMap(([field, scheme]) =>
    [body[field] ?? []].flat().map((code) => ({ scheme, code: code as string }))
  )

/** What a record is tagged with: by itself, by its languages and by its parent. */
const tagsOf = (kind: RecordKind, draft: RecordDraft): TermReference[] => {
  const parent = parentOf(draft)
  const taken = parent ? references(kinds.get(parent.kind)!.tags, parent) : []
  return [
    ...references(kind.tags, draft),
    ...Object.keys(draft.body.texts).map((code) => ({ scheme: 'language', code })),
    ...taken.filter(({ scheme }) => kind.inherits.includes(scheme))
  ]
}

/** By facet, one for every term a record is found by, broader ones included. */
export const expectedCounts = (kind: RecordKind, draft: RecordDraft) => {
  const counts: Record<string, Record<string, number>> = { kind: { [kind.name]: 1 } }
  for (const name of facetNames) counts[name] = {}
  for (const { scheme, code } of tagsOf(kind, draft).flatMap(testTerms.withBroader)) {
    const facet = facetOfScheme(scheme)
    if (facet) counts[facet]![code] = 1
  }
  return counts
}

/** The record with one more word in its first text. */
const changed = (draft: RecordDraft): RecordDraft => {
  const copy = structuredClone(draft)
  const [text] = Object.values(copy.body.texts)
  const field = Object.keys(text!).find((name) => name !== 'translation')!
  text![field] += ' amended'
  return copy
}

/** What `work` adds to the log of changes. */
const changesBy = async ({ database: { db } }: Portal, work: () => Promise<unknown>): Promise<Change[]> => {
  await sequenceChanges(db)
  const before = await lastSequence(db)
  await work()
  await sequenceChanges(db)
  return readChanges(db, before, 100)
}

/** Takes an example through a record's whole life, with a look through every public door at each step. */
export const keepsContract = async (t: Test, portal: Portal, kind: RecordKind, draft: RecordDraft) => {
  const look = async () => {
    await portal.catchUp()
    return lookThroughDoors(portal, kind, draft)
  }
  const save = async (saved: RecordDraft, outcome: object, change: object[]) => {
    const changes = await changesBy(portal, async () => {
      t.match(await portal.save([saved]), [{ id: draft.id, faults: [], ...outcome }])
    })
    t.match(changes, change)
    t.equal(changes.length, change.length, `${change.length} changes`)
  }
  const change = (version: number, operation = 'save') => [
    { recordId: draft.id, kind: kind.name, version, operation }
  ]
  const { body, ...own } = draft

  const before = await look()
  t.equal(before.status, 404, 'it is not there yet')
  t.same(validate({ ...own, ...body }), { draft }, 'the example is valid')

  await t.test('saved, it is version 1; saved again, it is as it was', async () => {
    await save(draft, { outcome: 'created', version: 1 }, change(1))
    await save(draft, { outcome: 'unchanged', version: 1 }, [])
  })
  const shown = await look()

  await t.test('it is read with everything it was saved with', async (t) => {
    const read = await portal.get(`/v1/${kind.path}/${draft.id}`)
    t.match(read, { ...own, version: 1 })
    for (const [field, value] of Object.entries(body)) t.same(read[field], value, field)
  })

  await t.test('it is listed, found by its titles, suggested and counted', async (t) => {
    t.same(shown.listed, { ids: [...before.listed.ids, draft.id].sort(), total: before.listed.total + 1 })
    const engine = portal.search ? 'meilisearch' : 'postgres'
    for (const word of titleWords(kind, draft).map(encodeURIComponent)) {
      for (const door of ['search', 'suggest']) {
        const answer = await portal.get(`/v1/${door}?q=${word}&kind=${kind.name}`)
        t.equal(answer.engine, engine, `${door} is answered by that engine`)
      }
    }
    for (const { itself, suggested } of shown.byWord) {
      t.ok(itself.ids.includes(draft.id), 'by a word of a title')
      t.ok(suggested.includes(draft.id), 'while somebody types')
    }
    t.same(
      countedMore(before.counted.facets, shown.counted.facets),
      expectedCounts(kind, draft),
      'by every tag, and what is broader'
    )
    const inVocabularies = countedMore(before.vocabularies, shown.vocabularies)
    for (const { scheme, code } of references(kind.tags, draft).flatMap(testTerms.withBroader)) {
      if (scheme in inVocabularies) t.ok(inVocabularies[scheme]![code]! > 0, `${scheme} ${code}`)
    }
    if (before.parent) t.same(shown.parent!.children, [...before.parent.children, draft.id].sort())
  })

  await t.test('changed, it has another version and another change, and both versions stay', async (t) => {
    await save(changed(draft), { outcome: 'updated', version: 2 }, change(2))
    t.match(await readVersions(portal.database.db, draft.id), [
      { version: 1, status: draft.status, body, recordedBy: 'test' },
      { version: 2, status: draft.status, body: changed(draft).body, recordedBy: 'test' }
    ])
    await portal.catchUp()
    t.match(await portal.get(`/v1/${kind.path}/${draft.id}`), { ...changed(draft).body, version: 2 })
    const { items } = await portal.get(`/v1/search?kind=${kind.name}&q=amended`)
    t.match(items, [{ id: draft.id, version: 2 }], 'and the new word finds it')
  })

  await t.test('a draft of it stands beside, and nobody sees it', async (t) => {
    await save(draft, { outcome: 'updated', version: 3 }, change(3))
    await save({ ...changed(draft), status: 'draft' }, { outcome: 'updated', version: 4 }, [])
    t.same(await look(), shown, 'nothing of a draft')
    await save({ ...changed(draft), status: 'in-review' }, { outcome: 'updated', version: 5 }, [])
    await save({ ...changed(draft), status: 'in-review' }, { outcome: 'unchanged', version: 5 }, [])
    await save(draft, { outcome: 'unchanged', version: 5 }, [])
    t.same(await look(), shown, 'nothing of what is in review')
  })

  await t.test('withdrawn, it leaves no trace at any door, a tombstone and all its versions', async (t) => {
    await save({ ...draft, status: 'withdrawn' }, { outcome: 'updated', version: 6 }, change(6, 'withdraw'))
    t.same(await look(), before)
    await save({ ...draft, status: 'draft' }, { outcome: 'updated', version: 7 }, change(7))
    t.same(await look(), before, 'nothing of a draft')
    await save({ ...draft, status: 'in-review' }, { outcome: 'updated', version: 8 }, change(8))
    t.same(await look(), before, 'nothing of what is in review')
    const versions = await readVersions(portal.database.db, draft.id)
    t.same(
      versions.map(({ version, status }) => `${version} ${status}`),
      ['published', 'published', 'published', 'draft', 'in-review', 'withdrawn', 'draft', 'in-review'].map(
        (status, index) => `${index + 1} ${status}`
      )
    )
    await save(draft, { outcome: 'updated', version: 9 }, change(9))
    t.same(await look(), shown, 'published again, it is back')
  })
}
