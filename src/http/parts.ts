import type { IndexState, SearchEngine } from '#domain/search.ts'
import type { Terms } from '#domain/terms.ts'
import type { Kinds } from '#kinds/kind.ts'
import type { Db } from '#store/database.ts'

/** What the HTTP layer serves from. */
export interface Parts {
  kinds: Kinds
  terms: Terms
  db: Db
  /** Search by PostgreSQL; always there. */
  postgres: SearchEngine
  /** Search by the index, where there is a search server, with its state. */
  index?: { engine: SearchEngine; state: () => IndexState } | undefined
}

export interface AppOptions {
  /** Address the service is reached at, without a slash at the end. */
  publicUrl: string
  version: string
}
