import { setTimeout as sleep } from 'node:timers/promises'
import type { GuardedProcess } from './guarded-process.ts'

const FIRST_WAIT = 200
const LONGEST_WAIT = 5000
const STEADY_AFTER = 60_000

/** A server of our own, started again on the same port with the same data whenever it ends by itself. */
export interface Server extends AsyncDisposable {
  url: string
  readonly pid: number
  /** Kills the real server process, for tests of faults; it is started again unless `autoRestart` is false. */
  kill(): Promise<void>
  /** Ends the server in order, if it runs, and starts it again. */
  restart(): Promise<void>
}

interface Supervision {
  name: string
  url: string
  /** Starts the server and waits until it answers; gives up, with nothing left running, when the signal aborts. */
  launch: (signal: AbortSignal) => Promise<GuardedProcess>
  autoRestart?: boolean
  onLine?: (line: string) => void
}

export const superviseServer = async (what: Supervision): Promise<Server> => {
  const { name, url, launch, autoRestart = true, onLine = () => {} } = what
  const say = (text: string) => {
    for (const line of text.split('\n')) onLine(line)
  }
  const closing = new AbortController()
  const { signal } = closing
  let child = await launch(signal)
  let planned = false
  let underWay: Promise<void> | undefined
  let closed: Promise<void> | undefined
  let wait = FIRST_WAIT

  const relaunch = async () => {
    while (!signal.aborted) {
      await sleep(wait, undefined, { signal }).catch(() => {})
      if (signal.aborted) return
      wait = Math.min(wait * 2, LONGEST_WAIT)
      try {
        follow(await launch(signal))
        say(`${name} runs again (process ${child.pid}).`)
        return
      } catch (error) {
        if (!signal.aborted) say(`${name} does not start again: ${(error as Error).message}`)
      }
    }
  }

  const follow = (started: GuardedProcess) => {
    child = started
    const since = Date.now()
    void started.ended.then((how) => {
      if (planned || signal.aborted || child !== started) return
      if (Date.now() - since > STEADY_AFTER) wait = FIRST_WAIT
      say(`${name} has ended by itself, ${how}`)
      if (autoRestart) underWay = relaunch()
    })
  }
  follow(child)

  const inOrder = async () => {
    planned = true
    try {
      await child[Symbol.asyncDispose]()
      follow(await launch(signal))
    } finally {
      planned = false
    }
  }

  const restart = async () => {
    await underWay
    const attempt = inOrder()
    underWay = attempt.catch(() => {})
    await attempt
  }

  const close = async () => {
    closing.abort()
    await underWay
    await child[Symbol.asyncDispose]()
  }

  return {
    url,
    get pid() {
      return child.pid
    },
    kill: () => child.kill(),
    restart,
    [Symbol.asyncDispose]() {
      closed ??= close()
      return closed
    }
  }
}
