/** There is no room: others are being served and enough are waiting. */
export class Crowded extends Error {}

export interface Bounds {
  /** Works under way at once. */
  running: number
  /** Works that may wait for their turn, and how long in milliseconds. */
  waiting: number
  patience: number
}

/** Runs works with bounds to how many run and wait; throws `Crowded` at once, or when a turn does not come in time. */
export const createBounded = ({ running, waiting, patience }: Bounds) => {
  const queue = new Set<() => void>()
  let busy = 0

  const turn = () =>
    new Promise<void>((resolve, reject) => {
      if (queue.size >= waiting) return reject(new Crowded('Enough are waiting.'))
      const timer = setTimeout(() => {
        queue.delete(begin)
        reject(new Crowded('No turn came in time.'))
      }, patience)
      const begin = () => {
        clearTimeout(timer)
        resolve()
      }
      queue.add(begin)
    })

  const bounded = async <Value>(work: () => Promise<Value>): Promise<Value> => {
    // Whoever ends hands its place on, so that nobody who comes later is served first.
    if (busy >= running) await turn()
    else busy++
    try {
      return await work()
    } finally {
      const [next] = queue
      if (next) {
        queue.delete(next)
        next()
      } else busy--
    }
  }
  return Object.assign(bounded, { waiting: () => queue.size })
}
