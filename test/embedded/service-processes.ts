import { execFileSync } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'

const processes = () =>
  execFileSync('ps', ['-A', '-o', 'pid=,ppid=,pgid=,stat=,comm='], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .filter(([, , , state]) => !state?.startsWith('Z'))
    .map(([pid, parent, group, , command]) => ({
      pid: Number(pid),
      parent: Number(parent),
      group: Number(group),
      command
    }))

const belongsTo = (leader: number) => (it: { parent: number; group: number }) =>
  it.group === leader || it.parent === leader

/** The ids of a server, its guard and its workers. */
export const familyOf = (leader: number) =>
  processes()
    .filter(belongsTo(leader))
    .map(({ pid }) => pid)

/** The ids of the shells that watch over a server. */
export const guardsOf = (leader: number) =>
  processes()
    .filter((it) => belongsTo(leader)(it) && it.command === 'sh')
    .map(({ pid }) => pid)

/** Those of the ids that a living process has. */
export const stillRunning = (pids: number[]) => {
  const running = new Set(processes().map(({ pid }) => pid))
  return pids.filter((pid) => running.has(pid))
}

/** Waits until the condition holds, or says that it never did. */
export const until = async (condition: () => boolean | Promise<boolean>, seconds = 15) => {
  const end = Date.now() + seconds * 1000
  while (Date.now() < end) {
    if (await condition()) return true
    await sleep(25)
  }
  return false
}
