import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import type { Meilisearch } from 'meilisearch'
import { pino } from 'pino'
import type { Test } from 'tap'
import { startServices } from '#embedded/services.ts'
import type { Server } from '#embedded/supervised-server.ts'
import { buildApp } from '#http/app.ts'
import { compareIndex, type Differences } from '#indexing/reconcile.ts'
import { kinds } from '#kinds/index.ts'
import { openSearchServer } from '#search/client.ts'
import { startNode } from '#start-node.ts'
import { type Database, openDatabase } from '#store/database.ts'
import { followerLag } from '#store/followers.ts'
import { migrate } from '#store/migrate.ts'
import { createPostgresSearch } from '#store/search-records.ts'
import { syncVocabularies } from '#store/sync-vocabularies.ts'
import { testTerms as terms } from '../support/portal.ts'

const uid = 'records'

/** A portal on servers of its own, which stay down when they are killed until the test restarts them. */
export interface OwnPortal {
  app: FastifyInstance
  database: Database
  folder: string
  postgres: Server
  /** The search servers; `search` is the first. */
  searches: Server[]
  search: Server
  clients: Meilisearch[]
  uid: string
  /** Names of the followers, one for each search server. */
  followers: string[]
  /** Resolves once every index is in use and holds every change made so far. */
  caughtUp(): Promise<void>
  /** How the index of a search server differs. */
  compare(node?: number): Promise<Differences>
}

interface OwnPortalOptions {
  /** Leads to the first search server by another way. */
  search?: (url: string) => Promise<string>
  /** How many search servers. */
  count?: number
}

/** Opens such a portal; undefined, with a word why, where no search server can be had. */
export const openOwnPortal = async (
  t: Test,
  { search = async (url) => url, count = 1 }: OwnPortalOptions = {}
): Promise<OwnPortal | undefined> => {
  const opened: AsyncDisposable[] = []
  const use = <Part extends AsyncDisposable>(part: Part): Part => {
    opened.push(part)
    return part
  }
  t.teardown(async () => {
    for (const part of opened.reverse()) await part[Symbol.asyncDispose]()
  })

  const folder = t.testdir()
  const services = use(await startServices(folder, { autoRestart: false }))
  if (!services.search) {
    t.pass(`not tried: ${services.searchMissing}`)
    return undefined
  }
  await migrate(services.databaseUrl)
  const database = use(openDatabase(services.databaseUrl))
  await syncVocabularies(database.db, terms)
  const started = [services]
  for (let further = 2; further <= count; further++) {
    const alone = { autoRestart: false, parts: { postgres: false } }
    started.push(use(await startServices(join(folder, `search-${further}`), alone)))
  }
  const nodes = []
  const clients: Meilisearch[] = []
  for (const [index, { search: at }] of started.entries()) {
    const server = use(openSearchServer(index === 0 ? { ...at!, url: await search(at!.url) } : at!))
    const name = `search-${index + 1}`
    const log = { info: () => {}, warn: () => {} }
    clients.push(server.client)
    nodes.push(
      use(startNode({ name, server, database, uid, follower: `${uid} of ${name}`, terms, log, poll: 200 }))
    )
  }
  const followers = nodes.map(({ name }) => `${uid} of ${name}`)
  const app = use(
    await buildApp(
      {
        kinds,
        terms,
        db: database.db,
        postgres: createPostgresSearch(database.db),
        nodes
      },
      { publicUrl: 'http://localhost:3000', version: '0.0.0' },
      // A request that fails says why; that a part is away is expected here.
      pino({ level: 'error', serializers: { err: ({ message }) => message } }, process.stderr)
    )
  )
  const isBehind = async () => {
    const lags = followers.map((follower) => followerLag(database.db, follower))
    return Promise.all(lags).then(
      (all) => all.some(({ changes }) => changes > 0),
      () => true
    )
  }
  return {
    app,
    database,
    folder: join(folder, 'meilisearch'),
    postgres: services.servers.postgres!,
    searches: started.map(({ servers }) => servers.search!),
    search: services.servers.search!,
    clients,
    uid,
    followers,
    caughtUp: async () => {
      const areAsked = async () => {
        const { nodes } = (await app.inject('/health/ready')).json()
        return nodes.every(
          ({ up, changesBehind }: { up: boolean; changesBehind: number }) => up && changesBehind === 0
        )
      }
      while (!(await areAsked()) || (await isBehind()))
        await new Promise((resolve) => setTimeout(resolve, 50))
    },
    compare: (node = 0) => compareIndex({ db: database.db, terms }, clients[node]!, uid)
  }
}
