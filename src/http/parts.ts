import type { ExactEngine, SearchNode } from '#domain/search.ts'
import type { Terms } from '#domain/terms.ts'
import type { Kinds } from '#kinds/kind.ts'
import type { ReportImporter } from '#report-import/contract.ts'
import type { Db } from '#store/database.ts'

/** What the HTTP layer serves from. */
export interface Parts {
  kinds: Kinds
  terms: Terms
  db: Db
  /** Search by PostgreSQL; always there. */
  postgres: ExactEngine
  /** Search by an index, one for each search server there is. */
  nodes?: readonly SearchNode[]
  /** Takes in documents, where that is set up. */
  reports?: ReportImporter | undefined
}

export interface AppOptions {
  /** Address the service is reached at, without a slash at the end. */
  publicUrl: string
  version: string
}
