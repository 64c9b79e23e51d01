import type { ByLanguage } from './languages.ts'

/** A body of the United Nations that adopts acts or reports. */
export interface NamedBody {
  /** Code of an issuer: `CTOC/COP`, `CCPCJ`; for a subsidiary body the beginning of its symbols. */
  code: string
  /** Code of the organ it reports to. */
  parent?: string
  /** How its symbols begin, where that is not the code. */
  symbols?: string
  /** Patterns of its names, in every case the language has. */
  names: ByLanguage
}
