import { isDeepStrictEqual } from 'node:util'
import type { Fault } from '#domain/failure.ts'
import type { RecordBody, RecordDraft } from '#domain/record.ts'
import type { Kinds } from '#kinds/kind.ts'

/** What became of one draft, in the order they were handed in. */
export interface SaveOutcome {
  id: string
  outcome: 'created' | 'updated' | 'unchanged' | 'withdrawn' | 'refused'
  version: number
  faults: Fault[]
}

/** A parent with all the children it has now; others it had are withdrawn. */
export interface Family {
  parent: string
  children: string[]
}

/** A record as it is stored. */
export type Current = {
  id: string
  kind: string
  parent_id: string | null
  position: number | null
  status: string
  version: number
  body: RecordBody
}

/** The draft a stored record would be saved unchanged by. */
export const draftOf = (row: Omit<Current, 'version'>): RecordDraft => ({
  id: row.id,
  kind: row.kind,
  ...(row.parent_id === null ? {} : { parent: row.parent_id }),
  ...(row.position === null ? {} : { position: row.position }),
  status: row.status as RecordDraft['status'],
  body: row.body
})

/** What saving a draft would come to, beside what is stored and what is saved with it. */
export const judge = (
  kinds: Kinds,
  draft: RecordDraft,
  before: Current | undefined,
  kindOfParent: string | undefined
): SaveOutcome => {
  const faults: Fault[] = []
  if (before && before.kind !== draft.kind) {
    faults.push({ pointer: '/id', value: draft.id, detail: `is the id of a ${before.kind} already` })
  }
  if (before && before.kind === draft.kind && before.parent_id !== (draft.parent ?? null)) {
    const detail = `cannot change: the record is a part of ${before.parent_id}`
    faults.push({ pointer: '/parent', value: draft.parent ?? '', detail })
  }
  const parentKind = kinds.get(draft.kind)!.parent
  if (parentKind) {
    if (kindOfParent !== parentKind) {
      faults.push({ pointer: '/parent', value: draft.parent!, detail: `names no ${parentKind}` })
    }
  }
  const version = before?.version ?? 0
  if (faults.length > 0) return { id: draft.id, outcome: 'refused', version, faults }
  if (!before) return { id: draft.id, outcome: 'created', version: 1, faults }
  return isDeepStrictEqual(draftOf(before), { ...draft, body: JSON.parse(JSON.stringify(draft.body)) })
    ? { id: draft.id, outcome: 'unchanged', version, faults }
    : { id: draft.id, outcome: 'updated', version: version + 1, faults }
}

/** A family is saved or refused as a whole; a child whose parent is refused in the same breath goes with it. */
export const refuseTogether = (
  drafts: readonly RecordDraft[],
  families: readonly Family[],
  outcomes: SaveOutcome[]
): SaveOutcome[] => {
  const refused = new Set(outcomes.filter(({ outcome }) => outcome === 'refused').map(({ id }) => id))
  const cause = new Map<string, string>()
  for (const { parent, children } of families) {
    const first = [parent, ...children].find((id) => refused.has(id))
    if (first !== undefined) for (const id of [parent, ...children]) cause.set(id, first)
  }
  return outcomes.map((outcome, index) => {
    const { id, parent = '' } = drafts[index]!
    const because = cause.get(id) ?? (refused.has(parent) || cause.has(parent) ? parent : undefined)
    if (outcome.outcome === 'refused' || because === undefined) return outcome
    const pointer = because === parent ? '/parent' : ''
    return {
      ...outcome,
      outcome: 'refused',
      faults: [{ pointer, value: because, detail: 'is refused itself' }]
    }
  })
}
