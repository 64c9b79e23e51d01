import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import type { Test } from 'tap'

type Message = { request: { path: string } }

/** Searches this process asks of search servers, as its HTTP client tells of them. */
export interface SearchesUnderWay {
  /** The most there were at once since it was last asked. */
  mostAtOnce(): number
  /** Resolves once so many more have begun. */
  further(count: number): Promise<void>
}

export const watchSearches = (t: Test): SearchesUnderWay => {
  const underWay = new Set<unknown>()
  let most = 0
  let begun = 0
  let look = () => {}
  const begins = (message: unknown) => {
    const { request } = message as Message
    if (!request.path.endsWith('search')) return
    underWay.add(request)
    most = Math.max(most, underWay.size)
    begun++
    look()
  }
  const ends = (message: unknown) => void underWay.delete((message as Message).request)
  const channels = [
    ['undici:request:create', begins],
    ['undici:request:trailers', ends],
    ['undici:request:error', ends]
  ] as const
  for (const [name, listener] of channels) subscribe(name, listener)
  t.teardown(() => {
    for (const [name, listener] of channels) unsubscribe(name, listener)
  })
  return {
    mostAtOnce: () => {
      const seen = most
      most = underWay.size
      return seen
    },
    further: (count) =>
      new Promise((resolve) => {
        const enough = begun + count
        look = () => begun >= enough && resolve()
      })
  }
}
