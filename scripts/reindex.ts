import { setTimeout } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { createProgress } from '#progress.ts'
import { createIndexWriter } from '#search/index-writer.ts'
import { readFollower, requestRebuild } from '#store/followers.ts'
import { countVisible } from '#store/read-for-index.ts'
import { openIndex } from './index/open-index.ts'
import { exitCodes, runScript } from './run-script.ts'

await runScript('npm run reindex', async () => {
  parseArgs()
  await using index = await openIndex()
  const { database, client, uid } = index
  const { db } = database
  const next = createIndexWriter(client, `${uid}_next`)
  const bar = createProgress(process.stderr).start('Building the index')
  const begun = performance.now()
  await requestRebuild(db, uid)
  while ((await readFollower(db, uid)).rebuildRequested) {
    bar.update((await next.count()) ?? 0, await countVisible(db))
    await setTimeout(200)
  }
  bar.stop('in use')
  const seconds = ((performance.now() - begun) / 1000).toFixed(1)
  console.log(
    `The index of ${await createIndexWriter(client, uid).count()} records was built in ${seconds} s.`
  )
  return exitCodes.well
})
