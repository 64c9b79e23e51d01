import { type Fault, quotable } from './failure.ts'
import type { Terms } from './terms.ts'

/** The fault of a code that its vocabulary does not have, with the nearest that it has. */
export const unknownCode = (terms: Terms, pointer: string, scheme: string, code: string): Fault => {
  const near = terms.nearest([scheme], code)
  return {
    pointer,
    value: quotable(code),
    detail: `is not a code of /v1/vocabularies/${scheme}`,
    ...(near === undefined ? {} : { suggestion: near })
  }
}
