import { join } from 'node:path'
import type { Meilisearch } from 'meilisearch'
import { createTerms, type Terms } from '#domain/terms.ts'
import { freePort } from '#embedded/free-port.ts'
import { startServices } from '#embedded/services.ts'
import type { Server } from '#embedded/supervised-server.ts'
import { indexUid } from '#open-parts.ts'
import { openSearchServer } from '#search/client.ts'
import { createKey } from '#store/api-keys.ts'
import { type Database, openDatabase } from '#store/database.ts'
import { migrate } from '#store/migrate.ts'
import { syncVocabularies } from '#store/sync-vocabularies.ts'
import { readVocabularies } from '#vocabularies/read-vocabularies.ts'
import { createInstance, type Instance } from './instance.ts'
import { startTcpProxy, type TcpProxy } from './tcp-proxy.ts'

/** Searches that may wait in the search server; few, so that a crowd fills it. */
const searchQueue = 20

/** Two services over one PostgreSQL and one Meilisearch, with a hand on every connection between them. */
export interface Stage extends AsyncDisposable {
  folder: string
  postgres: Server
  search: Server
  searchKey: string
  /** Where the search server keeps its index. */
  searchFolder: string
  terms: Terms
  /** Straight to the servers, for whoever looks on. */
  database: Database
  client: Meilisearch
  uid: string
  follower: string
  /** The ways of both services to their servers. */
  ways: { first: TcpProxy; second: TcpProxy; search: TcpProxy }
  instances: { first: Instance; second: Instance }
  /** A key that may do everything, as a header. */
  authorization: string
}

const through = (url: string, proxy: TcpProxy) => {
  const address = new URL(url)
  address.port = new URL(proxy.url).port
  return address.href
}

/** Opens the stage with both services up; throws where no search server can be had. */
export const openStage = async (folder: string): Promise<Stage> => {
  const opened: AsyncDisposable[] = []
  const use = <Part extends AsyncDisposable>(part: Part): Part => {
    opened.push(part)
    return part
  }
  const close = async () => {
    for (const part of opened.reverse()) await part[Symbol.asyncDispose]()
  }
  try {
    const services = use(
      await startServices(folder, {
        autoRestart: false,
        searchArguments: ['--experimental-search-queue-size', String(searchQueue)]
      })
    )
    if (!services.search) throw new Error(services.searchMissing)
    await migrate(services.databaseUrl)
    const database = use(openDatabase(services.databaseUrl))
    const terms = createTerms(readVocabularies())
    await syncVocabularies(database.db, terms)
    const grant = { name: 'Faults', scopes: ['admin' as const] }
    const { text } = await createKey(database.db, grant, 'faults')

    const ways = {
      first: use(await startTcpProxy(services.databaseUrl)),
      second: use(await startTcpProxy(services.databaseUrl)),
      search: use(await startTcpProxy(services.search.url))
    }
    const instanceOver = async (name: 'first' | 'second') =>
      use(
        createInstance({
          name,
          port: await freePort(),
          log: join(folder, `${name}.log`),
          environment: {
            DATABASE_URL: through(services.databaseUrl, ways[name]),
            MEILI_URL: ways.search.url,
            MEILI_KEY: services.search!.key,
            DATA_DIR: join(folder, name),
            LOG_LEVEL: 'warn',
            // Counted all the same, for counting asks the database.
            RATE_LIMIT: '1000000000',
            RATE_LIMIT_KEY: '1000000000'
          }
        })
      )
    const instances = { first: await instanceOver('first'), second: await instanceOver('second') }
    // Together, as a deployment does.
    await Promise.all([instances.first.start(), instances.second.start()])
    return {
      folder,
      postgres: services.servers.postgres!,
      search: services.servers.search!,
      searchKey: services.search.key,
      searchFolder: join(folder, 'meilisearch', 'index'),
      terms,
      database,
      client: use(openSearchServer(services.search)).client,
      uid: indexUid,
      follower: `${indexUid}@${new URL(ways.search.url).host}`,
      ways,
      instances,
      authorization: `Bearer ${text}`,
      [Symbol.asyncDispose]: close
    }
  } catch (error) {
    await close()
    throw error
  }
}
