import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'tap'
import { clearStaleNote } from '#embedded/postmaster-note.ts'
import { identify } from '#embedded/process-identity.ts'

const noteOf = (pid: number) => `${pid}\n/data\n1700000000\n5432\n\n127.0.0.1\n 1 2\nready   \n`

test('The note of a dead server of ours, whose id another process has now, is cleared', async (t) => {
  const data = t.testdir({ 'postmaster.pid': noteOf(process.pid) })
  await clearStaleNote(data, { pid: process.pid, start: 'long-ago' })
  t.same(await readdir(data), [])
})

test('A note that PostgreSQL must judge itself stays', async (t) => {
  const data = t.testdir()
  const living = identify(process.pid)
  for (const former of [undefined, living, { pid: process.ppid, start: 'long-ago' }]) {
    await writeFile(join(data, 'postmaster.pid'), noteOf(process.pid))
    await clearStaleNote(data, former)
    t.same(await readdir(data), ['postmaster.pid'])
  }
})
