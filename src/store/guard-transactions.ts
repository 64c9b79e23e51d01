import { setTimeout } from 'node:timers/promises'
import type postgres from 'postgres'
import { isDatabaseAway } from './unavailable.ts'

type Work = (transaction: postgres.TransactionSql) => unknown

const never = new Promise<never>(() => {})

/** Milliseconds from a statement's error to the driver's word that the connection is lost. */
const longestDoubt = 1000

/**
 * Makes transactions send nothing more once their connection is lost. The driver (postgres 3.4.9, its issues
 * 1208 and 1216) would write the rollback, or the next statement, to a socket that is gone, which ends the
 * process, or to the connection that follows, outside of any transaction.
 */
export const guardTransactions = (sql: postgres.Sql): void => {
  const begin = sql.begin.bind(sql) as (options: string, work: Work) => Promise<unknown>

  const guarded = (...args: [Work] | [string, Work]) => {
    const [options, work] = args.length === 2 ? args : ['', args[0]]
    let lost = false

    const outcome = begin(options, async (transaction) => {
      const send = transaction.unsafe
      transaction.unsafe = ((...statement: Parameters<typeof send>) => {
        if (lost) throw Object.assign(new Error('The connection was lost.'), { code: 'CONNECTION_CLOSED' })
        return send(...statement)
      }) as typeof send
      try {
        const result = await work(transaction)
        return lost ? never : result
      } catch (error) {
        if (isDatabaseAway(error)) await Promise.race([failure, setTimeout(longestDoubt)])
        // A rollback follows what is thrown here; whoever waits has been told by `outcome`.
        if (lost) return never
        throw error
      }
    })
    const failure = outcome.then(
      () => {},
      () => {
        lost = true
      }
    )
    return outcome
  }
  sql.begin = guarded as typeof sql.begin
}
