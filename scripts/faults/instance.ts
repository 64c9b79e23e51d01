import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'

const root = join(import.meta.dirname, '../..')
// Not tsx's own command: it stands between a signal and the program.
const loader = pathToFileURL(join(root, 'node_modules/tsx/dist/loader.mjs')).href

/** One running service, which is started again by whoever killed it. */
export interface Instance extends AsyncDisposable {
  readonly name: string
  readonly url: string
  /** Whether it answered without a break since that moment; then it owes an answer to whoever asked. */
  upSince(moment: number): boolean
  /** Starts it and waits until it answers; again and again, should it not come up, as its supervisor would. */
  start(): Promise<void>
  kill(): Promise<void>
  /** Asks it to end, as a deployment does; tells how it ended. */
  stop(): Promise<number | string>
  pause(): void
  resume(): void
  /** Times it ended though nobody asked. */
  ended(): string[]
}

interface InstanceOptions {
  name: string
  port: number
  environment: Record<string, string>
  /** What it writes goes there. */
  log: string
}

const answers = (url: string) =>
  fetch(`${url}/health/live`, { signal: AbortSignal.timeout(2000) }).then(
    ({ ok }) => ok,
    () => false
  )

export const createInstance = ({ name, port, environment, log }: InstanceOptions): Instance => {
  const url = `http://127.0.0.1:${port}`
  const surprises: string[] = []
  let child: ChildProcess | undefined
  let up = Number.POSITIVE_INFINITY
  const down = () => {
    up = Number.POSITIVE_INFINITY
  }

  const launch = () => {
    const output = openSync(log, 'a')
    const started = spawn(process.execPath, ['--import', loader, 'src/main.ts'], {
      cwd: root,
      env: { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', PORT: String(port), ...environment },
      stdio: ['ignore', output, output],
      // A signal from the keyboard is for the one who looks on.
      detached: true
    })
    closeSync(output)
    child = started
    started.once('exit', (code, signal) => {
      if (child !== started) return
      if (up < Number.POSITIVE_INFINITY)
        surprises.push(`${name} ended by itself (${code ?? signal}), see ${log}`)
      down()
      child = undefined
    })
    return started
  }

  // However the program ends: a service that stands still would be there for ever.
  const endWithUs = () => child?.kill('SIGKILL')
  process.on('exit', endWithUs)

  const start = async () => {
    for (;;) {
      const started = child ?? launch()
      while (child === started) {
        if (await answers(url)) {
          up = Date.now()
          return
        }
        await sleep(50)
      }
      await sleep(200)
    }
  }

  const end = async (signal: NodeJS.Signals): Promise<number | string> => {
    const ending = child
    down()
    child = undefined
    if (!ending || ending.exitCode !== null || ending.signalCode !== null) return 'not running'
    const exit = once(ending, 'exit')
    ending.kill(signal)
    const [code, by] = await exit
    return (code ?? by) as number | string
  }

  return {
    name,
    url,
    upSince: (moment) => up < moment,
    start,
    kill: async () => {
      await end('SIGKILL')
    },
    stop: () => end('SIGTERM'),
    pause: () => {
      down()
      child?.kill('SIGSTOP')
    },
    resume: () => {
      child?.kill('SIGCONT')
      up = Date.now()
    },
    ended: () => surprises.splice(0),
    [Symbol.asyncDispose]: async () => {
      await end('SIGKILL')
      process.off('exit', endWithUs)
    }
  }
}
