import { setTimeout as sleep } from 'node:timers/promises'
import { readPublicChanges } from '#store/change-log.ts'
import type { Database } from '#store/database.ts'
import type { Asker } from './ask-service.ts'
import type { Ledger } from './ledger.ts'

/** Follows the changes all along over HTTP, as a mirror does, now at one service and now at the other. */
export interface ChangeReader {
  /** Whether it read what the log holds, from where the last comparison ended. */
  compare(): Promise<void>
  stop(): Promise<void>
}

interface Change {
  seq: number
  id: string
  version: number
  operation: string
}

const pause = 100
const page = 1000

const inShort = ({ seq, id, version, operation }: Change) => `${seq} ${operation} ${id} ${version}`

export const followChanges = (askers: readonly Asker[], { db }: Database, ledger: Ledger): ChangeReader => {
  const seen: string[] = []
  let stopped = false
  let compared = 0
  let turn = 0

  const readOn = async () => {
    for (let more = true; more; ) {
      const path = `/v1/changes?after=${seen.length}&limit=${page}`
      const answer = await askers[turn++ % askers.length]!.ask({ path })
      if (!answer || answer.status === 503) return
      if (answer.status !== 200)
        return ledger.complain(`${path}: ${answer.status}: ${answer.text.slice(0, 300)}`)
      const read = JSON.parse(answer.text) as { items: Change[]; next: number; more: boolean }
      for (const change of read.items) {
        if (change.seq !== seen.length + 1)
          ledger.complain(`The changes go from ${seen.length} to ${change.seq}.`)
        seen.push(inShort(change))
      }
      if (read.next !== seen.length) ledger.complain(`${path}: goes on at ${read.next}, not ${seen.length}.`)
      more = read.more
    }
  }

  const run = async () => {
    while (!stopped) {
      await readOn()
      await sleep(pause)
    }
  }
  const running = run()

  return {
    compare: async () => {
      const { items } = await readPublicChanges(db, compared, 10_000_000)
      const goal = items.map(({ recordId: id, ...change }) => inShort({ id, ...change }))
      // The reader itself must come to the end, not this comparison.
      for (const end = Date.now() + 10_000; seen.length < compared + goal.length && Date.now() < end; )
        await sleep(20)
      // An import may be going on.
      const read = seen.slice(compared, compared + goal.length)
      const wrong = goal.findIndex((change, index) => change !== read[index])
      if (wrong >= 0)
        ledger.complain(
          `Whoever followed from ${compared} on read ${read.length} changes of ${goal.length}: ${read[wrong]} for ${goal[wrong]}.`
        )
      compared += goal.length
    },
    stop: async () => {
      stopped = true
      await running
    }
  }
}
