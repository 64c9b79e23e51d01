import { type Caller, may } from '#domain/access.ts'
import type { Sight } from '#store/in-sight.ts'

/** What whoever imports may be told of what is not published; who is no caller is of the house. */
export const sightOf = (caller: Caller | undefined): Sight => {
  if (!caller) return 'all'
  if (!may(caller, 'read:drafts')) return 'published'
  return caller.countries ? { countries: caller.countries } : 'all'
}
