import type { Visit } from '#domain/link.ts'
import { type Answer, type Asking, ask } from './ask.ts'
import { isVisitedInVain, reasonOf, stateOf } from './judge.ts'
import { isPermanent, isVisitable, redirectTarget } from './redirect.ts'
import type { Robots } from './robots.ts'

const mostRedirects = 10

/** What the column and an answer can hold. */
const longestAddress = 2000

/**
 * Visits an address as a reader would, and says what was found: robots.txt first, HEAD, GET where that says
 * nothing, and so on after each redirect. Throws only when `halt` does.
 */
export const visit = async (
  asking: Asking,
  robots: Robots,
  url: string,
  halt: AbortSignal
): Promise<Visit> => {
  if (!URL.canParse(url) || !isVisitable(new URL(url)))
    return { state: 'refused', reason: 'is no address of the web' }
  let address = new URL(url)
  let forGood = false
  const seen = new Set<string>()
  const redirected = () =>
    seen.size > 1 && address.href.length <= longestAddress ? { redirectedTo: address.href } : {}

  try {
    while (seen.size <= mostRedirects) {
      seen.add(address.href)
      const permission = await robots.permissionFor(address, halt)
      if ('unknown' in permission)
        return { state: 'unreachable', ...redirected(), reason: permission.unknown }
      if (!permission.allowed)
        return { state: 'blocked', ...redirected(), reason: 'robots.txt forbids programs' }
      const { status, location } = await headOrGet(asking, address, halt)
      const target = redirectTarget(status, location, address)
      if (target === null)
        return { state: 'broken', status, ...redirected(), reason: 'redirects to no address of the web' }
      if (target === undefined) return { ...stateOf(status, forGood), ...redirected() }
      forGood ||= isPermanent(status)
      // Often a site that wants its cookie back, which a browser would bring.
      if (seen.has(target.href))
        return { state: 'unreachable', status, ...redirected(), reason: 'redirects in a circle' }
      address = target
    }
    return { state: 'unreachable', ...redirected(), reason: `redirects more than ${mostRedirects} times` }
  } catch (error) {
    halt.throwIfAborted()
    return { ...reasonOf(error), ...redirected() }
  }
}

/** Some servers refuse HEAD, break off at it or answer it at random: only what it finds is believed. */
const headOrGet = async (asking: Asking, address: URL, halt: AbortSignal): Promise<Answer> => {
  const head = await ask(asking, 'HEAD', address, halt).catch((error: unknown) => {
    if (halt.aborted || isVisitedInVain(error)) throw error
    return undefined
  })
  if (head && (head.status < 400 || head.status === 429)) return head
  return ask(asking, 'GET', address, halt)
}
