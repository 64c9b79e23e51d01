import { randomBytes } from 'node:crypto'
import type { FastifyBaseLogger, FastifyInstance } from 'fastify'
import type { Test } from 'tap'
import type { RecordDraft } from '#domain/record.ts'
import { createTerms, type Terms } from '#domain/terms.ts'
import { buildApp } from '#http/app.ts'
import type { AppOptions } from '#http/parts.ts'
import { kinds } from '#kinds/index.ts'
import { createDraftValidator } from '#kinds/validate-draft.ts'
import { createReportImporter } from '#report-import/create-report-importer.ts'
import { extractDocument } from '#report-import/extract-document.ts'
import { openSearchServer, type SearchServer } from '#search/client.ts'
import { startNode } from '#start-node.ts'
import { type Database, openDatabase } from '#store/database.ts'
import { followerLag } from '#store/followers.ts'
import type { Family, SaveOutcome } from '#store/judge-drafts.ts'
import { saveInTransaction } from '#store/save-records.ts'
import { createPostgresSearch } from '#store/search-records.ts'
import { readVocabularies } from '#vocabularies/read-vocabularies.ts'
import { openTestServers } from './servers.ts'
import { createTestDatabase } from './test-database.ts'

/** A whole portal for one test: database, index and app of its own. */
export interface Portal {
  app: FastifyInstance
  database: Database
  databaseUrl: string
  terms: Terms
  /** Absent without a search server. */
  search?: SearchServer
  uid: string
  save(drafts: readonly RecordDraft[], families?: readonly Family[]): Promise<SaveOutcome[]>
  /** Resolves once the index is built and holds every change made so far. */
  catchUp(): Promise<void>
  /** The JSON of a successful GET; fails the test on any other status. */
  get(url: string, headers?: Record<string, string>): Promise<any>
}

export const testTerms = createTerms(readVocabularies())

/** Opens a portal that is closed when the test ends. `index: false` leaves the search server out. */
export const openPortal = async (
  t: Test,
  {
    index = true,
    logger,
    ...options
  }: { index?: boolean; logger?: FastifyBaseLogger } & Partial<AppOptions> = {}
): Promise<Portal> => {
  const opened: AsyncDisposable[] = []
  const use = <Part extends AsyncDisposable>(part: Part): Part => {
    opened.push(part)
    return part
  }
  t.teardown(async () => {
    for (const part of opened.reverse()) await part[Symbol.asyncDispose]()
  })

  const terms = testTerms
  const servers = use(await openTestServers())
  const { url } = use(await createTestDatabase(servers.databaseUrl, terms))
  const database = use(openDatabase(url, { connections: 5 }))
  const uid = `test_${randomBytes(6).toString('hex')}`
  const search = index && servers.search ? use(openSearchServer(servers.search)) : undefined
  if (index && !search) t.comment('No search server can be had here: PostgreSQL answers alone.')
  if (search) {
    use({
      [Symbol.asyncDispose]: async () => {
        await search.client.deleteIndexIfExists(uid).catch(() => {})
      }
    })
  }
  const node = search
    ? use(startNode({ name: 'search-1', server: search, database, uid, terms, log: quiet, poll: 100 }))
    : undefined
  const app = use(
    await buildApp(
      {
        kinds,
        terms,
        db: database.db,
        postgres: createPostgresSearch(database.db),
        reports: createReportImporter(
          database.db,
          { kinds, terms, validate: createDraftValidator(kinds, terms) },
          (file) => extractDocument(file, terms)
        ),
        ...(node ? { nodes: [node] } : {})
      },
      { publicUrl: 'http://localhost:3000', version: '0.0.0', ...options },
      logger
    )
  )

  return {
    app,
    database,
    databaseUrl: url,
    terms,
    ...(search ? { search } : {}),
    uid,
    save: (drafts, families) => saveInTransaction(database.db, kinds, drafts, { by: 'test' }, families),
    catchUp: async () => {
      if (!node) return
      await node.ready()
      while ((await followerLag(database.db, uid)).changes > 0)
        await new Promise((resolve) => setTimeout(resolve, 20))
    },
    get: async (address, headers = {}) => {
      const response = await app.inject({ url: address, headers })
      if (response.statusCode !== 200)
        throw new Error(`GET ${address} answered ${response.statusCode}: ${response.body}`)
      return response.json()
    }
  }
}

const quiet = { info: () => {}, warn: () => {} }
