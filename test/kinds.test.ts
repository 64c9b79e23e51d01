import type { LightMyRequestResponse } from 'fastify'
import { type Test, test } from 'tap'
import { kinds } from '#kinds/index.ts'
import type { RecordKind } from '#kinds/kind.ts'
import { listSorts } from '#store/list-records.ts'
import { expectedCounts, keepsContract, parentOf } from './kinds/contract.ts'
import { openPortal, type Portal } from './support/portal.ts'
import { countedMore, lookThroughDoors } from './support/public-doors.ts'

/** The contract every kind keeps, told by the kinds' own examples: no kind is named here. */
const everyKindKeepsIt = async (t: Test, portal: Portal) => {
  await portal.catchUp()
  const { engine } = await portal.get('/v1/search')
  t.equal(engine, portal.search ? 'meilisearch' : 'postgres', 'that engine answers')
  for (const kind of kinds.values()) {
    await t.test(`a ${kind.name}`, async (t) => {
      const [draft, ...others] = kind.examples
      await keepsContract(t, portal, kind, draft!)
      await portal.save(others)
    })
  }
  for (const kind of [...kinds.values()].filter(({ parent }) => parent)) {
    await t.test(`a ${kind.name} is shown only while what it is part of is shown`, (t) =>
      hidesWithParent(t, portal, kind)
    )
  }
}

const hidesWithParent = async (t: Test, portal: Portal, kind: RecordKind) => {
  const draft = kind.examples[0]!
  const parent = parentOf(draft)!
  const look = async () => {
    await portal.catchUp()
    return lookThroughDoors(portal, kind, draft)
  }
  const shown = await look()
  t.equal(shown.status, 200)
  await portal.save([{ ...parent, status: 'withdrawn' }])
  const hidden = await look()
  t.equal(hidden.status, 404)
  t.notOk(JSON.stringify(hidden).includes(draft.id), 'it is named nowhere')
  t.same(
    countedMore(hidden.counted.facets, shown.counted.facets),
    { ...expectedCounts(kind, draft), kind: { [kind.name]: 1, [parent.kind]: 1 } },
    'and not counted'
  )
  await portal.save([parent])
  t.same(await look(), shown)
}

/** Copies that differ in nothing but their ids tie in every order but one. */
const walksByCursor = async (t: Test, portal: Portal, kind: RecordKind) => {
  const copies = kind.examples.flatMap((draft) =>
    [1, 2, 3].map((copy) => ({ ...draft, id: `${draft.id}.copy-${copy}` }))
  )
  await portal.save(copies)
  await portal.save([{ ...copies[0]!, status: 'withdrawn' }])
  const expected = [...kind.examples, ...copies.slice(1)].map(({ id }) => id).sort()
  for (const sort of listSorts) {
    const walked: string[] = []
    let address: string | undefined = `/v1/${kind.path}?sort=${sort}&limit=2`
    while (address) {
      const { body, headers }: LightMyRequestResponse = await portal.app.inject(address)
      const { items, next } = JSON.parse(body) as { items: { id: string }[]; next: string | null }
      walked.push(...items.map(({ id }) => id))
      address = /<(.+)>; rel="next"/.exec(String(headers.link))?.[1]
      t.equal(address ? new URL(address).searchParams.get('cursor') : null, next)
    }
    t.same([...walked].sort(), expected, `${kind.path} by ${sort}`)
    if (sort === 'id') t.same(walked, expected, 'in order')
    if (sort === '-id') t.same(walked, expected.toReversed(), 'in reverse')
  }
}

test('every kind keeps the contract by the index', async (t) => {
  await everyKindKeepsIt(t, await openPortal(t))
})

test('every kind keeps the contract by PostgreSQL alone', async (t) => {
  const portal = await openPortal(t, { index: false })
  await everyKindKeepsIt(t, portal)
  for (const kind of kinds.values()) {
    await t.test(`a walk by cursor through ${kind.path} repeats and skips nothing`, (t) =>
      walksByCursor(t, portal, kind)
    )
  }
})
