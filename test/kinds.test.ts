import { test } from 'tap'
import { kinds } from '#kinds/index.ts'
import { openPortal } from './support/portal.ts'

test('x', async (t) => {
  const portal = await openPortal(t)
  const all = [...kinds.values()].flatMap((kind) => kind.examples)
  const outcomes = await portal.save(all)
  t.same(
    outcomes.map(({ outcome }) => outcome),
    all.map(() => 'created')
  )
  await portal.catchUp()
  const found = await portal.get('/v1/search?q=mafia')
  t.equal(found.total, 1)
})
