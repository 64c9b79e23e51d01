import { LRUCache } from 'lru-cache'
import robotsParser from 'robots-parser'
import { type Asking, ask } from './ask.ts'
import { redirectTarget } from './redirect.ts'

/** Whether an address may be visited: `unknown` when its host could not be asked, which forbids it for now. */
type Permission = { allowed: boolean } | { unknown: string }

/** What the hosts' robots.txt say; each is read once an hour. */
export interface Robots {
  permissionFor(address: URL, halt: AbortSignal): Promise<Permission>
}

type Rules = { isAllowed(url: string): boolean } | { unknown: string }

// The package describes itself as an ES module, which it is not.
const parse = robotsParser as unknown as typeof robotsParser.default

/** As many hosts are remembered, for so many milliseconds; a host that did not answer, too. */
const remembered = { max: 10_000, ttl: 3_600_000 }

/** RFC 9309: at least so much is read, and so many redirects are followed. */
const mostBytes = 512 * 1024
const mostRedirects = 5

export const createRobots = (asking: Asking): Robots => {
  const read = new LRUCache<string, Promise<Rules>>(remembered)
  return {
    permissionFor: async (address, halt) => {
      let known = read.get(address.origin)
      if (known === undefined) {
        known = readRules(asking, address, halt)
        // Only now: to set it again would begin its hour anew.
        read.set(address.origin, known)
      }
      const rules = await known
      return 'unknown' in rules ? rules : { allowed: rules.isAllowed(address.href) }
    }
  }
}

const readRules = async (asking: Asking, { origin, hostname }: URL, halt: AbortSignal): Promise<Rules> => {
  const own = new URL('/robots.txt', origin)
  let address = own
  for (let redirects = 0; redirects <= mostRedirects; redirects++) {
    const { status, location, body } = await ask(asking, 'GET', address, halt, mostBytes)
    const target = redirectTarget(status, location, address)
    if (target) {
      address = target
      continue
    }
    if (status >= 500 || status === 429) return { unknown: `robots.txt answers ${status}` }
    const rules = parse(own.href, status < 300 ? body : '')
    const wait = rules.getCrawlDelay(asking.userAgent)
    if (wait !== undefined) asking.turns.slowDown(hostname, wait * 1000)
    return { isAllowed: (url) => rules.isAllowed(url, asking.userAgent) !== false }
  }
  return { isAllowed: () => true }
}
