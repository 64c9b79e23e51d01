import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { test } from 'tap'
import { createFollowerLock, lease } from '#indexing/follower-lock.ts'
import { rebuildIndex } from '#indexing/rebuild.ts'
import { kinds } from '#kinds/index.ts'
import { createIndexWriter, indexesBeside } from '#search/index-writer.ts'
import { readFollower } from '#store/followers.ts'
import { run } from '../process/service.ts'
import { openPortal, testTerms as terms } from '../support/portal.ts'

test('a follower that stands still loses its lock after the lease, and knows it when it goes on', async (t) => {
  const { database, databaseUrl } = await openPortal(t, { index: false })
  const holder = run(t, [join(import.meta.dirname, 'lock-holder.ts'), databaseUrl, 'still'], {})
  await once(holder.child.stdout!, 'data')
  t.equal(holder.output().trim(), 'true')
  await using lock = createFollowerLock(database, 'still')
  await sleep(lease * 1.2)
  t.equal(await lock.take(), false, 'it is kept, with nothing to do, for longer than the lease')

  holder.child.kill('SIGSTOP')
  const stopped = Date.now()
  while (!(await lock.take())) await sleep(100)
  t.ok(Date.now() - stopped < lease * 2, `taken over after ${Date.now() - stopped} ms`)
  await lock.confirm()

  // The other way round: it was cut off without noticing.
  await database.sql`select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and granted
    and ((classid::bigint << 32) | objid::bigint) = hashtextextended('lexatlas follower still', 0)`
  await t.rejects(lock.confirm(), 'the one that lost it is told')
  t.equal(await lock.take(), true)
  await lock.release()
  t.equal(await lock.take(), true, 'let go, and taken again')
})

test('whoever lost the right to build exchanges nothing', async (t) => {
  const portal = await openPortal(t)
  if (!portal.search) return t.comment('No search server can be had here.')
  const { client } = portal.search
  const { db } = portal.database
  const uid = `${portal.uid}_apart`
  const parts = { db, terms }
  await portal.save(kinds.get('legislation')!.examples)
  t.teardown(() => client.deleteIndexIfExists(uid))
  await readFollower(db, uid)
  await rebuildIndex(parts, client, uid)
  const live = createIndexWriter(client, uid)
  const before = { index: await live.createdAt(), follower: (await readFollower(db, uid)).indexCreatedAt }
  t.equal(before.index, before.follower)
  t.same(await indexesBeside(client, uid), [], 'nothing is left beside it')
  const unchanged = async () => ({
    index: await live.createdAt(),
    follower: (await readFollower(db, uid)).indexCreatedAt
  })

  await t.test('at any moment', async (t) => {
    for (let moment = 0; moment < 3; moment++) {
      let left = moment
      const confirm = async () => {
        if (left-- === 0) throw new Error('Another one follows.')
      }
      await t.rejects(rebuildIndex(parts, client, uid, { confirm }), { message: 'Another one follows.' })
      t.same(await unchanged(), before)
    }
  })

  await t.test('nor what another dropped while it was built, and a late writing made anew', async (t) => {
    const mark = randomBytes(4).toString('hex')
    const meanwhile = async () => {
      for (const name of await indexesBeside(client, uid)) {
        await client.deleteIndex(name).waitTask()
        await client
          .index(name)
          .addDocuments([{ key: mark }], { primaryKey: 'key' })
          .waitTask()
      }
    }
    await t.rejects(rebuildIndex(parts, client, uid, { meanwhile }))
    t.same(await unchanged(), before)
  })

  await rebuildIndex(parts, client, uid)
  t.not(await live.createdAt(), before.index)
  t.same(await indexesBeside(client, uid), [], 'what was begun and given up is taken away')
})
