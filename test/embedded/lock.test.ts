import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'tap'
import { lockFolder, ownerOf } from '#embedded/lock.ts'
import { identify } from '#embedded/process-identity.ts'

const claim = (pid: number, start: string) => `owner.${pid}.${start}.00000000`

test('The lock of a dead process does not stop the next, even when its id was given again', async (t) => {
  const folder = t.testdir()
  const dead = spawn(process.execPath, ['--version'])
  await once(dead, 'exit')
  await writeFile(join(folder, claim(dead.pid ?? 0, 'long-ago')), '')
  // The id of a process that lives, with the start of one that does not.
  await writeFile(join(folder, claim(process.ppid, 'long-ago')), '')
  t.equal(await ownerOf(folder), undefined)
  const lock = await lockFolder(folder)
  t.equal((await readdir(folder)).length, 1, 'only the own claim is left')
  await lock[Symbol.asyncDispose]()
  t.same(await readdir(folder), [])
})

test('The lock of a living process is respected and named', async (t) => {
  const folder = t.testdir()
  const parent = identify(process.ppid)
  await writeFile(join(folder, claim(process.ppid, parent?.start ?? '')), '')
  await t.rejects(lockFolder(folder), { code: 'data-folder-in-use', pid: process.ppid, message: folder })
})

test('A killed process that its parent has not collected yet owns nothing', {
  skip: process.platform !== 'linux' && 'needs /proc'
}, async (t) => {
  const shell = spawn('/bin/sh', ['-c', 'sleep 0 & echo $!; exec sleep 60'])
  const [output] = await once(shell.stdout, 'data')
  const pid = Number(output)
  while (identify(pid)) await new Promise((resolve) => setTimeout(resolve, 10))
  t.equal(process.kill(pid, 0), true, 'is still listed')
  shell.kill()
})

test('Of many that start together never two succeed', async (t) => {
  const folder = t.testdir()
  const results = await Promise.allSettled(Array.from({ length: 8 }, () => lockFolder(folder)))
  t.ok(results.filter(({ status }) => status === 'fulfilled').length <= 1)
})
