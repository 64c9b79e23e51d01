import { type Scope, scopes } from './access.ts'
import { Failure, type Fault, quotable } from './failure.ts'
import { nearestWord } from './nearest-word.ts'
import type { Terms } from './terms.ts'

/** What somebody asks a new key to be. */
export interface KeyRequest {
  name: string
  scopes: readonly string[]
  /** Codes or names of countries; none means all. */
  countries?: readonly string[] | undefined
  /** A day or an instant (RFC 3339). */
  expiresAt?: string | undefined
}

/** What a key is given, checked. */
export interface KeyGrant {
  name: string
  scopes: Scope[]
  countries?: string[]
  /** ISO 8601 instant. */
  expiresAt?: string
}

/** Scopes that reach beyond any country: who makes other keys could make any. */
const boundless: readonly Scope[] = ['admin']

/** The grant a request asks for; everything that is wrong with it is named. */
export const readKeyRequest = (terms: Terms, request: KeyRequest, now = Date.now()): KeyGrant => {
  const faults: Fault[] = []
  const name = request.name.trim()
  if (!/^[\p{L}\p{N}][\p{L}\p{M}\p{N} .,:;'’()&@/+_-]{0,99}$/u.test(name)) {
    faults.push({
      pointer: '/name',
      value: quotable(name),
      detail: 'must be up to 100 letters, digits, blanks and common signs'
    })
  }
  const granted = request.scopes.flatMap((scope, index) => {
    if ((scopes as readonly string[]).includes(scope)) return [scope as Scope]
    const suggestion = nearestWord(scope, scopes)
    faults.push({
      pointer: `/scopes/${index}`,
      value: quotable(scope),
      detail: `is no scope: ${scopes.join(', ')}`,
      ...(suggestion === undefined ? {} : { suggestion })
    })
    return []
  })
  if (request.scopes.length === 0) faults.push({ pointer: '/scopes', detail: 'must name one' })
  const countries = request.countries?.flatMap((country, index) => {
    const term = terms.resolve(['country'], country)
    if (term) return [term.code]
    const suggestion = terms.nearest(['country'], country)
    faults.push({
      pointer: `/countries/${index}`,
      value: quotable(country),
      detail: 'is no country of /v1/vocabularies/country',
      ...(suggestion === undefined ? {} : { suggestion })
    })
    return []
  })
  const beyond = granted.find((scope) => boundless.includes(scope))
  if (countries?.length && beyond)
    faults.push({ pointer: '/countries', detail: `cannot limit a key that may ${beyond}` })
  const expiry = request.expiresAt === undefined ? undefined : Date.parse(request.expiresAt)
  if (expiry !== undefined && !(expiry > now && expiry < now + farthest)) {
    faults.push({
      pointer: '/expiresAt',
      value: quotable(request.expiresAt),
      detail: 'must be a day or an instant to come, within a hundred years'
    })
  }
  if (faults.length > 0) throw new Failure('invalid-body', 'There cannot be such a key.', faults)
  return {
    name,
    scopes: [...new Set(granted)],
    ...(countries?.length ? { countries: [...new Set(countries)].sort() } : {}),
    ...(expiry === undefined ? {} : { expiresAt: new Date(expiry).toISOString() })
  }
}

const farthest = 100 * 365.25 * 86_400_000
