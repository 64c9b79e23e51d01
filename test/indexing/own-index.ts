import { randomBytes } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import type { Test } from 'tap'
import type { RecordDraft } from '#domain/record.ts'
import type { Terms } from '#domain/terms.ts'
import { compareIndex } from '#indexing/reconcile.ts'
import { startIndexer } from '#indexing/start-indexer.ts'
import { watchIndex } from '#indexing/watch-index.ts'
import { kinds } from '#kinds/index.ts'
import { openSearchServer } from '#search/client.ts'
import { followerLag } from '#store/followers.ts'
import { openPortal, testTerms } from '../support/portal.ts'
import { openTestServers } from '../support/servers.ts'

const [law] = kinds.get('legislation')!.examples as [RecordDraft]

export const lawNumbered = (number: number, title = 'Sitatunga'): RecordDraft => ({
  ...law,
  id: `law-${String(number).padStart(4, '0')}`,
  body: { ...law.body, texts: { en: { translation: 'original', title: `${title} ${number}` } } }
})
export const laws = (count: number, from = 1) =>
  Array.from({ length: count }, (_, index) => lawNumbered(from + index))

export const nothing = { missing: [], stale: [], surplus: [] }

export const until = async (what: () => Promise<boolean>) => {
  while (!(await what())) await setTimeout(20)
}

/** A database and a search server without anybody who follows; undefined where there is no search server. */
export const openParts = async (t: Test) => {
  const servers = await openTestServers()
  t.teardown(() => servers[Symbol.asyncDispose]())
  if (!servers.search) {
    t.comment('No search server can be had here: nothing to index into.')
    return undefined
  }
  const portal = await openPortal(t, { index: false })
  const search = openSearchServer(servers.search)
  t.teardown(() => search[Symbol.asyncDispose]())
  const { client } = search
  const uid = `test_${randomBytes(6).toString('hex')}`
  t.teardown(() => client.deleteIndexIfExists(uid))
  const { db } = portal.database

  const told: string[] = []
  const log = {
    info: (_fields: object, message: string) => void told.push(message),
    warn: (_fields: object, message: string) => void told.push(message)
  }
  return {
    portal,
    client,
    uid,
    db,
    told,
    start: (terms: Terms = testTerms, database = portal.database, lookEvery = 600_000) =>
      startIndexer({ database, client, uid, terms, log, poll: 100, lookEvery }),
    caughtUp: async (terms: Terms = testTerms) => {
      await using watch = watchIndex({ db, client, uid, terms }, 50)
      await watch.ready()
      await until(async () => (await followerLag(db, uid)).changes === 0)
    },
    compare: (terms: Terms = testTerms) => compareIndex({ db, terms }, client, uid),
    rebuilds: () => told.filter((message) => message === 'The index was built and is in use.').length
  }
}
