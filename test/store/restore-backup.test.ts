import { test } from 'tap'
import { openDatabase } from '#store/database.ts'
import { restoreBackup } from '#store/restore-backup.ts'
import { writeBackup } from '#store/write-backup.ts'
import { openPortal } from '../support/portal.ts'
import { openTestServers } from '../support/servers.ts'
import { createTestDatabase } from '../support/test-database.ts'

test('long rows are restored few at a time: the files of an import of any size', async (t) => {
  const { database, terms } = await openPortal(t, { index: false })
  await database.sql`insert into imports (id, state, options, caller, key_id) values ('one', 'waiting', '{}', '{}', 'k')`
  await database.sql`insert into import_chunks
    select 'one', 0, n, decode(repeat('5c', 1024 * 1024), 'hex') from generate_series(1, 8) n`
  const written: string[] = []
  await writeBackup(database, async (chunk) => void written.push(String(chunk)))
  const [, ...lines] = written.join('').split('\n')

  await using servers = await openTestServers()
  await using place = await createTestDatabase(servers.databaseUrl, terms)
  await using restored = openDatabase(place.url, { connections: 1 })
  await restored.sql`truncate schemes, terms, term_ancestors cascade`
  await restoreBackup(restored, lines.values() as unknown as AsyncIterator<string>)
  const chunksOf = ({ sql }: typeof database) =>
    sql`select number, md5(bytes) from import_chunks order by number`
  t.same(await chunksOf(restored), await chunksOf(database))
  const [row] = await restored.sql`select count(distinct cmin::text)::int as statements from import_chunks`
  t.equal(row!.statements, 2, 'a list of a quarter of a gibibyte would be refused')
})
