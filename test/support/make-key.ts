import type { Scope } from '#domain/access.ts'
import { createKey } from '#store/api-keys.ts'
import type { Portal } from './portal.ts'

let made = 0

/** A key of these scopes for a portal, as the header it is sent in. */
export const makeKey = async (
  { database }: Pick<Portal, 'database'>,
  scopes: Scope[],
  { countries, name = `key ${++made}` }: { countries?: string[]; name?: string } = {}
): Promise<{ id: string; text: string; headers: { authorization: string } }> => {
  const { key, text } = await createKey(
    database.db,
    { name, scopes, ...(countries ? { countries } : {}) },
    'test'
  )
  return { id: key.id, text, headers: { authorization: `Bearer ${text}` } }
}
