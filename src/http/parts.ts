import type { ExactEngine, SearchNode } from '#domain/search.ts'
import type { Terms } from '#domain/terms.ts'
import type { Importer } from '#import/contract.ts'
import type { Kinds } from '#kinds/kind.ts'
import type { ReportImporter } from '#report-import/contract.ts'
import type { Db } from '#store/database.ts'
import type { RateLimits } from './plugins/limit-rates.ts'

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
  /** Aborted once the service was asked to stop: it is no longer ready then, and serves on for a while. */
  stopping?: AbortSignal
  /** Works on what is sent to be imported, if this instance does; others find it as well. */
  imports?: Importer | undefined
}

export interface AppOptions {
  /** Address the service is reached at, without a slash at the end. */
  publicUrl: string
  version: string
  /** How much may be asked for; absent, without limits. */
  rates?: RateLimits
  /** Milliseconds a body may take to arrive; half a minute where nothing is said. */
  bodyTime?: number
  /** Addresses of proxies (CIDR), whose word on who asks is believed. */
  trustedProxies?: string[] | undefined
}
