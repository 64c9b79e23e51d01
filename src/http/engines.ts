import { causeOf, Failure } from '#domain/failure.ts'
import type { UnderstoodQuery } from '#domain/query.ts'
import type { Found, IndexState, SearchEngine, SearchRequest } from '#domain/search.ts'
import type { Parts } from './parts.ts'

/** Who answered, and why not the better one. */
interface Answered {
  engine: 'meilisearch' | 'postgres'
  degraded: boolean
  degradedBecause?: string
  index?: { changesBehind: number; secondsBehind: number; builtAt?: string }
}

/** Asks the index, and PostgreSQL where the index cannot answer; says which it was. */
export interface Engines {
  find(request: SearchRequest): Promise<Answered & { found: Found }>
  suggest(
    query: UnderstoodQuery,
    kinds: readonly string[],
    limit: number
  ): Promise<Answered & { ids: string[] }>
}

/** Milliseconds an answer of the index may take, and the pause before it is asked again after it failed. */
const patience = 3000
const pauseAfterFailure = 2000

export const createEngines = (
  { index, postgres }: Pick<Parts, 'index' | 'postgres'>,
  onTrouble: (error: Error) => void
): Engines => {
  let notBefore = 0

  const ask = async <Value>(question: (engine: SearchEngine, signal?: AbortSignal) => Promise<Value>) => {
    const state = index?.state()
    if (index && state?.ready && Date.now() >= notBefore) {
      try {
        const value = await question(index.engine, AbortSignal.timeout(patience))
        return {
          value,
          answered: { engine: 'meilisearch' as const, degraded: false, index: freshness(state) }
        }
      } catch (error) {
        if (!isUnavailable(error)) throw error
        notBefore = Date.now() + pauseAfterFailure
        onTrouble(error as Error)
      }
    }
    const degradedBecause = !index
      ? 'There is no search server.'
      : (state?.reason ?? 'The search server does not answer.')
    return {
      value: await question(postgres),
      answered: { engine: 'postgres' as const, degraded: true, degradedBecause }
    }
  }

  return {
    find: async (request) => {
      const { value, answered } = await ask((engine, signal) => engine.find(request, signal))
      return { ...answered, found: value }
    },
    suggest: async (query, kinds, limit) => {
      const { value, answered } = await ask((engine) => engine.suggest(query, kinds, limit))
      return { ...answered, ids: value }
    }
  }
}

const isUnavailable = (error: unknown) => causeOf(error, Failure)?.code === 'unavailable'

const freshness = ({ lag, builtAt }: IndexState) => ({
  changesBehind: lag.changes,
  secondsBehind: Math.round(lag.seconds * 10) / 10,
  ...(builtAt ? { builtAt } : {})
})
