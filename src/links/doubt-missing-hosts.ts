import type { Resolve } from './guarded-agent.ts'

/** What a name service says of a name that there is none. */
const missing = new Set(['ENOTFOUND', 'ENODATA'])

/**
 * A machine without a network hears of every host that there is none. So nobody is believed to be missing before
 * another host was found; until then the name service counts as away.
 */
export const doubtMissingHosts = (resolve: Resolve): Resolve => {
  let found = false
  return (name, done) =>
    resolve(name, (error, addresses) => {
      found ||= !error
      const doubted = error && !found && missing.has(error.code ?? '')
      done(doubted ? Object.assign(error, { code: 'EAI_AGAIN' }) : error, addresses)
    })
}
