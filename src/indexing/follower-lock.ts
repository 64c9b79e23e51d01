import type postgres from 'postgres'

/** The right to write to an index; lost with the connection that holds it. */
export interface FollowerLock {
  /** Throws when the connection, and the lock with it, is gone. */
  confirm(): Promise<void>
  release(): Promise<void>
}

/** Takes the lock of a follower if nobody has it; several instances may run, one at a time follows. */
export const takeFollowerLock = async (
  sql: postgres.Sql,
  name: string
): Promise<FollowerLock | undefined> => {
  const connection = await sql.reserve()
  const key = `lexatlas follower ${name}`
  try {
    const [row] = await connection<[{ taken: boolean; process: number }]>`
      select pg_try_advisory_lock(hashtextextended(${key}, 0)) as taken, pg_backend_pid() as process`
    if (!row.taken) {
      connection.release()
      return undefined
    }
    return {
      confirm: async () => {
        // The driver reconnects by itself, so the same backend must still be at the other end.
        const [now] = await connection<[{ process: number }]>`select pg_backend_pid() as process`
        if (now.process !== row.process)
          throw new Error('The connection that held the follower lock was lost.')
      },
      release: async () => {
        await connection`select pg_advisory_unlock_all()`.catch(() => {})
        connection.release()
      }
    }
  } catch (error) {
    connection.release()
    throw error
  }
}
