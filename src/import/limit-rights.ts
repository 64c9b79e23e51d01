import { type Caller, may } from '#domain/access.ts'
import type { RecordDraft } from '#domain/record.ts'
import type { Kinds } from '#kinds/kind.ts'
import type { Queryable } from '#store/database.ts'
import { findStandings, publishedLeftOut, type Standing } from '#store/find-rights.ts'
import { planRecords } from '#store/plan-records.ts'
import type { Row } from './judge-row.ts'

/**
 * Refuses rows the caller may not write. Without the right to publish new records become drafts unless the row
 * says otherwise, and what is published is not touched; a key limited to countries writes records of these alone.
 */
export const limitRights = async (
  db: Queryable,
  kinds: Kinds,
  rows: readonly Row[],
  caller: Caller
): Promise<void> => {
  const mayPublish = may(caller, 'publish')
  const { countries } = caller
  if (mayPublish && !countries) return
  const drafts = rows.flatMap((row) => row.drafts)
  const standings = await findStandings(
    db,
    drafts.flatMap(({ id, parent }) => (parent ? [id, parent] : [id]))
  )
  const leftOut = mayPublish
    ? new Map()
    : await publishedLeftOut(
        db,
        rows.flatMap((row) => row.families)
      )
  const batch = new Map(drafts.map((draft) => [draft.id, draft]))

  for (const row of rows) {
    row.drafts = row.drafts.map((draft) => {
      const { named, saysStatus } = row.places.get(draft.id)!
      const standing = standings.get(draft.id)
      const parent = draft.parent === undefined ? undefined : batch.get(draft.parent)
      const own = parent
        ? [...countriesOf(kinds, draft), ...countriesOf(kinds, parent)]
        : [...countriesOf(kinds, draft), ...(standings.get(draft.parent ?? '')?.countries ?? [])]
      const foreign = countries && outside(countries, own, standing)
      if (foreign !== undefined) row.faults.push(named({ ...foreign, pointer: pointerTo(kinds, draft) }))
      if (mayPublish) return draft
      const settled = withoutPublishing(draft, saysStatus, standing)
      if ('draft' in settled) return settled.draft
      row.faults.push(named({ pointer: '/status', detail: settled.detail }))
      return draft
    })
    const gone = row.families.map(({ parent }) => leftOut.get(parent)).find((id) => id !== undefined)
    if (gone !== undefined)
      row.faults.push({ detail: `leaves out ${gone}, which is published, and the key may not publish` })
  }
  if (!mayPublish) await refuseChanges(db, kinds, rows, standings)
}

const fieldOf = (kinds: Kinds, { kind }: RecordDraft) =>
  Object.entries(kinds.get(kind)!.tags).find(([, scheme]) => scheme === 'country')?.[0]

const pointerTo = (kinds: Kinds, draft: RecordDraft) => {
  const field = fieldOf(kinds, draft)
  return field === undefined ? '/parent' : `/${field}`
}

const countriesOf = (kinds: Kinds, draft: RecordDraft): string[] => {
  const field = fieldOf(kinds, draft)
  const value = field === undefined ? undefined : draft.body[field]
  return Array.isArray(value) ? (value as string[]) : typeof value === 'string' ? [value] : []
}

/** Both what a record is to be and what it is now must be of the key's countries. */
const outside = (allowed: readonly string[], own: readonly string[], standing: Standing | undefined) => {
  const limit = `the key is limited to ${allowed.join(', ')}`
  const foreign = own.find((code) => !allowed.includes(code))
  if (foreign !== undefined) return { value: foreign, detail: `is not of the key: ${limit}` }
  if (own.length === 0) return { detail: `names no country, and ${limit}` }
  const before = standing?.countries.find((code) => !allowed.includes(code))
  if (before !== undefined || (standing && standing.countries.length === 0))
    return { detail: `is of a record of ${before ?? 'no country'} now, and ${limit}` }
  return undefined
}

/** The state a record gets from somebody who may not publish, or why it cannot have the one asked for. */
const withoutPublishing = (draft: RecordDraft, saysStatus: boolean, standing: Standing | undefined) => {
  const status = saysStatus ? draft.status : (standing?.status ?? 'draft')
  if (isSettled(standing))
    return status === standing!.status
      ? { draft: { ...draft, status } }
      : { detail: `cannot change: the record is ${standing!.status}, and the key may not publish` }
  return status === 'draft' || status === 'in-review'
    ? { draft: { ...draft, status } }
    : { detail: `${status} needs a key that may publish; leave it out to have a draft` }
}

const isSettled = (standing: Standing | undefined) =>
  standing?.status === 'published' || standing?.status === 'withdrawn'

/** What was published may be loaded again as it is, but not be changed. */
const refuseChanges = async (
  db: Queryable,
  kinds: Kinds,
  rows: readonly Row[],
  standings: ReadonlyMap<string, Standing>
) => {
  const drafts = rows.filter(({ faults }) => faults.length === 0).flatMap((row) => row.drafts)
  const { outcomes } = await planRecords(db, kinds, drafts, [], () => undefined)
  const changed = new Set(outcomes.filter(({ outcome }) => outcome === 'updated').map(({ id }) => id))
  for (const row of rows) {
    for (const { id } of row.drafts) {
      const standing = standings.get(id)
      if (row.faults.length > 0 || !changed.has(id) || !isSettled(standing)) continue
      const detail = `cannot change: the record is ${standing!.status}, and the key may not publish`
      row.faults.push(row.places.get(id)!.named({ pointer: '', detail }))
    }
  }
}
