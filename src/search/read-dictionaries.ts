import type { SearchServer } from './client.ts'
import { localeOf } from './settings.ts'

/**
 * Has the server read its dictionaries, which it does when it first marks the words of a text, that of Chinese for
 * Chinese: a second or two that no search should wait for. Whether it answers matters to nobody here.
 */
export const readDictionaries = async (server: SearchServer, indexUid: string): Promise<void> => {
  for (const q of ['law', '法'])
    await server
      .post(`/indexes/${indexUid}/search`, {
        q,
        locales: Object.values(localeOf),
        limit: 20,
        attributesToRetrieve: ['id'],
        attributesToHighlight: ['*']
      })
      .catch(() => {})
}
