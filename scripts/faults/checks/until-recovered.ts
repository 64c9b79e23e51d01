import { setTimeout as sleep } from 'node:timers/promises'
import type { Ledger } from '../ledger.ts'
import type { Stage } from '../stage.ts'
import { compareSearch } from './compare-search.ts'

/** Milliseconds within which everything is as it was, by itself. */
const longestRecovery = 10_000

/** Longer than anybody should wait: to tell late from never. */
const givenUp = 60_000

const answersByIndex = async (url: string) => {
  const answer = await fetch(`${url}/v1/search?country=KEN&limit=1`, { signal: AbortSignal.timeout(15_000) })
  const { engine, degraded } = (await answer.json()) as { engine?: string; degraded?: boolean }
  return engine === 'meilisearch' && degraded === false
    ? undefined
    : `${url} answers ${answer.status} by ${engine}, degraded ${degraded}`
}

/** Waits until both services answer by the index, and it is what the database is; tells how long that took. */
export const untilRecovered = async (
  stage: Stage,
  ledger: Ledger,
  since: number,
  ids: readonly string[]
): Promise<number> => {
  const look = async () => {
    const different = await compareSearch(stage, ids)
    if (different !== undefined) return different
    for (const { url } of Object.values(stage.instances)) {
      const wrong = await answersByIndex(url)
      if (wrong !== undefined) return wrong
    }
    return undefined
  }
  let wrong: string | undefined
  do {
    wrong = await look().catch((error: unknown) => String(error))
    if (wrong === undefined) break
    await sleep(150)
  } while (Date.now() - since < givenUp)
  const took = Date.now() - since
  if (took > longestRecovery)
    ledger.complain(`Recovery took ${took} ms; at the last look: ${wrong ?? 'well'}`)
  return took
}
