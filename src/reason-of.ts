/** The message at the end of a chain of causes: clients put the whole query before it. */
export const reasonOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error)
  if (error.cause instanceof Error) return reasonOf(error.cause)
  return error.message || String((error as { code?: unknown }).code ?? error.name)
}
