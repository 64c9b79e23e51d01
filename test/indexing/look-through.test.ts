import { test } from 'tap'
import { testTerms } from '../support/portal.ts'
import { lawNumbered, laws, nothing, openParts, until } from './own-index.ts'

test('what was written behind the back of the one who follows is mended without a hand', async (t) => {
  const parts = await openParts(t)
  if (!parts) return
  const { portal, client, uid } = parts
  const index = client.index(uid)
  await portal.save(laws(60))
  await portal.save([{ ...lawNumbered(7), status: 'withdrawn' }])

  /** As a process that was stopped before its writing would write it: an old state, and one that is withdrawn. */
  const spoil = async () => {
    const [old] = (await index.getDocuments({ ids: ['law-0001'] })).results
    const late = { ...old!, revision: '0', title_en: 'Stale' }
    await index
      .addDocuments([
        late,
        { ...late, key: 'law-0007', id: 'law-0007' },
        { ...late, key: 'ghost', id: 'ghost' }
      ])
      .waitTask()
    await index.deleteDocuments(['law-0050']).waitTask()
  }
  const mended = async () => {
    await until(async () => JSON.stringify(await parts.compare()) === JSON.stringify(nothing))
    t.match((await index.getDocuments({ ids: ['law-0001'] })).results, [{ title_en: 'Sitatunga 1' }])
  }

  await t.test('from time to time, while changes are followed', async () => {
    await using _often = parts.start(testTerms, portal.database, 100)
    await parts.caughtUp()
    await spoil()
    await portal.save([lawNumbered(2000)])
    await mended()
    await parts.caughtUp()
  })

  await t.test('by whoever takes over', async (t) => {
    await spoil()
    const { missing, stale, surplus } = await parts.compare()
    t.same([missing, stale, surplus.toSorted()], [['law-0050'], ['law-0001'], ['ghost', 'law-0007']])
    await using _seldom = parts.start()
    await mended()
  })

  await t.test('soon, where somebody else wrote', async () => {
    await using _seldom = parts.start()
    await parts.caughtUp()
    await mended()
    await spoil()
    await mended()
  })
  t.ok(parts.told.includes('The index differed from the database and was repaired.'))
})
