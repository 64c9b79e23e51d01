import { DrizzleQueryError } from 'drizzle-orm'

/**
 * Keeps the values of a query out of the error it fails with, which is logged: they are bodies of records, drafts
 * among them. Drizzle (0.45) puts them into its message and beside it.
 */
export const hideValues = (): void => {
  const failed = DrizzleQueryError.prototype as object
  if (Object.hasOwn(failed, 'params')) return
  Object.defineProperties(failed, {
    query: {
      set(this: Error, query: string) {
        this.message = `Failed query: ${query}`
      }
    },
    params: { set: () => {} }
  })
}
