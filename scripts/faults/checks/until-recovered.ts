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

export interface Recovery {
  milliseconds: number
  /** What was not as it should be, at the last look that found something; absent where all was well at the first look. */
  waitedFor?: string
  /** Whether it took longer than it may. */
  late: boolean
}

/** Waits until both services answer by the index, and it is what the database is; tells how long that took. */
export const untilRecovered = async (
  stage: Stage,
  ledger: Ledger,
  since: number,
  ids: readonly string[]
): Promise<Recovery> => {
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
  let waitedFor: string | undefined
  do {
    wrong = await look().catch((error: unknown) => String(error))
    if (wrong === undefined) break
    waitedFor = wrong
    await sleep(150)
  } while (Date.now() - since < givenUp)
  const milliseconds = Date.now() - since
  const late = milliseconds > longestRecovery
  if (late)
    ledger.complain(
      `Recovery took ${milliseconds} ms${wrong ? ' and is not there' : ''}; it waited for: ${waitedFor ?? 'the load to end'}`
    )
  return { milliseconds, late, ...(waitedFor === undefined ? {} : { waitedFor }) }
}
