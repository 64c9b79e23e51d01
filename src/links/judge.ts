import type { Visit } from '#domain/link.ts'
import { AddressRefused } from './guarded-agent.ts'

/** There, but not for everybody, or not without paying: nothing is known of what is behind. */
const closed = new Set([401, 402, 403, 407, 451])
/** Nobody's fault for long: too many requests, too slow, locked. */
const passing = new Set([408, 421, 423, 425, 429])

/** What the status of the last answer says; `moved` when a redirect on the way was for good. */
export const stateOf = (status: number, moved: boolean): Visit => {
  if (status < 400) return { state: moved ? 'moved' : 'working', status }
  if (closed.has(status)) return { state: 'blocked', status, reason: 'needs a permission' }
  if (passing.has(status)) return { state: 'unreachable', status, reason: 'is busy' }
  if (status >= 500) return { state: 'unreachable', status, reason: 'the server is in trouble' }
  return { state: 'broken', status, reason: 'there is nothing' }
}

const codes: Record<string, Visit> = {
  ENOTFOUND: { state: 'broken', reason: 'there is no such host' },
  ENODATA: { state: 'broken', reason: 'there is no such host' },
  EAI_AGAIN: { state: 'unreachable', reason: 'the name service does not answer' },
  ECONNREFUSED: { state: 'unreachable', reason: 'the host refuses connections' },
  EHOSTUNREACH: { state: 'unreachable', reason: 'no way leads to the host' },
  ENETUNREACH: { state: 'unreachable', reason: 'no way leads to the host' },
  UND_ERR_CONNECT_TIMEOUT: { state: 'unreachable', reason: 'the host does not answer in time' },
  ETIMEDOUT: { state: 'unreachable', reason: 'the host does not answer in time' }
}

const isCertificate = (code: string) => /^(CERT_|ERR_TLS_CERT|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_)/.test(code)

const chainOf = (error: unknown): Error[] =>
  error instanceof Error ? [error, ...chainOf(firstOf(error) ?? error.cause)] : []

/** Where several addresses of a host were tried, the first one speaks for all. */
const firstOf = (error: Error) => (error instanceof AggregateError ? (error.errors[0] as unknown) : undefined)

const codesOf = (error: unknown) =>
  chainOf(error).flatMap((one) => ((one as { code?: unknown }).code as string | undefined) ?? [])

/** Whether no connection could be made, so that another request would end no better. */
export const isVisitedInVain = (error: unknown): boolean =>
  chainOf(error).some((one) => one instanceof AddressRefused) ||
  codesOf(error).some((code) => code in codes || isCertificate(code))

/** What it says when there was no answer at all. */
export const reasonOf = (error: unknown): Visit => {
  const refused = chainOf(error).find((one) => one instanceof AddressRefused)
  if (refused) return { state: 'refused', reason: refused.message }
  const all = codesOf(error)
  if (all.some(isCertificate))
    return { state: 'unreachable', reason: 'the certificate of the host is not valid' }
  const known = all.find((code) => code in codes)
  if (known) return codes[known]!
  const late = chainOf(error).some(({ name }) => name === 'TimeoutError' || name.endsWith('TimeoutError'))
  return { state: 'unreachable', reason: late ? 'no answer in time' : 'the connection broke off' }
}
