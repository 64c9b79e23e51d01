import type { IndexWriter } from '#search/index-writer.ts'

/**
 * The same writer for as long as `confirm` does not throw: asked before each writing. And after it, because the
 * right can be lost in between: then `late` is called, for what was written may be older than what was there.
 */
export const fenced = (
  writer: IndexWriter,
  confirm: () => Promise<void>,
  late: () => Promise<unknown> = async () => {}
): IndexWriter => {
  const write = async (writing: () => Promise<void>) => {
    await confirm()
    try {
      await writing()
    } finally {
      await confirm().catch(async (error) => {
        await late()
        throw error
      })
    }
  }
  return {
    ...writer,
    put: async (documents) => {
      if (documents.length > 0) await write(() => writer.put(documents))
    },
    remove: async (ids) => {
      if (ids.length > 0) await write(() => writer.remove(ids))
    }
  }
}
