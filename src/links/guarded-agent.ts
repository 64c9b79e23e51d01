import { type LookupAddress, lookup } from 'node:dns'
import { isIP, type LookupFunction } from 'node:net'
import { Agent, buildConnector } from 'undici'
import type { AddressRule } from './address-rule.ts'

/** The address of a host is none that may be connected to. */
export class AddressRefused extends Error {
  constructor(host: string) {
    super(`${host} is no public address`)
    this.name = 'AddressRefused'
  }
}

/** Finds all addresses of a name, as `dns.lookup` does with `all`. */
export type Resolve = (
  name: string,
  done: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void
) => void

/** As everybody on this machine asks. */
export const systemResolve: Resolve = (name, done) => lookup(name, { all: true }, done)

export interface AgentOptions {
  mayConnect: AddressRule
  /** Milliseconds to connect in, and to wait for the next part of an answer. */
  timeout: number
  resolve?: Resolve
}

/**
 * Connects to allowed addresses only. The rule is asked where the connection is made, about the very addresses
 * it is made to: a name that stands for another address a moment later gains nothing by it, nor does a redirect.
 */
export const createGuardedAgent = ({ mayConnect, timeout, resolve = systemResolve }: AgentOptions): Agent => {
  const allowedOnly: LookupFunction = (name, options, done) =>
    resolve(name, (error, addresses) => {
      if (error) return done(error, [])
      const allowed = addresses.filter(({ address }) => mayConnect(address))
      const [first] = allowed
      if (!first) return done(new AddressRefused(name), [])
      if (options.all) return done(null, allowed)
      done(null, first.address, first.family)
    })
  const connect = buildConnector({ lookup: allowedOnly, timeout, maxCachedSessions: 0 })
  return new Agent({
    connect: (options, done) => {
      // What is an address already is looked up by nobody.
      const literal = options.hostname.replace(/^\[|\]$/g, '')
      if (isIP(literal) && !mayConnect(literal)) return done(new AddressRefused(literal), null)
      connect(options, done)
    },
    headersTimeout: timeout,
    bodyTimeout: timeout,
    keepAliveTimeout: 5000
  })
}
