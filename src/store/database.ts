import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'
import * as tables from './tables.ts'

/** A connection pool with drizzle over it. */
export type Db = PostgresJsDatabase<typeof tables>

/** Inside a transaction or outside of one. */
export type Queryable = Pick<Db, 'execute' | 'select' | 'insert' | 'update' | 'delete'>

export interface Database extends AsyncDisposable {
  readonly db: Db
  /** The driver itself: for LISTEN, and for a connection of one's own that holds a lock. */
  readonly sql: postgres.Sql
}

/** Opens a pool on a PostgreSQL URL; connections are made when they are needed. */
export const openDatabase = (url: string, { connections = 10 } = {}): Database => {
  const sql = postgres(url, {
    max: connections,
    connect_timeout: 10,
    idle_timeout: 300,
    onnotice: () => {},
    connection: { application_name: 'lexatlas', TimeZone: 'UTC' }
  })
  return {
    db: drizzle(sql, { schema: tables }),
    sql,
    [Symbol.asyncDispose]: () => sql.end({ timeout: 5 })
  }
}
