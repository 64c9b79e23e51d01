import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import { test } from 'tap'
import { openDatabase } from '#store/database.ts'
import { openPortal } from '../support/portal.ts'

test('what follows rows that were broken off is whole', async (t) => {
  const portal = await openPortal(t, { index: false })
  await using database = openDatabase(portal.databaseUrl, { connections: 1, silence: 30_000 })

  const [{ pid }] = await database.sql<[{ pid: number }]>`select pg_backend_pid() as pid`
  const rows = database.sql`
    select n, repeat('x', 1000) from generate_series(1, 1000000) n, lateral (select pg_sleep(0.0001 + n * 0)) s`
  rows.catch(() => {})
  await sleep(500)
  await portal.database.sql`select pg_terminate_backend(${pid})`
  await t.rejects(rows)

  // The driver gives the old error to whoever comes next.
  const next = async () => database.sql`select 1 as one`.catch(() => undefined)
  const first = (await next()) ?? (await next())
  t.same([...first!], [{ one: 1 }])
  t.ok(0 in first!)
  t.same(
    [...(await database.db.execute(sql`select 2 as two union all select 3 order by two`))],
    [{ two: 2 }, { two: 3 }]
  )
})
