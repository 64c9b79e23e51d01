import { Failure } from '#domain/failure.ts'
import type { UnderstoodQuery } from '#domain/query.ts'
import type {
  ExactEngine,
  ExactRequest,
  Found,
  IndexState,
  SearchEngine,
  SearchRequest
} from '#domain/search.ts'
import type { Parts } from '#http/parts.ts'
import { Crowded, createBounded } from './bounded.ts'
import type { Circuit } from './circuit-breaker.ts'
import { createWatchedNode, type WatchedNode } from './watched-node.ts'

/** Who answered, and why not the better one. */
interface Answered {
  engine: 'meilisearch' | 'postgres'
  degraded: boolean
  degradedBecause?: string
  index?: { node: string; changesBehind: number; secondsBehind: number; builtAt?: string }
}

/** A search server as it stands, for whoever operates the service. */
export interface NodeStanding {
  name: string
  /** Whether it is being asked. */
  up: boolean
  circuit: Circuit
  state: IndexState
}

/** Asks a healthy, fresh index, and PostgreSQL where none can answer; says which it was. */
export interface Engines extends Disposable {
  find(request: SearchRequest): Promise<Answered & { found: Found }>
  /** PostgreSQL, asked on purpose. */
  findExactly(
    request: ExactRequest
  ): Promise<Answered & { found: Awaited<ReturnType<ExactEngine['findExactly']>> }>
  suggest(
    query: UnderstoodQuery,
    kinds: readonly string[],
    limit: number
  ): Promise<Answered & { ids: string[] }>
  nodes(): NodeStanding[]
  /** Answers given so far by whom. */
  answers(): { engine: Answered['engine']; node: string; count: number }[]
  /** Seconds so far in which no index could be asked. */
  degradedSeconds(): number
  /** Searches that wait for PostgreSQL now. */
  waiting(): number
}

/** What they tell: a node that is left alone, and one that is asked again. */
export interface EnginesLog {
  info(fields: object, message: string): void
  warn(fields: object, message: string): void
  error(fields: object, message: string): void
}

/** Milliseconds all indexes together may take before PostgreSQL is asked, and one of them for itself. */
const patience = 4000
const patienceWithOne = 2000

/** Of the database's ten connections these many serve searches, so that lists and writes always have theirs. */
const postgresBounds = { running: 4, waiting: 64, patience: 4000 }

/** A node this much further behind than the freshest is asked only when no fresher one can answer, in seconds. */
const freshEnough = 5

export const createEngines = (
  { nodes = [], postgres }: Pick<Parts, 'nodes' | 'postgres'>,
  log: EnginesLog
): Engines => {
  const watched = nodes.map((node) => createWatchedNode(node, log))
  const bounded = createBounded(postgresBounds)
  const counts = new Map<string, { engine: Answered['engine']; node: string; count: number }>()
  const clock = createDegradedClock(() => watched.length > 0 && !watched.some((node) => node.usable()))
  let turn = 0

  const count = (engine: Answered['engine'], node = '') => {
    const key = `${engine} ${node}`
    const counted = counts.get(key) ?? { engine, node, count: 0 }
    counted.count++
    counts.set(key, counted)
  }

  /** Usable ones, the fresh before the others, each time another first. */
  const candidates = (): WatchedNode[] => {
    const usable = watched.filter((node) => node.usable())
    if (usable.length < 2) return usable
    turn++
    const rotated = usable.map((_, index) => usable[(index + turn) % usable.length]!)
    const freshest = Math.min(...usable.map(({ state }) => state().lag.seconds))
    const isFresh = ({ state }: WatchedNode) => state().lag.seconds <= freshest + freshEnough
    return [...rotated.filter(isFresh), ...rotated.filter((node) => !isFresh(node))]
  }

  const askPostgres = async <Value>(question: (engine: ExactEngine) => Promise<Value>): Promise<Value> => {
    try {
      return await bounded(() => question(postgres))
    } catch (error) {
      if (!(error instanceof Crowded)) throw error
      throw new Failure('unavailable', 'More searches are under way than can be answered.', [], {
        cause: error
      })
    }
  }

  const ask = async <Value>(
    question: (engine: SearchEngine, signal?: AbortSignal) => Promise<Value>
  ): Promise<{ value: Value; answered: Answered }> => {
    const end = Date.now() + patience
    clock.tick()
    let because: string | undefined
    for (const node of candidates()) {
      const left = Math.min(patienceWithOne, end - Date.now())
      if (left <= 0) break
      const state = node.state()
      const outcome = await node.ask(question, left)
      if ('value' in outcome) {
        count('meilisearch', node.name)
        return {
          value: outcome.value,
          answered: {
            engine: 'meilisearch',
            degraded: false,
            index: { node: node.name, ...freshness(state) }
          }
        }
      }
      because = outcome.because
    }
    const value = await askPostgres(question)
    count('postgres')
    const degradedBecause = `${because ?? reasonOf(watched)}; typing errors are not forgiven.`
    return { value, answered: { engine: 'postgres', degraded: true, degradedBecause } }
  }

  return {
    find: async (request) => {
      const { value, answered } = await ask((engine, signal) => engine.find(request, signal))
      return { found: value, ...answered }
    },
    findExactly: async (request) => {
      const found = await askPostgres((engine) => engine.findExactly(request))
      count('postgres')
      return { engine: 'postgres', degraded: false, found }
    },
    suggest: async (query, kinds, limit) => {
      const { value, answered } = await ask((engine, signal) => engine.suggest(query, kinds, limit, signal))
      return { ids: value, ...answered }
    },
    nodes: () =>
      watched.map(({ name, usable, circuit, state }) => ({
        name,
        up: usable(),
        circuit: circuit(),
        state: state()
      })),
    answers: () => [...counts.values()],
    degradedSeconds: clock.seconds,
    waiting: bounded.waiting,
    [Symbol.dispose]: () => {
      for (const node of watched) node[Symbol.dispose]()
    }
  }
}

const reasonOf = (nodes: readonly WatchedNode[]) => {
  if (nodes.length === 0) return 'There is no search server'
  const [down] = nodes.filter(({ state }) => !state().ready)
  return down
    ? down.state().reason!.replace(/\.$/, '')
    : 'The search server failed and is left alone for a moment'
}

const freshness = ({ lag, builtAt }: IndexState) => ({
  changesBehind: lag.changes,
  secondsBehind: Math.round(lag.seconds * 10) / 10,
  ...(builtAt ? { builtAt } : {})
})

/** Adds up the time in which something holds, as far as it is looked at. */
const createDegradedClock = (holds: () => boolean) => {
  let seconds = 0
  let last = performance.now()
  let held = false
  const tick = () => {
    const now = performance.now()
    if (held) seconds += (now - last) / 1000
    last = now
    held = holds()
  }
  return {
    tick,
    seconds: () => {
      tick()
      return seconds
    }
  }
}
