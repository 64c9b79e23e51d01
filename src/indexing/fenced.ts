import type { IndexWriter } from '#search/index-writer.ts'

/** The same writer for as long as `confirm` does not throw, which is asked before each writing. */
export const fenced = (writer: IndexWriter, confirm: () => Promise<void>): IndexWriter => ({
  ...writer,
  put: async (documents) => {
    if (documents.length === 0) return
    await confirm()
    await writer.put(documents)
  },
  remove: async (ids) => {
    if (ids.length === 0) return
    await confirm()
    await writer.remove(ids)
  }
})
