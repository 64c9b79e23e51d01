import { setTimeout } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { compareIndex, type Differences, repairIndex } from '#indexing/reconcile.ts'
import { watchIndex } from '#indexing/watch-index.ts'
import { createProgress } from '#progress.ts'
import { createIndexWriter } from '#search/index-writer.ts'
import { lastSequence, sequenceChanges } from '#store/change-log.ts'
import { readFollower } from '#store/followers.ts'
import { type OpenIndex, openIndexes } from './index/open-index.ts'
import { exitCodes, runScript } from './run-script.ts'
import type { Usage } from './usage.ts'

const mostShown = 20

const usage: Usage = {
  calls: ['npm run index:verify -- [--repair]'],
  does: 'Compares each index with the database, record by record. Ends with 1 if they differ.',
  options: {
    '--repair': 'mend what differs'
  }
}

await runScript(usage, async () => {
  const { values } = parseArgs({ options: { repair: { type: 'boolean', default: false } } })
  await using indexes = await openIndexes()
  const codes = []
  for (const index of indexes.all) {
    const say = (text: string) => console.log(indexes.all.length > 1 ? `${index.name}: ${text}` : text)
    codes.push(await verify(index, values.repair, say))
  }
  return Math.max(...codes)
})

/** Compares one index with the database and mends it if it is to be. */
async function verify(index: OpenIndex, repair: boolean, say: (text: string) => void) {
  const { database, client, uid } = index
  await catchUp(index)
  const compare = () => compareIndex({ db: database.db, terms: index.terms }, client, uid)
  const differences = await compare()
  say(describe(differences))
  if (isEmpty(differences)) return exitCodes.well
  if (!repair) return exitCodes.ill
  await repairIndex({ db: database.db, terms: index.terms }, createIndexWriter(client, uid), differences)
  const left = await compare()
  say(isEmpty(left) ? 'Repaired.' : `Not all could be repaired: ${describe(left)}`)
  return isEmpty(left) ? exitCodes.well : exitCodes.ill
}

/** Waits until the index holds every change made before now. */
async function catchUp({ database, client, uid, follower, terms }: OpenIndex) {
  const { db } = database
  await using watch = watchIndex({ db, client, uid, follower, terms })
  await sequenceChanges(db)
  const last = await lastSequence(db)
  const behind = async () => last - (await readFollower(db, follower)).position
  if (watch.state().ready && (await behind()) <= 0) return
  const bar = createProgress(process.stderr).start('Waiting for the index')
  await watch.ready()
  for (let left = await behind(); left > 0; left = await behind()) {
    bar.update(last - left, last)
    await setTimeout(100)
  }
  bar.stop('it has every change made before')
}

function isEmpty({ missing, stale, surplus }: Differences) {
  return missing.length + stale.length + surplus.length === 0
}

function describe(differences: Differences) {
  if (isEmpty(differences)) return 'The index is what the database is.'
  return Object.entries(differences)
    .map(([how, ids]: [string, string[]]) => {
      const more = ids.length > mostShown ? ' …' : ''
      return `${ids.length} ${how}${ids.length > 0 ? `: ${ids.slice(0, mostShown).join(' ')}${more}` : ''}`
    })
    .join('\n')
}
