import { setMaxListeners } from 'node:events'
import { setTimeout } from 'node:timers/promises'
import { Failure } from '#domain/failure.ts'
import type { VisitedState } from '#domain/link.ts'
import type { Database } from '#store/database.ts'
import { databaseNow } from '#store/database-now.ts'
import { type DueLink, readDueLinks, recordVisit, takeVisitingRight } from '#store/links.ts'
import { createAddressRule } from './address-rule.ts'
import { doubtMissingHosts } from './doubt-missing-hosts.ts'
import { createGuardedAgent, type Resolve, systemResolve } from './guarded-agent.ts'
import { createHostTurns, type Politeness } from './host-turns.ts'
import { createRobots } from './robots.ts'
import { visit } from './visit.ts'

export interface CheckOptions extends Politeness {
  /** Addresses to visit at most; all without it. */
  limit?: number | undefined
  /** Milliseconds since the last visit from which an address is visited again. */
  olderThan: number
  /** Hosts visited at once. */
  concurrency: number
  /** Milliseconds a connection, and a whole answer, may take. */
  timeout: number
  userAgent: string
  /** Ranges of addresses (CIDR) that may be visited although they are not public. */
  allowedAddresses?: readonly string[]
  signal?: AbortSignal
  onVisit?: (url: string, state: VisitedState) => void
  /** How names are looked up, for tests. */
  resolve?: Resolve
}

/** How many addresses were found in each state. */
export type Checked = Record<VisitedState, number>

/** Addresses known and waiting, so that hosts can be visited beside each other. */
const window = 2000

/**
 * Visits the sources of records, the longest unvisited first, and stores each result at once: whenever it is
 * ended, the next run goes on with the others.
 */
export const checkLinks = async (database: Database, options: CheckOptions): Promise<Checked> => {
  const lost = new AbortController()
  await using right = await takeVisitingRight(database, () => lost.abort(new Error('The database is away.')))
  if (!right) throw new Failure('conflict', 'Another process is checking links already.')
  const halt = AbortSignal.any([lost.signal, ...(options.signal ? [options.signal] : [])])
  // Every visit under way listens to it; more than ten would be taken for a leak.
  setMaxListeners(0, halt)

  const turns = createHostTurns(options)
  const mayConnect = createAddressRule(options.allowedAddresses)
  const { timeout, userAgent } = options
  const resolve = doubtMissingHosts(options.resolve ?? systemResolve)
  const agent = createGuardedAgent({ mayConnect, timeout, resolve })
  const asking = { agent, turns, userAgent, timeout }
  const robots = createRobots(asking)

  const checked: Checked = { working: 0, moved: 0, broken: 0, unreachable: 0, blocked: 0, refused: 0 }
  // By the clock that the times of visits are from.
  const now = Date.parse(await databaseNow(database.db))
  const before = new Date(now - options.olderThan).toISOString()
  const waiting = createQueue(database, before, options.limit)
  const underWay = new Set<Promise<void>>()

  const begin = (link: DueLink, host: string) => {
    turns.begin(host)
    const going = visit(asking, robots, link.url, halt)
      .then(async (found) => {
        await recordVisit(database.db, link, found)
        checked[found.state]++
        options.onVisit?.(link.url, found.state)
      })
      .finally(() => {
        turns.end(host)
        underWay.delete(going)
      })
    underWay.add(going)
    // Looked at by whoever waits for the first to end; until then it is not unhandled.
    going.catch(() => {})
  }

  try {
    for (;;) {
      halt.throwIfAborted()
      await waiting.fill()
      for (const host of waiting.hosts()) {
        if (underWay.size >= options.concurrency) break
        if (turns.isFree(host)) begin(waiting.take(host), host)
      }
      if (underWay.size === 0 && waiting.size() === 0) return checked
      const pause =
        underWay.size < options.concurrency ? turns.untilFree(waiting.hosts()) : Number.POSITIVE_INFINITY
      await firstOf(underWay, pause, halt)
    }
  } finally {
    lost.abort()
    await Promise.allSettled(underWay)
    await agent.destroy()
  }
}

/** Resolves when a visit ends or the pause is over; throws what a visit throws. */
const firstOf = async (underWay: ReadonlySet<Promise<void>>, pause: number, halt: AbortSignal) => {
  const over = new AbortController()
  const signal = AbortSignal.any([over.signal, halt])
  const timer = Number.isFinite(pause)
    ? [setTimeout(Math.max(pause, 1), undefined, { signal }).catch(() => {})]
    : []
  await Promise.race([...underWay, ...timer])
  over.abort()
}

/** Due addresses by host, the longest unvisited first, read from the database window by window. */
const createQueue = (database: Database, before: string, limit = Number.POSITIVE_INFINITY) => {
  const byHost = new Map<string, DueLink[]>()
  let [size, read, after, ended] = [0, 0, undefined as DueLink | undefined, false]
  return {
    size: () => size,
    hosts: () => byHost.keys(),
    fill: async () => {
      if (ended || size > window / 2) return
      const wanted = Math.min(window - size, limit - read)
      const due = wanted > 0 ? await readDueLinks(database.db, before, wanted, after) : []
      for (const link of due) {
        const host = hostOf(link.url)
        byHost.set(host, [...(byHost.get(host) ?? []), link])
      }
      ;[size, read, after, ended] = [size + due.length, read + due.length, due.at(-1), due.length < wanted]
      if (read >= limit) ended = true
    },
    take: (host: string): DueLink => {
      const [first, ...rest] = byHost.get(host)!
      if (rest.length > 0) byHost.set(host, rest)
      else byHost.delete(host)
      size--
      return first!
    }
  }
}

const hostOf = (url: string) => (URL.canParse(url) ? new URL(url).hostname : '')
