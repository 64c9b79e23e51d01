import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
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
  search: Server
  uid: string
  /** Resolves once the index is in use and holds every change made so far. */
  caughtUp(): Promise<void>
  compare(): Promise<Differences>
}

/** Opens such a portal; undefined, with a word why, where no search server can be had. `search` leads elsewhere. */
export const openOwnPortal = async (
  t: Test,
  { search = async (url: string) => url }: { search?: (url: string) => Promise<string> } = {}
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
  const server = use(openSearchServer({ ...services.search, url: await search(services.search.url) }))
  const { client } = server
  const log = { info: () => {}, warn: () => {} }
  const node = use(startNode({ name: 'search-1', server, database, uid, terms, log, poll: 200 }))
  const app = use(
    await buildApp(
      {
        kinds,
        terms,
        db: database.db,
        postgres: createPostgresSearch(database.db),
        nodes: [node]
      },
      { publicUrl: 'http://localhost:3000', version: '0.0.0' },
      // A request that fails says why; that a part is away is expected here.
      pino({ level: 'error', serializers: { err: ({ message }) => message } }, process.stderr)
    )
  )
  const lag = () =>
    followerLag(database.db, uid).then(
      ({ changes }) => changes,
      () => Number.POSITIVE_INFINITY
    )
  return {
    app,
    database,
    folder: join(folder, 'meilisearch'),
    postgres: services.servers.postgres!,
    search: services.servers.search!,
    uid,
    caughtUp: async () => {
      const isAsked = async () => (await app.inject('/health/ready')).json().nodes[0].up
      while (!(await isAsked()) || (await lag()) > 0) await new Promise((resolve) => setTimeout(resolve, 50))
    },
    compare: () => compareIndex({ db: database.db, terms }, client, uid)
  }
}
