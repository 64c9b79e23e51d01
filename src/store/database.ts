import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'
import * as editingTables from './editing-tables.ts'
import { guardTransactions } from './guard-transactions.ts'
import { hideValues } from './hide-values.ts'
import * as importTables from './import-tables.ts'
import { mendResults } from './mend-results.ts'
import * as reportTables from './report-tables.ts'
import { createUnlessSilent } from './silent-connections.ts'
import * as tables from './tables.ts'

const schema = { ...tables, ...editingTables, ...importTables, ...reportTables }

/** A connection pool with drizzle over it; `$client` is the driver itself. */
export type Db = PostgresJsDatabase<typeof schema> & { $client: postgres.Sql }

/** Inside a transaction or outside of one. */
export type Queryable = Pick<Db, 'execute' | 'select' | 'insert' | 'update' | 'delete'>

export interface Database extends AsyncDisposable {
  readonly db: Db
  /** The driver itself, for LISTEN. */
  readonly sql: postgres.Sql
  /**
   * A connection of its own that stays, for a lock that belongs to it; told when it is lost, ended by the caller.
   * Settings are the server's own, for this session.
   */
  connect(onLost: () => void, settings?: Record<string, string | number>): postgres.Sql
}

/** Seconds before a connection is tried again; the driver's own pauses grow until answers wait for 20 s. */
const reconnectAfter = 0.2

/** Seconds a connection may take to be made: one that is cut in between is sometimes waited for as long. */
const connectWithin = 5

export interface DatabaseOptions {
  connections?: number
  /** Milliseconds after which a connection on which nothing comes or goes is given up; absent, it is waited for. */
  silence?: number
}

/** Opens a pool on a PostgreSQL URL; connections are made when they are needed. */
export const openDatabase = (url: string, { connections = 10, silence }: DatabaseOptions = {}): Database => {
  const options = {
    connect_timeout: connectWithin,
    backoff: () => reconnectAfter,
    onnotice: () => {},
    connection: { application_name: 'lexatlas', TimeZone: 'UTC' }
  }
  const bounds = silence
    ? { idle_timeout: (0.8 * silence) / 1000, socket: createUnlessSilent(silence) }
    : { idle_timeout: 300 }
  const sql = postgres(url, { ...options, ...bounds, max: connections } as Parameters<typeof postgres>[1])
  guardTransactions(sql)
  mendResults(sql)
  hideValues()
  return {
    db: drizzle(sql, { schema }),
    sql,
    connect: (onLost, settings = {}) =>
      postgres(url, {
        ...options,
        connection: { ...options.connection, ...settings },
        // Not needed for it, and where the connection is ended meanwhile the driver's own query rejects unheard.
        fetch_types: false,
        max: 1,
        max_lifetime: null,
        onclose: onLost
      }),
    [Symbol.asyncDispose]: () => sql.end({ timeout: 5 })
  }
}
