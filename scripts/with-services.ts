import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startServices } from '#embedded/services.ts'

/** Runs a command with servers of its own, and ends as it ends: `with-services tap test/x.test.ts`. */
const [command, ...args] = process.argv.slice(2)
const folder = await mkdtemp(join(tmpdir(), 'lexatlas-test-'))
try {
  await using services = await startServices(folder)
  if (services.searchMissing) process.stderr.write(`${services.searchMissing}\n`)
  const child = spawn(command!, args, {
    stdio: 'inherit',
    env: {
      ...process.env,
      TEST_DATABASE_URL: services.databaseUrl,
      ...(services.search ? { TEST_MEILI_URL: services.search.url, TEST_MEILI_KEY: services.search.key } : {})
    }
  })
  const [code] = (await once(child, 'exit')) as [number | null]
  process.exitCode = code ?? 1
} finally {
  await rm(folder, { recursive: true, force: true })
}
