import { resolve } from 'node:path'
import { type Config, readConfig } from '#config.ts'
import { openServices } from '#embedded/services.ts'

/** The database server alone, without a look at what is in it. */
export interface DatabaseServer extends AsyncDisposable {
  config: Config
  url: string
}

/** That of the configuration, or our own under the data folder, started if nobody runs it. */
export const openDatabaseServer = async (): Promise<DatabaseServer> => {
  const config = readConfig(process.env)
  if (config.DATABASE_URL !== undefined)
    return { config, url: config.DATABASE_URL, [Symbol.asyncDispose]: async () => {} }
  const services = await openServices(resolve(config.DATA_DIR), { parts: { search: false } })
  return { config, url: services.databaseUrl, [Symbol.asyncDispose]: () => services[Symbol.asyncDispose]() }
}
