import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import type { Test } from 'tap'
import { freePort } from '#embedded/free-port.ts'
import { familyOf } from '../embedded/service-processes.ts'

const root = join(import.meta.dirname, '../..')
// Not tsx's own command: it kills a program that does not answer a signal within a twentieth of a second.
const loader = pathToFileURL(join(root, 'node_modules/tsx/dist/loader.mjs')).href

/** A program of the repository, run as a user runs it. */
export interface Running {
  child: ChildProcess
  /** What it has written so far. */
  output(): string
  /** Resolves when it has ended, to its exit code or the signal. */
  ended: Promise<number | string>
}

/** Only what is given here and what a program needs to be found: not the environment of whoever runs the tests. */
const environment = (settings: Record<string, string>) => ({
  PATH: process.env.PATH ?? '',
  HOME: process.env.HOME ?? '',
  ...settings
})

export const run = (
  t: Test,
  args: string[],
  settings: Record<string, string>,
  cwd: string = root
): Running => {
  const child = spawn(process.execPath, ['--import', loader, ...args], {
    cwd,
    env: environment(settings),
    stdio: ['ignore', 'pipe', 'pipe']
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output += chunk))
  const ended = once(child, 'close').then(([code, signal]) => (code ?? signal) as number | string)
  t.teardown(async () => {
    child.kill('SIGKILL')
    await ended
  })
  return { child, output: () => output, ended }
}

/** Has the first start on a folder begin with an empty database: the sample takes seconds. */
export const withoutSample = (folder: string): void => {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'sample-loaded'), 'none\n')
}

/** A started service. */
export interface Service extends Running {
  url: string
  pid: number
  /** Every process it has started, theirs included. */
  processes(): number[]
  get(path: string): Promise<any>
}

/** Starts the service on a folder and waits until it can serve. */
export const startService = async (
  t: Test,
  folder: string,
  settings: Record<string, string> = {},
  cwd: string = root
): Promise<Service> => {
  const port = await freePort()
  const running = run(t, ['src/main.ts'], { DATA_DIR: folder, PORT: String(port), ...settings }, cwd)
  const url = `http://127.0.0.1:${port}`
  let ended: number | string | undefined
  void running.ended.then((how) => {
    ended = how
  })
  while (
    !(await fetch(`${url}/health/ready`).then(
      ({ ok }) => ok,
      () => false
    ))
  ) {
    if (ended !== undefined) throw new Error(`The service ended with ${ended}: ${running.output()}`)
    await sleep(50)
  }
  const pid = running.child.pid!
  return {
    ...running,
    url,
    pid,
    processes: () => [...new Set([pid, ...descendantsOf(pid)])],
    get: async (path) => (await fetch(url + path)).json()
  }
}

const descendantsOf = (pid: number): number[] =>
  familyOf(pid)
    .filter((child) => child !== pid)
    .flatMap((child) => [child, ...familyOf(child).filter((own) => own !== child)])
