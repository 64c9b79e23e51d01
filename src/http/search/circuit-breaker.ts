/** `closed`: it is asked; `open`: it is left alone; `half-open`: one probe is under way, and nobody waits for it. */
export type Circuit = 'closed' | 'open' | 'half-open'

/** Keeps askers away from a server that failed, and finds out by itself when it can be asked again. */
export interface CircuitBreaker extends Disposable {
  state(): Circuit
  succeeded(): void
  failed(error: Error): void
}

export interface CircuitBreakerOptions {
  /** Asks the server something small; rejects while it cannot answer. */
  probe: () => Promise<unknown>
  /** Told of every change of state; the error is there when it opens. */
  onChange?: (state: Circuit, error?: Error) => void
  /** Failures in a row that open it. */
  threshold?: number
  /** Milliseconds until the first probe, and the longest between two. */
  firstPause?: number
  longestPause?: number
}

/** Who opens again so soon after it was closed goes on with the pauses it had come to. */
const steadyAfter = 10_000

/**
 * Small and our own: of the kept libraries, opossum no longer runs on Node 20, and cockatiel has callers wait for
 * the probe's outcome, where ours have another engine to go to.
 */
export const createCircuitBreaker = ({
  probe,
  onChange = () => {},
  threshold = 3,
  firstPause = 250,
  longestPause = 2000
}: CircuitBreakerOptions): CircuitBreaker => {
  let state: Circuit = 'closed'
  let failures = 0
  let pause = firstPause
  let closedAt = Number.NEGATIVE_INFINITY
  let timer: NodeJS.Timeout | undefined
  let disposed = false

  const become = (next: Circuit, error?: Error) => {
    if (state === next) return
    state = next
    onChange(next, error)
  }

  const open = (error: Error) => {
    if (disposed) return
    become('open', error)
    timer = setTimeout(() => void tryAgain(), pause).unref()
    pause = Math.min(pause * 2, longestPause)
  }

  const tryAgain = async () => {
    become('half-open')
    try {
      await probe()
      failures = 0
      closedAt = Date.now()
      become('closed')
    } catch (error) {
      open(error as Error)
    }
  }

  return {
    state: () => state,
    succeeded: () => {
      failures = 0
    },
    // Whoever asked before it opened may fail long after; that says nothing new.
    failed: (error) => {
      if (state !== 'closed' || ++failures < threshold) return
      if (Date.now() - closedAt > steadyAfter) pause = firstPause
      open(error)
    },
    [Symbol.dispose]: () => {
      disposed = true
      clearTimeout(timer)
    }
  }
}
