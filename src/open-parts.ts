import { resolve } from 'node:path'
import { type Config, searchServersOf } from '#config.ts'
import { Failure } from '#domain/failure.ts'
import type { Terms } from '#domain/terms.ts'
import { createTerms } from '#domain/terms.ts'
import { openServices, type Services, startServices } from '#embedded/services.ts'
import { kinds } from '#kinds/index.ts'
import type { Kinds } from '#kinds/kind.ts'
import { reasonOf } from '#reason-of.ts'
import { openSearchServer, type SearchServer } from '#search/client.ts'
import { type Database, openDatabase } from '#store/database.ts'
import { migrate } from '#store/migrate.ts'
import { refreshWords } from '#store/refresh-words.ts'
import { syncVocabularies } from '#store/sync-vocabularies.ts'
import { readVocabularies } from '#vocabularies/read-vocabularies.ts'

/** Name of the index in every search server. */
export const indexUid = 'records'

/** A search server and what its index is called. */
interface NodePlace {
  /** As answers, metrics and logs call it. */
  name: string
  server: SearchServer
  uid: string
  /** Name of the follower that keeps its index; its own, for each server has come as far as it has. */
  follower: string
}

/** The open parts that the service and every script work with. */
export interface OpenParts extends AsyncDisposable {
  kinds: Kinds
  terms: Terms
  database: Database
  /** The search servers, each with an index of its own; none where none can be had. */
  nodes: NodePlace[]
  /** Whether the database is one of our own, under the data folder. */
  embedded: boolean
  /** Why there is no search server, and what to do, on one line. */
  searchMissing?: string
}

interface OpenOptions {
  /** Whether to use the servers of a running service. */
  attach?: boolean
  /** Milliseconds after which a connection to the database is given up on which nothing comes or goes. */
  silence?: number
  onLine?: (line: string) => void
}

/**
 * Opens what the configuration names, and starts under the data folder what it does not. `attach` uses the
 * servers of a running service, as scripts do; the service itself refuses a folder in use.
 */
export const openParts = async (
  config: Config,
  { attach = false, silence, onLine = () => {} }: OpenOptions = {}
): Promise<OpenParts> => {
  const opened: AsyncDisposable[] = []
  const close = async () => {
    for (const part of opened.splice(0).reverse()) await part[Symbol.asyncDispose]()
  }
  try {
    const services = await servicesFor(config, attach, onLine)
    if (services) opened.push(services)
    const databaseUrl = config.DATABASE_URL ?? services!.databaseUrl
    await migrate(databaseUrl).catch((error: unknown) => {
      if (!config.DATABASE_URL || error instanceof Failure) throw error
      throw new Error(`The database of DATABASE_URL cannot be used: ${reasonOf(error)}`)
    })
    const terms = createTerms(readVocabularies())
    await bringUpToDate(databaseUrl, terms, onLine)
    const database = openDatabase(databaseUrl, silence ? { silence } : {})
    opened.push(database)

    const nodes = placesOf(config, services)
    opened.push(...nodes.map(({ server }) => server))
    return {
      kinds,
      terms,
      database,
      embedded: config.DATABASE_URL === undefined,
      nodes,
      ...(nodes.length > 0 ? {} : { searchMissing: services?.searchMissing ?? 'Set MEILI_URL.' }),
      [Symbol.asyncDispose]: close
    }
  } catch (error) {
    await close()
    throw error
  }
}

/** What a newer program or other vocabularies make of what is stored; may take long, on a connection that is waited for. */
const bringUpToDate = async (databaseUrl: string, terms: Terms, onLine: (line: string) => void) => {
  await using database = openDatabase(databaseUrl, { connections: 2 })
  await syncVocabularies(database.db, terms)
  await refreshWords(database.db, kinds, (done, total) =>
    onLine(`Working out anew what records are found by: ${done} of ${total}.`)
  )
}

/** By address where it is configured; our own may come back on another port, and is one and the same. */
const placesOf = (config: Config, services: Services | null): NodePlace[] => {
  const configured = searchServersOf(config).map((server) => {
    const { host, pathname } = new URL(server.url)
    return { server, follower: `${indexUid}@${host}${pathname.replace(/\/$/, '')}` }
  })
  const own = services?.search ? [{ server: services.search, follower: indexUid }] : []
  return [...configured, ...own].map(({ server, follower }, index) => ({
    name: `search-${index + 1}`,
    server: openSearchServer(server),
    uid: indexUid,
    follower
  }))
}

const servicesFor = async (
  config: Config,
  attach: boolean,
  onLine: (line: string) => void
): Promise<Services | null> => {
  const parts = { postgres: config.DATABASE_URL === undefined, search: config.MEILI_URL === undefined }
  if (!parts.postgres && !parts.search) return null
  const open = attach ? openServices : startServices
  return open(resolve(config.DATA_DIR), { onLine, parts })
}
