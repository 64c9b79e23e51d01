import { sql } from 'drizzle-orm'
import { Failure } from '#domain/failure.ts'
import type { Db, Queryable } from './database.ts'

const hasCode = (error: unknown, code: string) =>
  [error, (error as Error).cause].some((cause) => (cause as { code?: unknown } | undefined)?.code === code)

/** Reads as of one moment, on one connection; a statement that takes longer is given up, and said to be. */
export const readInTime = <Value>(
  db: Db,
  milliseconds: number,
  read: (moment: Queryable) => Promise<Value>
): Promise<Value> =>
  db
    .transaction(
      async (moment) => {
        // Compiling takes longer than these statements, and is tried where estimates are poor, e.g. after an import.
        await moment.execute(sql`
          select set_config('statement_timeout', ${String(milliseconds)}, true), set_config('jit', 'off', true)`)
        return read(moment)
      },
      { isolationLevel: 'repeatable read', accessMode: 'read only' }
    )
    .catch((error: unknown) => {
      if (!hasCode(error, '57014')) throw error
      const seconds = milliseconds / 1000
      throw new Failure('unavailable', `The search took longer than ${seconds} s.`, [], { cause: error })
    })
