import type { FastifyInstance } from 'fastify'
import type { Test } from 'tap'
import { buildApp } from '#http/app.ts'
import { kinds } from '#kinds/index.ts'
import { createPostgresSearch } from '#store/search-records.ts'
import type { Portal } from './portal.ts'

/** A second app over a portal's database that has no search server. */
export const appWithoutIndex = async (t: Test, { database, terms }: Portal): Promise<FastifyInstance> => {
  const parts = { kinds, terms, db: database.db, postgres: createPostgresSearch(database.db) }
  const app = await buildApp(parts, { publicUrl: 'http://localhost:3000', version: '0.0.0' })
  t.teardown(() => app.close())
  return app
}
