import { setTimeout as sleep } from 'node:timers/promises'
import type postgres from 'postgres'
import type { Database } from '#store/database.ts'

/** The right to write to an index; lost with the connection that holds it, or when its holder stands still. */
export interface FollowerLock extends AsyncDisposable {
  /** Takes it if nobody else has it; several instances may run, one at a time follows. */
  take(): Promise<boolean>
  /** Throws when the lock is gone: with its connection, or because the holder stood still for too long. */
  confirm(): Promise<void>
  release(): Promise<void>
}

/** Milliseconds without a sign of life after which the database takes the lock from its holder. */
export const lease = 5000

/** Milliseconds a connection for it may take to be made and used. */
const longestTake = 5000

/**
 * The lock of the follower of that name, not taken yet. It is a session's, and the database ends a session that
 * is silent for the lease: a holder that was stopped, or is cut off, does not keep others from following.
 */
export const createFollowerLock = (database: Database, name: string): FollowerLock => {
  const key = `lexatlas follower ${name}`
  let held = false
  let connection: postgres.Sql | undefined

  // Not a reserved one of the pool: the driver goes on to write to it after it was lost, and ends the process.
  const connect = () => {
    const opened: postgres.Sql = database.connect(
      () => {
        if (connection === opened) held = false
      },
      { idle_session_timeout: lease }
    )
    connection = opened
    return opened
  }

  /** Without a word to the other side, which may not answer. */
  const letGo = async () => {
    held = false
    const former = connection
    connection = undefined
    await former?.end({ timeout: 0 })
  }

  const inTime = async <Value>(
    milliseconds: number,
    question: (sql: postgres.Sql) => Promise<Value>
  ): Promise<Value> => {
    const halt = new AbortController()
    const late = sleep(milliseconds, undefined, { signal: halt.signal }).then(() => {
      throw new Error('The database did not answer about the follower lock in time.')
    })
    try {
      return await Promise.race([question(connection ?? connect()), late])
    } catch (error) {
      await letGo()
      throw error
    } finally {
      late.catch(() => {})
      halt.abort()
    }
  }

  const confirm = async () => {
    await inTime(lease, (sql) => sql`select 1`)
    if (!held) throw new Error('The connection that held the follower lock was lost.')
  }

  const signOfLife = setInterval(() => {
    if (held) confirm().catch(() => {})
  }, lease / 5).unref()

  return {
    take: async () => {
      const [row] = await inTime(
        longestTake,
        (sql) => sql<[{ taken: boolean }]>`select pg_try_advisory_lock(hashtextextended(${key}, 0)) as taken`
      )
      held = row.taken
      return held
    },
    confirm,
    // The lock goes with its connection, also where the database does not answer.
    release: letGo,
    [Symbol.asyncDispose]: async () => {
      clearInterval(signOfLife)
      await letGo()
    }
  }
}
