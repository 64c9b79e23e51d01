import { setTimeout } from 'node:timers/promises'
import { test } from 'tap'
import type { RecordDraft } from '#domain/record.ts'
import { kinds } from '#kinds/index.ts'
import { type Change, readChanges, sequenceChanges } from '#store/change-log.ts'
import { openDatabase } from '#store/database.ts'
import { saveRecords } from '#store/save-records.ts'
import { createRandom } from '../../scripts/generate/random.ts'
import { openPortal } from '../support/portal.ts'

const [law] = kinds.get('legislation')!.examples as [RecordDraft]
const [provision] = kinds.get('provision')!.examples as [RecordDraft]

const lawNamed = (id: string, number: string): RecordDraft => ({ ...law, id, body: { ...law.body, number } })
const provisionOf = (parent: string, position: number, crimeTypes: string[]): RecordDraft => ({
  ...provision,
  id: `${parent}.art-${position}`,
  parent,
  position,
  body: { ...provision.body, crimeTypes }
})

const writers = 8
const transactionsEach = 20

class RolledBack extends Error {}

test('a follower sees every committed change once and in order, whatever writers do', async (t) => {
  const { database, databaseUrl } = await openPortal(t, { index: false })
  const seen: Change[] = []
  let finished = false

  const follow = async () => {
    const random = createRandom('follower')
    for (;;) {
      const last = finished
      await sequenceChanges(database.db)
      for (;;) {
        const changes = await readChanges(database.db, seen.at(-1)?.seq ?? 0, 7)
        if (changes.length === 0) break
        seen.push(...changes)
      }
      if (last) return
      // So that there are several changes of one record to put in order.
      await setTimeout(random.whole(0, 60))
    }
  }

  const committed: string[] = []
  const write = async (writer: number) => {
    const random = createRandom('writer', writer)
    await using own = openDatabase(databaseUrl, { connections: 1 })
    for (let round = 0; round < transactionsEach; round++) {
      const ids = random.some(['a', 'b', 'c', 'd', 'e', 'f'], random.whole(1, 3))
      const drafts = [
        ...ids.map((id) => lawNamed(`shared-${id}`, `${writer}/${round}`)),
        lawNamed(`own-${writer}-${random.whole(1, 5)}`, `${round}`)
      ]
      const rollsBack = random.chance(0.25)
      for (let done = false; !done; ) {
        done = true
        await own.db
          .transaction(async (transaction) => {
            await setTimeout(random.whole(0, 3))
            const outcomes = await saveRecords(transaction, kinds, drafts, { by: `writer ${writer}` })
            await setTimeout(random.whole(0, 12))
            if (rollsBack) throw new RolledBack()
            return outcomes
          })
          .then((outcomes) => committed.push(...outcomes.map(({ id, version }) => `${id} ${version}`)))
          .catch((error: Error) => {
            if (error instanceof RolledBack) return
            // Two writers made the same record in one moment: the caller of `saveRecords` tries again.
            if (error.constructor.name === 'CreatedMeanwhile') done = false
            else throw error
          })
      }
    }
  }

  const following = follow()
  await Promise.all(Array.from({ length: writers }, (_, writer) => write(writer)))
  finished = true
  await following

  t.same(
    seen.map(({ seq }) => seq),
    seen.map((_change, index) => index + 1),
    'numbers have no gap and none comes twice'
  )
  t.same(
    seen.map(({ recordId, version }) => `${recordId} ${version}`).sort(),
    committed.sort(),
    'what was committed, once'
  )
  t.ok(committed.length > writers * transactionsEach, `${committed.length} changes were made`)
  const versions = new Map<string, number[]>()
  for (const { recordId, version } of seen)
    versions.set(recordId, [...(versions.get(recordId) ?? []), version])
  for (const [id, inOrder] of versions) {
    t.same(
      inOrder,
      inOrder.map((_version, index) => index + 1),
      `versions of ${id} rise by one`
    )
  }
  const [{ unnumbered }] = await database.sql<[{ unnumbered: number }]>`
    select count(*)::int as unnumbered from changes where seq is null`
  t.equal(unnumbered, 0)
  const stored = await database.sql`
    select r.id from records r where r.version <> (select count(*) from record_versions v where v.record_id = r.id)
      or r.version <> (select max(version) from record_versions v where v.record_id = r.id)`
  t.same(stored, [], 'every version is kept')
})

