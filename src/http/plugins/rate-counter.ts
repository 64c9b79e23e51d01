import { LRUCache } from 'lru-cache'

/** Length of a window in milliseconds; windows begin at whole minutes, the same ones at every instance. */
const windowLength = 60_000

/** Callers remembered at once; beyond that, those seen longest ago begin anew. */
const mostCallers = 50_000

/** Tells others what was spent here in a window, and answers with what was spent in all, both by caller. */
export type ShareSpending = (
  window: number,
  spent: ReadonlyMap<string, number>
) => Promise<ReadonlyMap<string, number>>

/** How a caller stands in the present window. */
interface Standing {
  allowed: boolean
  /** Points left. */
  remaining: number
  /** Whole seconds until the window ends. */
  resetsIn: number
}

/** Counts what callers spend in windows of a minute. */
export interface RateCounter {
  /** Spends points of a quota, or none of them where too few are left. */
  spend(caller: string, points: number, quota: number): Standing
  /** Hears what other instances counted, and tells them what was counted here. */
  exchange(): Promise<void>
}

export const createRateCounter = (share: ShareSpending, now: () => number = Date.now): RateCounter => {
  const counts = new LRUCache<string, { total: number; untold: number }>({ max: mostCallers })
  let window = 0

  const present = () => {
    const current = Math.floor(now() / windowLength)
    if (current !== window) counts.clear()
    window = current
    return window
  }

  return {
    spend: (caller, points, quota) => {
      const end = (present() + 1) * windowLength
      const count = counts.get(caller) ?? { total: 0, untold: 0 }
      const allowed = count.total + points <= quota
      if (allowed) {
        count.total += points
        count.untold += points
        counts.set(caller, count)
      }
      return {
        allowed,
        remaining: Math.max(0, quota - count.total),
        resetsIn: Math.max(1, Math.ceil((end - now()) / 1000))
      }
    },
    exchange: async () => {
      const told = present()
      const spent = new Map([...counts].flatMap(([key, { untold }]) => (untold > 0 ? [[key, untold]] : [])))
      if (spent.size === 0) return
      const totals = await share(told, spent)
      if (present() !== told) return
      for (const [caller, points] of spent) {
        const count = counts.peek(caller)
        if (!count) continue
        // What was spent while they were asked is still to be told.
        count.untold -= points
        count.total = (totals.get(caller) ?? 0) + count.untold
      }
    }
  }
}
