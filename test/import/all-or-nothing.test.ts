import { setTimeout } from 'node:timers/promises'
import { test } from 'tap'
import { openPortal } from '../support/portal.ts'
import { law, load, ndjson } from './load.ts'

test('Imports of all or nothing that wait for each other are both done', async (t) => {
  const portal = await openPortal(t, { index: false })
  const file = (id: string, title: string) => ({
    [`legislation-${id}-${title}.ndjson`]: ndjson(law(id, { title }))
  })
  await load(t, portal, { ...file('a', 'One'), ...file('b', 'One') })
  let met = 0
  const loadTogether = (files: Record<string, string>) => {
    let isFirst = true
    const also = async () => {
      if (!isFirst) return
      isFirst = false
      met++
      while (met < 2) await setTimeout(5)
    }
    return load(t, portal, files, { allOrNothing: true, also })
  }
  const reports = await Promise.all([
    loadTogether({ ...file('a', 'Two'), ...file('b', 'Two') }),
    loadTogether({ ...file('b', 'Three'), ...file('a', 'Three') })
  ])
  for (const { written, rows } of reports) t.match({ written, rows }, { written: true, rows: { updated: 2 } })
  const titles = await Promise.all(
    ['a', 'b'].map(async (id) => (await portal.get(`/v1/legislation/${id}`)).title)
  )
  t.equal(titles[0], titles[1])
})
