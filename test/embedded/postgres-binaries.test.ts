import { readFile, readlink } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'tap'
import { postgresBinaries } from '#embedded/postgres-binaries.ts'

const links = JSON.stringify([{ source: 'native/lib/libx.so.1.2', target: 'native/lib/libx.so.1' }])
const packaged = {
  'package.json': '{"version":"18.0.0"}',
  native: { 'pg-symlinks.json': links, lib: { 'libx.so.1.2': 'x' } }
}

test('Starts at the same time make the missing links of the package once, harmlessly', async (t) => {
  const root = t.testdir(packaged)
  await Promise.all(Array.from({ length: 8 }, () => postgresBinaries(join(root, 'copies'), root)))
  t.equal(await readFile(join(root, 'native/lib/libx.so.1'), 'utf8'), 'x')
  t.equal(await readlink(join(root, 'native/lib/libx.so.1')), 'libx.so.1.2', 'the folder may be moved')
})
