import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** A process as the system knows it: the start tells it from a later one that was given the same id. */
export interface ProcessIdentity {
  pid: number
  start: string
}

const read = (path: string) => {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

const onLinux = (pid: number) => {
  const stat = read(`/proc/${pid}/stat`)
  if (stat === undefined) return undefined
  // The command name stands in brackets and may itself hold spaces and brackets.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const [state, ticks] = [fields[0], fields[19]]
  // A killed process stays listed until its parent collects it; it runs nothing and holds nothing.
  if (state === 'Z' || state === 'X') return undefined
  return `${read('/proc/sys/kernel/random/boot_id')?.slice(0, 8)}-${ticks}`
}

const isListed = (pid: number) => {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

const elsewhere = (pid: number) => {
  if (!isListed(pid)) return undefined
  if (process.platform === 'win32') return 'unknown'
  try {
    const options = { encoding: 'utf8', env: { PATH: '/usr/bin:/bin', LC_ALL: 'C' } } as const
    const [state = '', ...start] = execFileSync('ps', ['-o', 'state=,lstart=', '-p', String(pid)], options)
      .trim()
      .split(/\s+/)
    return state.startsWith('Z') ? undefined : start.join('-').replaceAll(':', '')
  } catch {
    return undefined
  }
}

const startOf = process.platform === 'linux' ? onLinux : elsewhere

/** The identity of the process that has this id now, if one has. */
export const identify = (pid: number): ProcessIdentity | undefined => {
  const start = startOf(pid)
  return start === undefined ? undefined : { pid, start }
}

/** Whether this very process, not a later one with its id, still runs. */
export const isRunning = ({ pid, start }: ProcessIdentity) => startOf(pid) === start
