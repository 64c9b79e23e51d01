import { setTimeout as sleep } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import { type Change, readChanges, sequenceChanges } from '#store/change-log.ts'
import type { Database } from '#store/database.ts'
import { isDatabaseAway } from '#store/unavailable.ts'
import type { Ledger } from './ledger.ts'

/** Follows the change log all along, as a mirror does. */
export interface ChangeReader {
  /** Whether it read what the log holds, from where the last comparison ended. */
  compare(): Promise<void>
  stop(): Promise<void>
}

const pause = 100
const page = 1000

export const followChangeLog = ({ db }: Database, ledger: Ledger): ChangeReader => {
  const seen: Change[] = []
  let stopped = false
  let compared = 0

  const readOn = async () => {
    for (;;) {
      const last = seen.at(-1)?.seq ?? 0
      const changes = await readChanges(db, last, page)
      for (const [index, change] of changes.entries()) {
        if (change.seq !== last + index + 1)
          ledger.complain(`The log goes from ${last + index} to ${change.seq}.`)
      }
      seen.push(...changes)
      if (changes.length < page) return
    }
  }

  const run = async () => {
    while (!stopped) {
      try {
        await sequenceChanges(db)
        await readOn()
      } catch (error) {
        if (!isDatabaseAway(error)) ledger.complain(`Changes cannot be read: ${String(error)}`)
      }
      await sleep(pause)
    }
  }
  const running = run()

  return {
    compare: async () => {
      await sequenceChanges(db)
      const goal = await readChanges(db, seen[compared - 1]?.seq ?? 0, 10_000_000)
      // The reader itself must come to the end, not this comparison.
      for (const end = Date.now() + 10_000; seen.length < compared + goal.length && Date.now() < end; )
        await sleep(20)
      const read = seen.slice(compared)
      if (!isDeepStrictEqual(read, goal))
        ledger.complain(
          `Whoever followed from ${compared} on read ${read.length} changes of ${goal.length}, or others.`
        )
      compared = seen.length
    },
    stop: async () => {
      stopped = true
      await running
    }
  }
}
