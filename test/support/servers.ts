import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startServices } from '#embedded/services.ts'

/** Where the servers of this test run are. */
export interface TestServers extends AsyncDisposable {
  databaseUrl: string
  /** Absent where no search server can be had. */
  search?: { url: string; key: string }
}

/** The servers `scripts/with-services.ts` started, or some of our own for a file that is run alone. */
export const openTestServers = async (): Promise<TestServers> => {
  const { TEST_DATABASE_URL: databaseUrl, TEST_MEILI_URL: url, TEST_MEILI_KEY: key } = process.env
  if (databaseUrl) {
    return {
      databaseUrl,
      ...(url ? { search: { url, key: key ?? '' } } : {}),
      [Symbol.asyncDispose]: async () => {}
    }
  }
  const folder = await mkdtemp(join(tmpdir(), 'lexatlas-test-'))
  const services = await startServices(folder)
  return {
    databaseUrl: services.databaseUrl,
    ...(services.search ? { search: services.search } : {}),
    [Symbol.asyncDispose]: async () => {
      await services[Symbol.asyncDispose]()
      await rm(folder, { recursive: true, force: true })
    }
  }
}