test('writers that meet end with one right state', async (t) => {
  const portal = await openPortal(t, { index: false })
  const { sql } = portal.database
  const crimes = [
    'terrorism',
    'corruption',
    'cybercrime',
    'fraud',
    'extortion',
    'kidnapping',
    'counterfeiting',
    'illegal-mining'
  ]

  await t.test('children of one parent, saved at once, leave it the union of their tags', async (t) => {
    await portal.save([lawNamed('union-law', '1')])
    for (let round = 0; round < 4; round++) {
      const tags = crimes.map((_crime, index) => [crimes[(index + round) % crimes.length]!])
      await Promise.all([
        ...tags.map((crimeTypes, index) =>
          portal.save([provisionOf('union-law', index + 1, round < 3 ? crimeTypes : [])])
        ),
        portal.save([lawNamed('union-law', `${round}`)])
      ])
      const gathered = await sql`select code from record_terms
        where record_id = 'union-law' and scheme = 'crime-type' and origin = 'child' order by code`
      t.same(
        gathered.map(({ code }) => code),
        round < 3 ? [...crimes].sort() : [],
        `round ${round}`
      )
    }
  })

  await t.test('families whose ids sort before and after their parent do not block each other', async (t) => {
    const family = [
      lawNamed('m-law', '1'),
      ...['a-part', 'b-part', 'y-part', 'z-part'].map((id, index) => ({
        ...provisionOf('m-law', index + 1, ['fraud']),
        id
      }))
    ]
    await portal.save(family)
    const random = createRandom('families')
    await Promise.all(
      Array.from({ length: 30 }, (_, index) => {
        const changed = family.map((draft) =>
          draft.kind === 'legislation'
            ? lawNamed('m-law', `${index}`)
            : { ...draft, body: { ...draft.body, crimeTypes: [random.pick(crimes)] } }
        )
        if (index % 3 === 0) return portal.save([changed[0]!], [{ parent: 'm-law', children: [] }])
        return portal.save(random.some(changed, random.whole(1, 5)).reverse())
      })
    )
    const expected = await sql`select distinct t.code from records c join record_terms t on t.record_id = c.id
      where c.parent_id = 'm-law' and c.status = 'published' and t.scheme = 'crime-type' and t.origin = 'own' order by 1`
    const gathered = await sql`select code from record_terms
      where record_id = 'm-law' and scheme = 'crime-type' and origin = 'child' order by 1`
    t.same(gathered, expected)
  })

  await t.test('one id created by many at once has one history', async (t) => {
    for (let round = 0; round < 5; round++) {
      const id = `born-${round}`
      const outcomes = await Promise.all(
        Array.from({ length: 8 }, (_, index) => portal.save([lawNamed(id, `${index}`)]))
      )
      t.same(
        outcomes
          .flat()
          .map(({ version }) => version)
          .sort(),
        [1, 2, 3, 4, 5, 6, 7, 8]
      )
      t.equal(outcomes.flat().filter(({ outcome }) => outcome === 'created').length, 1)
      const [{ versions, changes }] = await sql<[{ versions: number[]; changes: number[] }]>`select
        (select array_agg(version order by version) from record_versions where record_id = ${id}) as versions,
        (select array_agg(version order by version) from changes where record_id = ${id}) as changes`
      t.same(versions, [1, 2, 3, 4, 5, 6, 7, 8])
      t.same(changes, versions)
    }
  })
})
