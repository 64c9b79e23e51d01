import { cp, mkdir, mkdtemp, readdir, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'tap'
import { startService } from './service.ts'

const root = join(import.meta.dirname, '../..')

/** A copy of the program whose packages are all there but the one that holds Meilisearch. */
const copyWithout = async (absent: string) => {
  // Outside of the repository, in whose own packages it would be found.
  const copy = await mkdtemp(join(tmpdir(), 'lexatlas-copy-'))
  for (const part of ['src', 'drizzle', 'scripts/sample', 'package.json']) {
    await cp(join(root, part), join(copy, part), { recursive: true })
  }
  await mkdir(join(copy, 'node_modules'))
  for (const name of await readdir(join(root, 'node_modules'))) {
    if (name !== absent) await symlink(join(root, 'node_modules', name), join(copy, 'node_modules', name))
  }
  await mkdir(join(copy, 'no-programs'))
  return copy
}

test('Where no Meilisearch can be had, one line says so and PostgreSQL answers, labelled', async (t) => {
  const copy = await copyWithout('@gaubee')
  t.teardown(() => rm(copy, { recursive: true, force: true }))
  const service = await startService(t, join(copy, 'data'), { PATH: join(copy, 'no-programs') }, copy)
  const lines = service
    .output()
    .split('\n')
    .filter((line) => /meilisearch/i.test(line))
  t.equal(lines.length, 1)
  t.match(lines[0], /Searches are answered by PostgreSQL alone: .*MEILI_URL/)

  t.match(await service.get('/health/ready'), { status: 'up', parts: { database: 'up', search: 'absent' } })
  const answer = await service.get('/v1/search?q=trafficking+in+persons&country=ZWE&facets=kind,country')
  t.match(answer, { engine: 'postgres', degraded: true, totalIsExact: true })
  t.ok(answer.total > 0)
  t.equal(answer.facets.country.find(({ value }: { value: string }) => value === 'ZWE').count, answer.total)
  t.match(await service.get('/v1/suggest?q=traff'), { engine: 'postgres', degraded: true })
  service.child.kill('SIGTERM')
  t.equal(await service.ended, 0)
})
