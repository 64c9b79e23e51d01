import { test } from 'tap'
import { createIndexWriter } from '#search/index-writer.ts'
import { openParts } from './own-index.ts'

test('documents that are too much for one body are written in several', async (t) => {
  const parts = await openParts(t)
  if (!parts) return
  const writer = createIndexWriter(parts.client, parts.uid)
  await writer.create()
  const padding = 'х'.repeat(1_600_000)
  const documents = Array.from({ length: 36 }, (_, index) => {
    const id = `law-${index}`
    return { key: id, id, revision: '1', padding }
  })
  await writer.put(documents)
  t.equal(await writer.count(), 36)
})
