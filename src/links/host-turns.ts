import { setTimeout } from 'node:timers/promises'

/** How politely a host is visited. */
export interface Politeness {
  /** Visits of one host under way at once. */
  perHost: number
  /** Milliseconds from one request to a host to the next. */
  delay: number
}

/** Turns at hosts: who asks one waits for it, so that no host is asked more often than it should be. */
export interface HostTurns {
  /** Whether a visit could begin there now. */
  isFree(host: string): boolean
  /** Milliseconds until the first of the hosts is free, as far as that is known. */
  untilFree(hosts: Iterable<string>): number
  begin(host: string): void
  end(host: string): void
  /** Resolves when the next request to the host may be sent. */
  turn(host: string, signal: AbortSignal): Promise<void>
  /** What the host itself asks for between requests, in milliseconds; never less than `delay`. */
  slowDown(host: string, delay: number): void
  /** Lets the host alone for some milliseconds. */
  leaveAlone(host: string, pause: number): void
}

/** No host holds up a check for longer than this, in milliseconds, whatever it asks for. */
const longestPause = 60_000

export const createHostTurns = ({ perHost, delay }: Politeness): HostTurns => {
  const hosts = new Map<string, { visits: number; next: number; delay: number }>()
  const of = (host: string) => {
    const known = hosts.get(host) ?? { visits: 0, next: 0, delay }
    hosts.set(host, known)
    return known
  }
  return {
    isFree: (host) => of(host).visits < perHost && of(host).next <= Date.now(),
    untilFree: (names) =>
      Math.min(...[...names].filter((name) => of(name).visits < perHost).map((name) => of(name).next)) -
      Date.now(),
    begin: (host) => void of(host).visits++,
    end: (host) => void of(host).visits--,
    turn: async (host, signal) => {
      const known = of(host)
      const at = Math.max(Date.now(), known.next)
      known.next = at + known.delay
      await setTimeout(at - Date.now(), undefined, { signal })
    },
    slowDown: (host, wanted) => {
      const known = of(host)
      known.delay = Math.min(Math.max(delay, wanted), longestPause)
      known.next = Math.max(known.next, Date.now() + known.delay)
    },
    leaveAlone: (host, pause) => {
      of(host).next = Math.max(of(host).next, Date.now() + Math.min(pause, longestPause))
    }
  }
}
