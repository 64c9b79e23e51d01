import { rm } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { lease } from '#indexing/follower-lock.ts'
import type { Fault } from './fault.ts'

const killService = (which: 'first' | 'second'): Fault => ({
  name: `kill the ${which} service`,
  holds: [which],
  weight: 2,
  run: async ({ instances }, random) => {
    await instances[which].kill()
    await sleep(random.between(0, 500))
    await instances[which].start()
  }
})

const stopService = (which: 'first' | 'second'): Fault => ({
  name: `stop the ${which} service in order`,
  holds: [which],
  weight: 1,
  run: async ({ instances }) => {
    await instances[which].stop()
    await instances[which].start()
  }
})

/** Faults of processes: killed, stopped, and standing still. */
export const processFaults: Fault[] = [
  killService('first'),
  killService('second'),
  stopService('first'),
  stopService('second'),
  {
    name: 'kill Meilisearch',
    holds: ['search'],
    weight: 6,
    run: async ({ search }, random) => {
      await search.kill()
      await sleep(random.between(0, 1500))
      await search.restart()
    }
  },
  {
    name: 'kill PostgreSQL',
    holds: ['postgres'],
    weight: 5,
    run: async ({ postgres }, random) => {
      await postgres.kill()
      await sleep(random.between(0, 1000))
      await postgres.restart()
    }
  },
  {
    name: 'stop PostgreSQL at once',
    holds: ['postgres'],
    weight: 2,
    run: async ({ postgres }, random) => {
      // Immediate shutdown: its sessions are told, and nothing is written down.
      process.kill(postgres.pid, 'SIGQUIT')
      await sleep(random.between(200, 1000))
      await postgres.restart()
    }
  },
  {
    name: 'stop the clock of Meilisearch',
    holds: ['search'],
    weight: 2,
    run: async ({ search }, random) => {
      process.kill(search.pid, 'SIGSTOP')
      await sleep(random.between(300, 2500))
      process.kill(search.pid, 'SIGCONT')
    }
  },
  {
    name: 'stop the clock of the follower',
    holds: ['first', 'second'],
    weight: 2,
    run: async ({ instances, database, ways, follower }, random) => {
      // The session of the lock came over the way of one of them.
      const [holder] = await database.sql<{ port: number }[]>`
        select a.client_port as port from pg_locks l join pg_stat_activity a using (pid)
        where l.locktype = 'advisory' and l.granted
          and ((l.classid::bigint << 32) | l.objid::bigint) = hashtextextended(${`lexatlas follower ${follower}`}, 0)`.catch(
        () => []
      )
      const which = holder && ways.first.leads(holder.port) ? 'first' : 'second'
      instances[which].pause()
      await sleep(lease + random.between(300, 1500))
      instances[which].resume()
    }
  },
  {
    name: 'take the data of Meilisearch away',
    holds: ['search'],
    weight: 1,
    run: async ({ search, searchFolder }) => {
      await search.kill()
      await rm(searchFolder, { recursive: true, force: true })
      await search.restart()
    }
  }
]
