import { type Fault, quotable } from './failure.ts'
import type { Terms } from './terms.ts'

/** The fault of a code that its vocabulary does not have, with the nearest that it has. */
export const unknownCode = (terms: Terms, pointer: string, scheme: string, code: string): Fault => {
  const near = listed(terms, scheme, code) ?? terms.nearest([scheme], code)
  return {
    pointer,
    value: quotable(code),
    detail: `is not a code of /v1/vocabularies/${scheme}`,
    ...(near === undefined ? {} : { suggestion: near })
  }
}

/** Several terms with commas between them, which is how people write lists: each as its code. */
const listed = (terms: Terms, scheme: string, text: string): string | undefined => {
  const parts = text.slice(0, 1000).split(/[,،、]/)
  if (parts.length < 2) return undefined
  const codes = parts.map((part) => terms.named(scheme, part.trim())?.code)
  return codes.every((code) => code !== undefined) ? codes.join('; ') : undefined
}
