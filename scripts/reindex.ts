import { setTimeout } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { createProgress } from '#progress.ts'
import { createIndexWriter, indexesBeside } from '#search/index-writer.ts'
import { readFollower, requestRebuild } from '#store/followers.ts'
import { countVisible } from '#store/read-for-index.ts'
import { type OpenIndex, openIndexes } from './index/open-index.ts'
import { exitCodes, runScript } from './run-script.ts'
import type { Usage } from './usage.ts'

const usage: Usage = {
  calls: ['npm run reindex'],
  does: 'Builds each index anew beside the one in use, and exchanges the two; searches go on.'
}

await runScript(usage, async () => {
  parseArgs()
  await using indexes = await openIndexes()
  for (const index of indexes.all) await rebuild(index, indexes.all.length > 1 ? `${index.name}: ` : '')
  return exitCodes.well
})

/** Has one index built by whoever follows the changes for it, and waits for it. */
async function rebuild({ database: { db }, client, uid, follower }: OpenIndex, prefix: string) {
  const built = async () => {
    const [next] = await indexesBeside(client, uid)
    return next === undefined ? 0 : ((await createIndexWriter(client, next).count()) ?? 0)
  }
  const bar = createProgress(process.stderr).start(`${prefix}Building the index`)
  const begun = performance.now()
  await requestRebuild(db, follower)
  while ((await readFollower(db, follower)).rebuildRequested) {
    bar.update(await built(), await countVisible(db))
    await setTimeout(200)
  }
  bar.stop('in use')
  const seconds = ((performance.now() - begun) / 1000).toFixed(1)
  console.log(
    `${prefix}The index of ${await createIndexWriter(client, uid).count()} records was built in ${seconds} s.`
  )
}
