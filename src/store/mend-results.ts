import type postgres from 'postgres'

/**
 * Takes the empty places out of results. Where the server ends a connection with an error in the middle of the rows,
 * the driver (postgres 3.4.9) counts on from there when it has another: the first result of that begins with as many
 * empty places, and its first row looks as if there were none.
 */
export const mendResults = (sql: postgres.Sql): void => {
  // Of the driver's own class; this statement is never sent.
  const statement = Object.getPrototypeOf(sql.unsafe('')) as object
  if (Object.hasOwn(statement, 'resolve')) return
  Object.defineProperty(statement, 'resolve', {
    set(this: object, resolve: (result: unknown) => void) {
      const value = (result: unknown) => resolve(withoutEmptyPlaces(result))
      Object.defineProperty(this, 'resolve', { value, writable: true })
    }
  })
}

const withoutEmptyPlaces = (result: unknown): unknown => {
  if (Array.isArray(result) && result.length > 0 && !(0 in result))
    result.splice(
      0,
      result.findIndex((row) => row !== undefined)
    )
  return result
}
