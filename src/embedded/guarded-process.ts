import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync, writeFileSync } from 'node:fs'
import type { Writable } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import { readJson } from './private-file.ts'
import { identify, isRunning, type ProcessIdentity } from './process-identity.ts'
import { lastLines, openLog } from './server-log.ts'

/** Where programs of the system are looked for; the children inherit nothing else of our environment. */
export const SYSTEM_PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin'

export interface GuardedCommand {
  command: [string, ...string[]]
  /** The signal that asks for an orderly end. */
  signal: 'SIGINT' | 'SIGTERM'
  /** How long an orderly end may take before SIGKILL. */
  patienceSeconds: number
  cwd: string
  /** Its output; `….1` holds that of the run before. */
  log: string
  /** The file that tells the next start which process to wait for if we are killed. */
  record: string
  env?: Record<string, string>
  uid?: number | undefined
  gid?: number | undefined
}

export interface GuardedProcess extends AsyncDisposable {
  pid: number
  /** Settles, never rejects, when the process has ended; says how and with which last lines. */
  ended: Promise<string>
  hasEnded(): boolean
  kill(): Promise<void>
}

/*
 * The shell becomes the server (exec), so its id and its signals are the server's. Before that it leaves a
 * watcher that reads a pipe we hold: one line means the server has ended, the end of the pipe means that we have.
 * The watcher is a grandchild, for PostgreSQL treats a child it does not know as a crashed backend; and it is the
 * one in the background, for there a shell without a terminal ignores SIGINT, which the server must not inherit.
 */
const GUARD = `
signal=$1 patience=$2; shift 2
( {
  read -r word <&3 && exit
  kill -s "$signal" $$
  while kill -0 $$ && ! grep -q ') Z ' /proc/$$/stat; do
    [ "$patience" -eq 0 ] && kill -s KILL $$
    sleep 1; patience=$((patience - 1))
  done
} >/dev/null 2>&1 & )
exec "$@" 3<&-
`

const guarded = ({ command, signal, patienceSeconds }: GuardedCommand): [string, ...string[]] =>
  process.platform === 'win32'
    ? command
    : ['/bin/sh', '-c', GUARD, 'guard', signal.slice(3), String(patienceSeconds), ...command]

const describe = (code: number | null, signal: string | null) =>
  signal ? `killed by ${signal}` : `ended with code ${code}`

const hasExited = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null

/** Starts a server that ends when we end, however we do, and that a terminal's Ctrl-C does not reach. */
export const startGuarded = async (what: GuardedCommand): Promise<GuardedProcess> => {
  const log = await openLog(what.log)
  const [file, ...args] = guarded(what)
  const child = spawn(file, args, {
    cwd: what.cwd,
    env: { PATH: SYSTEM_PATH, ...what.env },
    stdio: ['ignore', log.fd, log.fd, 'pipe'],
    detached: process.platform !== 'win32',
    windowsHide: true,
    uid: what.uid,
    gid: what.gid
  })
  const pipe = child.stdio[3] as Writable | undefined
  pipe?.on('error', () => {})
  const ended = (async () => {
    try {
      const [code, signal] = await once(child, 'exit')
      // In one step with the end, or it could take away the record of the server that follows.
      rmSync(what.record, { force: true })
      pipe?.end('ended\n')
      const lines = await lastLines(what.log)
      return describe(code, signal) + (lines && `:\n${lines}`)
    } catch (error) {
      return `could not be started: ${(error as Error).message}`
    }
  })()
  const { pid } = child
  const identity = pid === undefined ? undefined : identify(pid)
  // At once: a server that is not on record when we are killed would meet the next one on the same data.
  if (identity) writeFileSync(what.record, JSON.stringify(identity), { mode: 0o600 })
  await log.close()
  if (pid === undefined) throw new Error(`${what.command[0]} ${await ended}`)

  const endBy = async (signal: NodeJS.Signals) => {
    if (!hasExited(child)) child.kill(signal)
    await ended
  }
  return {
    pid,
    ended,
    hasEnded: () => hasExited(child),
    kill: () => endBy('SIGKILL'),
    async [Symbol.asyncDispose]() {
      const patience = setTimeout(() => child.kill('SIGKILL'), what.patienceSeconds * 1000)
      await endBy(what.signal)
      clearTimeout(patience)
    }
  }
}

/** Waits for the server of an owner that was killed; its guard is ending it, and we do if the guard is gone. */
export const awaitFormerProcess = async ({
  record,
  signal,
  patienceSeconds
}: Pick<GuardedCommand, 'record' | 'signal' | 'patienceSeconds'>) => {
  const former = await readJson<ProcessIdentity>(record).catch(() => undefined)
  if (!former) return
  const send = (name: NodeJS.Signals) => isRunning(former) && process.kill(former.pid, name)
  const end = Date.now() + patienceSeconds * 1000
  const askAt = Date.now() + 2000
  let asked = false
  while (isRunning(former)) {
    if (!asked && Date.now() > askAt) asked = send(signal)
    if (Date.now() > end) send('SIGKILL')
    await sleep(20)
  }
}
