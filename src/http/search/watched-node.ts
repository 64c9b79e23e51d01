import { causeOf, Failure } from '#domain/failure.ts'
import type { SearchEngine, SearchNode, SearchRequest } from '#domain/search.ts'
import { Crowded, createBounded } from './bounded.ts'
import { type Circuit, createCircuitBreaker } from './circuit-breaker.ts'
import type { EnginesLog } from './engines.ts'

/** A search server that is asked with bounds, and left alone while it fails. */
export interface WatchedNode extends SearchNode, Disposable {
  /** Whether its index is in use, and it did not fail just now. */
  usable(): boolean
  circuit(): Circuit
  /** Never rejects: what it does not answer is for another to answer. */
  ask<Value>(
    question: (engine: SearchEngine, signal: AbortSignal) => Promise<Value>,
    milliseconds: number
  ): Promise<{ value: Value } | { because: string }>
}

/** As many as it has connections; whoever waits longer is better off with another engine. */
const bounds = { running: 32, waiting: 128, patience: 500 }

/** Milliseconds a probe may take. */
const longestProbe = 1500

const smallest: SearchRequest = {
  filter: { terms: {}, parents: [] },
  facets: [],
  sort: 'relevance',
  page: 1,
  limit: 1,
  match: 'all',
  highlight: false,
  language: 'en'
}

export const createWatchedNode = (node: SearchNode, log: EnginesLog): WatchedNode => {
  const { name, engine, state } = node
  const bounded = createBounded(bounds)
  let left = false
  const breaker = createCircuitBreaker({
    probe: () => engine.find(smallest, AbortSignal.timeout(longestProbe)),
    onChange: (circuit, error) => {
      if (circuit === 'closed') log.info({ node: name }, 'The search server answers again.')
      // Once for the whole outage: after a failed probe it is open as it was.
      if (circuit === 'open' && !left)
        log.warn({ node: name, err: error }, 'The search server is left alone for a moment.')
      left = circuit !== 'closed'
    }
  })

  return {
    ...node,
    usable: () => state().ready && breaker.state() === 'closed',
    circuit: breaker.state,
    ask: async (question, milliseconds) => {
      const begun = Date.now()
      try {
        const value = await bounded(() =>
          inTime((signal) => question(engine, signal), begun + milliseconds - Date.now())
        )
        breaker.succeeded()
        return { value }
      } catch (error) {
        if (error instanceof Crowded) return { because: 'The search server has more to do than it can' }
        if (causeOf(error, Failure)?.code === 'unavailable') {
          breaker.failed(error as Error)
          return { because: 'The search server does not answer' }
        }
        // Not counted against it: one odd question must not take it from all others.
        log.error(
          { node: name, err: error },
          'The search server refused a search; another engine answers it.'
        )
        return { because: 'The search server refused the search' }
      }
    },
    [Symbol.dispose]: () => breaker[Symbol.dispose]()
  }
}

/** Ends its timer with the question: those of `AbortSignal.timeout` go off all the same, and make an error each. */
const inTime = async <Value>(question: (signal: AbortSignal) => Promise<Value>, milliseconds: number) => {
  const controller = new AbortController()
  const giveUp = () => controller.abort(new DOMException('It took too long.', 'TimeoutError'))
  const timer = setTimeout(giveUp, Math.max(1, milliseconds))
  try {
    return await question(controller.signal)
  } finally {
    clearTimeout(timer)
  }
}
