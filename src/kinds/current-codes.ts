import type { RecordBody } from '#domain/record.ts'
import type { Terms } from '#domain/terms.ts'
import type { RecordKind } from './kind.ts'

/** A body in which codes of terms that were renamed are those they have now. */
export const currentCodes = (kind: RecordKind, body: RecordBody, terms: Terms): RecordBody => {
  let changed: RecordBody | undefined
  for (const [field, scheme] of Object.entries({ ...kind.tags, ...kind.mentions })) {
    const value = body[field]
    const current = (code: unknown) =>
      typeof code === 'string' ? (terms.current(scheme, code)?.code ?? code) : code
    const renamed = Array.isArray(value) ? value.map(current) : current(value)
    const isSame = Array.isArray(value)
      ? value.every((code, index) => code === (renamed as unknown[])[index])
      : value === renamed
    if (!isSame) changed = { ...(changed ?? body), [field]: renamed }
  }
  return changed ?? body
}
