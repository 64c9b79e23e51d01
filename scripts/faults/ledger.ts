type Status = 'published' | 'draft' | 'withdrawn'

/** A write as it was sent; its mark stands in the title, and a withdrawal has that of what it withdraws. */
export interface Sent {
  id: string
  mark: string
  status: Status
}

/** A write the service said it had done; the version is known where the answer says it. */
type Acknowledged = Sent & { version?: number }

/** What was asked of the service, what it acknowledged, and what it answered wrongly. */
export interface Ledger {
  send(id: string, status: Exclude<Status, 'withdrawn'>): Sent
  acknowledge(sent: Sent, version?: number): void
  /** Acknowledged so far, in order. */
  readonly acknowledged: readonly Acknowledged[]
  wasSent(mark: string): boolean
  /** A record anybody may read, with the version it has at least; undefined while there is none. */
  readable(choose: (below: number) => number): Readable | undefined
  /** Whether that record was readable all the time since it was chosen. */
  stayed(chosen: Readable): boolean
  /** Until it is published again, nobody knows whether it may be read. */
  hide(id: string): void
  complain(what: string): void
  /** What is wrong since it was last asked, each thing once. */
  complaints(): string[]
  answers: { given: number; refusedForNow: number; excused: number }
  /** Imports that came to their end. */
  imports: number
}

interface Readable {
  id: string
  version: number
  /** Another one once it was hidden. */
  turn: number
}

/** Part of the title of whatever nobody may see. */
export const canary = 'okapizx'

/** Complaints that are told of one round. */
const mostTold = 12

export const createLedger = (): Ledger => {
  const marks = new Set<string>()
  const acknowledged: Acknowledged[] = []
  const versions = new Map<string, string>()
  const readable = new Map<string, Readable>()
  const wrong = new Map<string, number>()
  let turns = 0

  const complain = (what: string) => {
    wrong.set(what, (wrong.get(what) ?? 0) + 1)
  }
  const acknowledgeVersion = ({ id, mark, status }: Sent, version: number) => {
    const key = `${id} ${version}`
    if (versions.has(key))
      complain(`TWICE: version ${version} of ${id} was acknowledged for ${versions.get(key)} and ${mark}`)
    versions.set(key, mark)
    if (status !== 'published') return
    const before = readable.get(id)
    readable.set(id, {
      id,
      version: Math.max(version, before?.version ?? 0),
      turn: before?.turn ?? ++turns
    })
  }

  return {
    acknowledged,
    answers: { given: 0, refusedForNow: 0, excused: 0 },
    imports: 0,
    send: (id, status) => {
      const mark = `${status === 'draft' ? canary : 'mark'}${marks.size + 1}x`
      marks.add(mark)
      return { id, mark, status }
    },
    acknowledge: (sent, version) => {
      acknowledged.push(version === undefined ? sent : { ...sent, version })
      if (version !== undefined) acknowledgeVersion(sent, version)
    },
    wasSent: (mark) => marks.has(mark),
    readable: (choose) => {
      const ids = [...readable.keys()]
      return readable.get(ids[choose(ids.length)] ?? '')
    },
    stayed: ({ id, turn }) => readable.get(id)?.turn === turn,
    hide: (id) => void readable.delete(id),
    complain,
    complaints: () => {
      const all = [...wrong].map(([what, times]) => (times > 1 ? `${what} (${times} times)` : what))
      wrong.clear()
      return all.length > mostTold ? [...all.slice(0, mostTold), `and ${all.length - mostTold} more`] : all
    }
  }
}
