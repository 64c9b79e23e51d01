import { execFileSync } from 'node:child_process'
import { mkdirSync, statSync } from 'node:fs'
import type { Test } from 'tap'

/** A disk that is soon full. */
interface SmallDisk {
  grow(megabytes: number): void
}

/** A disk of its own for a folder, of so many megabytes; undefined, with a word why, where none can be mounted. */
export const mountSmallDisk = (
  t: Test,
  folder: string,
  megabytes: number,
  owner: { uid: number; gid: number } = { uid: process.getuid!(), gid: process.getgid!() }
): SmallDisk | undefined => {
  mkdirSync(folder, { recursive: true })
  const options = `size=${megabytes}m,mode=0700,uid=${owner.uid},gid=${owner.gid}`
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder], { stdio: 'pipe' })
  } catch (error) {
    t.pass(`not tried: no small disk can be mounted here: ${String((error as Error).message).trim()}`)
    return undefined
  }
  t.teardown(() => void execFileSync('umount', ['--lazy', folder]))
  return {
    grow: (megabytes) => void execFileSync('mount', ['-o', `remount,size=${megabytes}m`, folder])
  }
}

/** Whom a folder belongs to. */
export const ownerOfFolder = (folder: string) => {
  const { uid, gid } = statSync(folder)
  return { uid, gid }
}
