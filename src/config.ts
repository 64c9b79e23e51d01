import { isIP } from 'node:net'
import Type, { type Static } from 'typebox'
import { Compile } from 'typebox/compile'
import { Convert, Default } from 'typebox/value'

const url = (protocols: string, description: string) =>
  Type.String({ pattern: `^(${protocols})://[^\\s]+$`, description })

const rangesMeant = 'addresses or ranges of them (CIDR), separated by commas'
/** `description` is what a value must be, told where it does not fit. */
const ranges = Type.String({ pattern: '^[0-9a-fA-F:./]+(,[0-9a-fA-F:./]+)*$', description: rangesMeant })

const Environment = Type.Object({
  HOST: Type.String({ minLength: 1, default: '127.0.0.1' }),
  PORT: Type.Integer({ minimum: 0, maximum: 65_535, default: 3000 }),
  DATA_DIR: Type.String({ minLength: 1, default: 'data' }),
  DATABASE_URL: Type.Optional(url('postgres|postgresql', 'an address that begins with postgres://')),
  MEILI_URL: Type.Optional(Type.String({ minLength: 1 })),
  MEILI_KEY: Type.Optional(Type.String({ minLength: 1 })),
  LOG_LEVEL: Type.Enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], {
    type: 'string',
    default: 'info'
  }),
  // Points a minute; 0 for no limit.
  RATE_LIMIT: Type.Integer({ minimum: 0, maximum: 1_000_000_000, default: 1800 }),
  RATE_LIMIT_KEY: Type.Integer({ minimum: 0, maximum: 1_000_000_000, default: 18_000 }),
  TRUSTED_PROXIES: Type.Optional(ranges),
  STOP_DELAY: Type.Integer({ minimum: 0, maximum: 300, default: 0 }),
  PUBLIC_URL: Type.Optional(url('http|https', 'an address that begins with http:// or https://')),
  // What a header can hold, its first word being the one that robots.txt is read for.
  LINK_USER_AGENT: Type.Optional(
    Type.String({
      pattern: '^[A-Za-z_-]+(/[!-~]+)?( [ -~]+)?$',
      maxLength: 300,
      description: 'a name, and after it a version or a comment: Lexatlas/1.0 (mail@example.org)'
    })
  ),
  LINK_ALLOW_ADDRESSES: Type.Optional(ranges)
})

/** The configuration, checked; see the table in the README. */
export type Config = Static<typeof Environment>

const validator = Compile(Environment)

/** Reads the configuration from an environment; a wrong value is named, with its variable, and stops the start. */
export const readConfig = (environment: NodeJS.ProcessEnv): Config => {
  const names = Object.keys(Environment.properties)
  const given = Object.fromEntries(
    names.flatMap((name) => (environment[name] ? [[name, environment[name]]] : []))
  )
  const config = Convert(Environment, Default(Environment, given))
  if (!validator.Check(config)) {
    const faults = validator.Errors(config).map(({ keyword, instancePath, message, params }) => {
      const name = instancePath.slice(1)
      const { description } = (Environment.properties as Record<string, { description?: string }>)[name] ?? {}
      const allowed = 'allowedValues' in params ? `: ${(params.allowedValues as string[]).join(', ')}` : ''
      // Not the value itself: it may hold a password.
      return keyword === 'pattern' && description
        ? `${name} must be ${description}`
        : `${name} ${message}${allowed}`
    })
    throw new Error(`Wrong configuration: ${faults.join('; ')}`)
  }
  if (config.MEILI_KEY && !config.MEILI_URL)
    throw new Error('Wrong configuration: MEILI_KEY is set without MEILI_URL')
  for (const name of ['DATABASE_URL', 'PUBLIC_URL'] as const) {
    if (config[name] !== undefined && !URL.canParse(config[name]))
      throw new Error(`Wrong configuration: ${name} is not a URL`)
  }
  for (const name of ['TRUSTED_PROXIES', 'LINK_ALLOW_ADDRESSES'] as const) {
    if (!separated(config[name]).every(isRange))
      throw new Error(`Wrong configuration: ${name} must be ${rangesMeant}`)
  }
  checkSearchServers(config)
  return config
}

/** An address, or one with the number of bits that a range has in common. */
const isRange = (text: string): boolean => {
  const [address = '', bits, ...more] = text.split('/')
  const all = { 4: 32, 6: 128 }[isIP(address)]
  if (all === undefined || more.length > 0) return false
  return bits === undefined || (/^\d+$/.test(bits) && Number(bits) <= all)
}

const separated = (value: string | undefined) =>
  (value ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)

const checkSearchServers = (config: Config) => {
  const [urls, keys] = [separated(config.MEILI_URL), separated(config.MEILI_KEY)]
  const isAddress = (url: string) => /^https?:/.test(url) && URL.canParse(url)
  if (!urls.every(isAddress) || (config.MEILI_URL !== undefined && urls.length === 0))
    throw new Error('Wrong configuration: MEILI_URL is not a URL, or several separated by commas')
  if (new Set(urls.map((url) => new URL(url).href)).size < urls.length)
    throw new Error('Wrong configuration: MEILI_URL names a server twice')
  if (keys.length > 1 && keys.length !== urls.length)
    throw new Error('Wrong configuration: MEILI_KEY has neither one key for all servers nor one for each')
}

/** The search servers of the configuration, each with its key. */
export const searchServersOf = ({ MEILI_URL, MEILI_KEY }: Config): { url: string; key?: string }[] => {
  const keys = separated(MEILI_KEY)
  return separated(MEILI_URL).map((url, index) => {
    const key = keys[index] ?? keys[0]
    return key === undefined ? { url } : { url, key }
  })
}
