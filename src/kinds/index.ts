import type { Kinds, RecordKind } from './kind.ts'
import * as registry from './registry.ts'

const parentsFirst = (a: RecordKind, b: RecordKind) => Number(Boolean(a.parent)) - Number(Boolean(b.parent))

/** The registry by name, parents before children. */
export const kinds: Kinds = new Map(
  Object.values(registry)
    .sort(parentsFirst)
    .map((kind) => [kind.name, kind])
)
