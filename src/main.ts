import { readFileSync } from 'node:fs'
import { pino } from 'pino'
import { readConfig } from '#config.ts'
import { freePort } from '#embedded/free-port.ts'
import { buildApp } from '#http/app.ts'
import { startImporter } from '#import/start-importer.ts'
import { createDraftValidator } from '#kinds/validate-draft.ts'
import { loadSampleOnce } from '#load-sample.ts'
import { openParts } from '#open-parts.ts'
import { createProgress, type ProgressBar } from '#progress.ts'
import { reasonOf } from '#reason-of.ts'
import { createReportImporter } from '#report-import/create-report-importer.ts'
import { startExtractor } from '#report-import/start-extractor.ts'
import { startNode } from '#start-node.ts'
import { createPostgresSearch } from '#store/search-records.ts'
import { isDatabaseAway } from '#store/unavailable.ts'

/** Milliseconds that stopping may take: answers under way, and then everything. */
const longestAnswers = 10_000
const longestStop = 25_000
const longestFirstIndexing = 120_000
// No statement of the service takes longer.
const silence = 30_000

const stop = new AbortController()
let stopDelay = 0
const stopAsked = new Promise((resolve) => stop.signal.addEventListener('abort', resolve))

const run = async () => {
  const config = readConfig(process.env)
  stopDelay = config.STOP_DELAY * 1000
  const logger = pino({
    level: config.LOG_LEVEL,
    ...(process.stdout.isTTY
      ? { transport: { target: 'pino-pretty', options: { ignore: 'pid,hostname' } } }
      : {})
  })
  const progress = createProgress(process.stderr)
  const port = config.PORT === 0 ? await freePort() : config.PORT
  const publicUrl = (config.PUBLIC_URL ?? `http://localhost:${port}`).replace(/\/+$/, '')
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
    version: string
  }

  // Each thing below is closed on the way out, the last opened first.
  await using parts = await openParts(config, { silence, onLine: (line) => logger.info(line) })
  const { kinds, terms, database } = parts
  await loadSampleOnce(parts, config.DATA_DIR, progress, stop.signal)
  if (stop.signal.aborted) return
  if (parts.nodes.length === 0)
    logger.warn(`Searches are answered by PostgreSQL alone: ${parts.searchMissing}`)

  let bar: ProgressBar | undefined
  let starting = true
  const running = parts.nodes.map((place) =>
    startNode({
      ...place,
      database,
      terms,
      log: logger.child({ node: place.name }),
      onProgress: (done, total) => {
        if (starting) bar ??= progress.start('Building the index')
        bar?.update(done, total)
      }
    })
  )
  await using _nodes = {
    [Symbol.asyncDispose]: async () => {
      await Promise.all(running.map((node) => node[Symbol.asyncDispose]()))
    }
  }
  const ready = Promise.all(running.map((node) => node.ready()))
  // A search server of somebody else's may be away for long; PostgreSQL answers until it is there.
  if (running.length > 0 && !config.MEILI_URL)
    await Promise.race([ready, stopAsked, pause(longestFirstIndexing)])
  starting = false
  bar?.stop(running.every(({ state }) => state().ready) ? 'in use' : 'goes on')
  if (stop.signal.aborted) return

  await using extractor = startExtractor(new URL('./start-extraction-worker.js', import.meta.url))
  const joining = { kinds, terms, validate: createDraftValidator(kinds, terms) }
  await using imports = startImporter({ db: database.db, reader: joining, log: logger })
  await using app = await buildApp(
    {
      kinds,
      terms,
      db: database.db,
      postgres: createPostgresSearch(database.db),
      reports: createReportImporter(database.db, joining, extractor.extract),
      imports,
      nodes: running,
      stopping: stop.signal
    },
    {
      publicUrl,
      version,
      rates: { address: config.RATE_LIMIT || undefined, key: config.RATE_LIMIT_KEY || undefined },
      trustedProxies: config.TRUSTED_PROXIES?.split(',')
    },
    logger
  )
  await app.listen({
    host: config.HOST,
    port,
    listenTextResolver: () => `API: ${publicUrl}/v1/search · reference: ${publicUrl}/docs`
  })
  await stopAsked
  logger.info('Stopping.')
  // Not ready any more, and still serving, so that whoever spreads the requests hears of it before it is gone.
  if (config.STOP_DELAY > 0) await pause(config.STOP_DELAY * 1000)
  setTimeout(() => app.server.closeAllConnections(), longestAnswers).unref()
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds).unref())

/** A second signal, or too long a stop, ends the process; the servers of our own notice and stop by themselves. */
const askToStop = () => {
  if (stop.signal.aborted) process.exit(1)
  stop.abort()
  setTimeout(() => process.exit(1), stopDelay + longestStop).unref()
}
for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, askToStop)

// The driver of the database (postgres 3.4.9) asks for the types of arrays by itself on each new connection, and
// nobody hears of it when that one is lost at this moment: by itself that would end the process.
process.on('unhandledRejection', (reason) => {
  if (!isDatabaseAway(reason)) throw reason
})

run().catch((error: unknown) => {
  process.stderr.write(`${reasonOf(error)}\n`)
  process.exitCode = 1
})
