import { setTimeout } from 'node:timers/promises'
import { test } from 'tap'
import type { Caller } from '#domain/access.ts'
import { kinds } from '#kinds/index.ts'
import { saveInTransaction } from '#store/save-records.ts'
import { openPortal, type Portal } from '../support/portal.ts'
import { law, load, ndjson, told } from './load.ts'

const importer: Caller = { name: 'importer', keyId: 'one', scopes: ['import'] }

/** Has somebody publish another title, or put it beside as a draft, and do something before it is committed. */
const retitle = async (
  { database }: Portal,
  {
    id,
    title,
    status,
    country = 'KEN'
  }: { id: string; title: string; status: 'published' | 'draft'; country?: string },
  also = async () => {}
) => {
  const [{ body }] = await database.sql<[{ body: any }]>`select body from records where id = ${id}`
  const texts = { en: { ...body.texts.en, title } }
  const draft = { id, kind: 'legislation', status, body: { ...body, country, texts } }
  await saveInTransaction(database.db, kinds, [draft], { by: 'editor' }, [], also)
}

test('What was published in the moment of an import is not taken back without the right to publish', async (t) => {
  const portal = await openPortal(t, { index: false })
  const { sql } = portal.database
  const files = {
    'legislation.ndjson': ndjson(law('race', { provisions: [{ ref: 'art. 1', status: 'draft' }] }))
  }
  await load(t, portal, files)
  for (const allOrNothing of [false, true]) {
    let loading: ReturnType<typeof load> | undefined
    const title = `Corrected ${allOrNothing}`
    await retitle(portal, { id: 'race', title, status: 'published' }, async () => {
      loading = load(t, portal, files, { caller: importer, allOrNothing })
      while ((await sql`select pid from pg_locks where not granted`).length === 0) await setTimeout(10)
    })
    const report = await loading!
    t.equal((await portal.get('/v1/legislation/race')).title, title)
    t.match(told(report)[0], /^1 \/status: is not what it was a moment ago/)
    await load(t, portal, files)
  }
})
