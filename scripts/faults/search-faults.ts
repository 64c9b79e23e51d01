import { setTimeout as sleep } from 'node:timers/promises'
import { Pool } from 'undici'
import { requestRebuild } from '#store/followers.ts'
import { isDatabaseAway } from '#store/unavailable.ts'
import type { Fault } from './fault.ts'
import type { Stage } from './stage.ts'

/** Searches at once, several times as many as the queue of the stage's server takes. */
const crowd = 80

const askedForRebuild = ({ database, follower }: Stage) =>
  requestRebuild(database.db, follower).catch((error: unknown) => {
    if (!isDatabaseAway(error)) throw error
  })

/** Faults of the index and its server: full queues, rebuilds, foreign hands. */
export const searchFaults: Fault[] = [
  {
    name: 'fill the search queue',
    holds: [],
    weight: 2,
    run: async ({ search, searchKey, uid }, random) => {
      const pool = new Pool(search.url, { connections: crowd })
      const end = Date.now() + random.between(300, 900)
      const one = async () => {
        while (Date.now() < end) {
          const answer = await pool
            .request({
              method: 'POST',
              path: `/indexes/${uid}/search`,
              headers: { authorization: `Bearer ${searchKey}`, 'content-type': 'application/json' },
              body: JSON.stringify({ q: 'law of faults aganst mony', limit: 500 })
            })
            .then(({ body }) => body.dump())
            .catch(() => sleep(50))
          await answer
        }
      }
      await Promise.all(Array.from({ length: crowd }, one))
      await pool.destroy()
    }
  },
  {
    name: 'the search server answers 503',
    holds: ['search-way'],
    weight: 1,
    run: async ({ ways }, random) => {
      ways.search.set(503)
      await sleep(random.between(200, 1500))
      ways.search.set('pass')
    }
  },
  {
    name: 'rebuild the index',
    holds: [],
    weight: 5,
    run: async (stage, random) => {
      await askedForRebuild(stage)
      await sleep(random.between(0, 500))
    }
  },
  {
    name: 'exchange the index for a foreign one',
    holds: [],
    weight: 1,
    run: async ({ client, uid }) => {
      try {
        await client.createIndex('foreign', { primaryKey: 'key' })
        await client.swapIndexes([{ indexes: [uid, 'foreign'], rename: false }])
        await client.deleteIndex('foreign')
      } catch {
        // The server may be away at this moment: then this one did not happen.
      }
    }
  }
]
