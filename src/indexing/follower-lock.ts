import type { Database } from '#store/database.ts'

/** The right to write to an index; lost with the connection that holds it. */
export interface FollowerLock extends AsyncDisposable {
  /** Takes it if nobody else has it; several instances may run, one at a time follows. */
  take(): Promise<boolean>
  /** Throws when the connection, and the lock with it, is gone. */
  confirm(): Promise<void>
  release(): Promise<void>
}

/** The lock of the follower of that name, not taken yet. */
export const createFollowerLock = (database: Database, name: string): FollowerLock => {
  const key = `lexatlas follower ${name}`
  let held = false
  // Not a reserved one of the pool: the driver goes on to write to it after it was lost, and ends the process.
  const connection = database.connect(() => {
    held = false
  })
  return {
    take: async () => {
      const [row] = await connection<[{ taken: boolean }]>`
        select pg_try_advisory_lock(hashtextextended(${key}, 0)) as taken`
      held = row.taken
      return held
    },
    confirm: async () => {
      await connection`select 1`
      if (!held) throw new Error('The connection that held the follower lock was lost.')
    },
    release: async () => {
      held = false
      await connection`select pg_advisory_unlock_all()`.catch(() => {})
    },
    [Symbol.asyncDispose]: () => connection.end({ timeout: 1 })
  }
}
