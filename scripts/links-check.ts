import { readFileSync } from 'node:fs'
import { readConfig } from '#config.ts'
import { checkLinks } from '#links/check-links.ts'
import { openParts } from '#open-parts.ts'
import { createProgress } from '#progress.ts'
import { readCommand } from './links/options.ts'
import { exitCodes, runScript } from './run-script.ts'
import type { Usage } from './usage.ts'

const usage: Usage = {
  calls: [
    'npm run links:check -- [--limit N] [--older-than 30d] [--concurrency N] [--per-host N] [--delay 1s] [--timeout 20s]'
  ],
  does: 'Visits the sources of records, the longest unvisited first, and stores what it found.',
  options: {
    '--limit N': 'visit N addresses at most',
    '--older-than TIME': 'visit again what was visited before that time; 30d without',
    '--concurrency N': 'hosts visited at once; 16 without',
    '--per-host N': 'visits to one host at once; 1 without',
    '--delay TIME': 'pause between two visits to one host; 1s without',
    '--timeout TIME': 'time to connect in, and for a whole answer; 20s without'
  }
}

await runScript(usage, async () => {
  const command = readCommand(process.argv.slice(2))
  const config = readConfig(process.env)
  const stop = new AbortController()
  for (const signal of ['SIGTERM', 'SIGINT'])
    process.on(signal, () => stop.abort(new Error('Stopped; the same command goes on with the others.')))
  await using parts = await openParts(config, { attach: true })
  const bar = createProgress(process.stderr).start('Visiting the sources')
  let visits = 0
  try {
    const checked = await checkLinks(parts.database, {
      ...command,
      userAgent: config.LINK_USER_AGENT ?? ownName(config.PUBLIC_URL),
      allowedAddresses: config.LINK_ALLOW_ADDRESSES?.split(',') ?? [],
      signal: stop.signal,
      onVisit: (url) => bar.update(++visits, undefined, url.slice(0, 60))
    })
    bar.stop(`${visits} visited`)
    console.log(
      Object.entries(checked)
        .map(([state, number]) => `${number} ${state}`)
        .join(', ')
    )
    return exitCodes.well
  } catch (error) {
    bar.stop(`${visits} visited`)
    throw error
  }
})

function ownName(publicUrl: string | undefined) {
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
    version: string
  }
  return `Lexatlas/${version} (checks links${publicUrl ? `; +${new URL(publicUrl).href}` : ''})`
}
