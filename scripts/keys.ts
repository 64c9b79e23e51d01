import { readConfig } from '#config.ts'
import type { Fault } from '#domain/failure.ts'
import { Failure } from '#domain/failure.ts'
import { readKeyRequest } from '#domain/key-grant.ts'
import { openParts } from '#open-parts.ts'
import { type ApiKey, createKey, listKeys, type NewKey, revokeKey, rotateKey } from '#store/api-keys.ts'
import { readCommand } from './keys/options.ts'
import { exitCodes, runScript } from './run-script.ts'
import type { Usage } from './usage.ts'

const by = 'command line'

const stateOf = ({ revokedAt, expiresAt, replacedBy }: ApiKey) => {
  if (revokedAt) return `revoked ${revokedAt.slice(0, 10)}`
  const end = expiresAt
    ? `${Date.parse(expiresAt) <= Date.now() ? 'expired' : 'until'} ${expiresAt}`
    : 'valid'
  return replacedBy ? `${end}, replaced by ${replacedBy}` : end
}

const lineOf = (key: ApiKey) =>
  [
    key.id,
    key.name,
    key.scopes.join(','),
    key.countries?.join(',') ?? 'all countries',
    stateOf(key),
    key.lastUsedAt ? `used ${key.lastUsedAt.slice(0, 16)}Z` : 'never used'
  ].join('\t')

/** The key alone goes to the output, so that it can be taken from there. */
const tellNew = ({ key, text }: NewKey) => {
  process.stderr.write(`${lineOf(key)}\nThis is the key. It is shown this once and kept nowhere:\n`)
  process.stdout.write(`${text}\n`)
}

const flags: Record<string, string> = { scopes: '--scope', countries: '--country', expiresAt: '--expires' }

const inWordsOfCommand = ({ pointer = '', value, detail, suggestion }: Fault) => {
  const field = pointer.split('/')[1] ?? ''
  const near = suggestion === undefined ? '' : ` (did you mean ${suggestion}?)`
  return `${flags[field] ?? `--${field}`} ${value ?? ''} ${detail}${near}`.replaceAll('  ', ' ')
}

const usage: Usage = {
  calls: [
    'npm run keys -- create --name NAME --scope SCOPE… [--country COUNTRY…] [--expires DAY]',
    'npm run keys -- list',
    'npm run keys -- revoke ID',
    'npm run keys -- rotate ID [--overlap HOURS]'
  ],
  does: 'Makes and ends API keys. A new key is shown once, on the output.',
  options: {
    '--name NAME': 'who will hold the key',
    '--scope SCOPE': 'what it may do: read:drafts, write, publish, verify, import or admin',
    '--country COUNTRY': 'only records of this country',
    '--expires DAY': 'first day (UTC) it is no longer valid',
    '--overlap HOURS': 'how long the old key works on; 24 without'
  }
}

await runScript(usage, async () => {
  const command = readCommand(process.argv.slice(2))
  await using parts = await openParts(readConfig(process.env), { attach: true })
  const { db } = parts.database
  if (command.action === 'list') for (const key of await listKeys(db)) console.log(lineOf(key))
  if (command.action === 'revoke') console.log(lineOf(await revokeKey(db, command.id)))
  if (command.action === 'rotate') tellNew(await rotateKey(db, command.id, command.overlapHours, by))
  if (command.action === 'create') {
    try {
      tellNew(await createKey(db, readKeyRequest(parts.terms, command.request), by))
    } catch (error) {
      if (!(error instanceof Failure) || error.faults.length === 0) throw error
      throw new Failure('invalid-parameter', error.faults.map(inWordsOfCommand).join('\n'))
    }
  }
  return exitCodes.well
})
