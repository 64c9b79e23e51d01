import { setTimeout as sleep } from 'node:timers/promises'
import type { GuardedProcess } from './guarded-process.ts'

/** Waits until the new process answers; otherwise ends it and throws what it said. */
export const untilReady = async (
  name: string,
  child: GuardedProcess,
  isReady: () => Promise<boolean>,
  { signal, seconds = 60 }: { signal: AbortSignal; seconds?: number }
) => {
  const end = Date.now() + seconds * 1000
  while (!child.hasEnded()) {
    if (await isReady()) return
    if (signal.aborted || Date.now() > end) {
      await child[Symbol.asyncDispose]()
      throw new Error(signal.aborted ? `${name} was stopped` : `${name} did not answer in ${seconds} seconds`)
    }
    await sleep(20)
  }
  throw new Error(`${name} ${await child.ended}`)
}
