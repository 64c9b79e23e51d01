import { Compile } from 'typebox/compile'
import type { Terms } from '#domain/terms.ts'
import { kinds } from '#kinds/index.ts'

const validators = new Map([...kinds.values()].map((kind) => [kind.name, Compile(kind.draft)]))

/** What is wrong with a draft: where it differs from the schema of its kind, and codes nobody knows. */
export const faultsOf = (draft: unknown, terms: Terms): string[] => {
  const record = draft as Record<string, unknown>
  const kind = kinds.get(String(record.kind))
  if (!kind) return [`unknown kind ${record.kind}`]
  const faults = [...validators.get(kind.name)!.Errors(draft)].map(
    ({ instancePath, message }) => `${record.id}${instancePath} ${message}`
  )
  for (const [field, scheme] of Object.entries({ ...kind.tags, ...kind.mentions })) {
    for (const code of [record[field] ?? []].flat()) {
      if (!terms.get(scheme, String(code))) faults.push(`${record.id}/${field} has no ${scheme} ${code}`)
    }
  }
  return faults
}
