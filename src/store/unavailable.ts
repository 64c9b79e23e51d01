const away = new Set([
  'CONNECTION_CLOSED',
  'CONNECTION_DESTROYED',
  'CONNECTION_ENDED',
  'CONNECTION_SILENT',
  'CONNECT_TIMEOUT',
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EPIPE',
  // PostgreSQL: shutting down, crashed, starting up, too many connections, disk full
  '57P01',
  '57P02',
  '57P03',
  '53300',
  '53100'
])

/** Those after which nobody knows whether a statement that was under way is done. */
const unknown = new Set([
  'CONNECTION_CLOSED',
  'CONNECTION_DESTROYED',
  'CONNECTION_ENDED',
  'CONNECTION_SILENT',
  'ECONNRESET',
  'EPIPE'
])

/** Whether an error says that the database is away for a moment, rather than that a query is wrong. */
export const isDatabaseAway = (error: unknown): boolean => hasCodeOf(error, away)

/** Whether a change that ended so may have been made all the same. */
export const isOutcomeUnknown = (error: unknown): boolean => hasCodeOf(error, unknown)

const hasCodeOf = (error: unknown, codes: ReadonlySet<string>): boolean => {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const { code } = cause as { code?: unknown }
    if (typeof code === 'string' && codes.has(code)) return true
  }
  return false
}
