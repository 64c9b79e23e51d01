import { type Caller, may } from '#domain/access.ts'
import type { RecordDraft } from '#domain/record.ts'
import type { Kinds } from '#kinds/kind.ts'
import type { Queryable } from '#store/database.ts'
import { findStandings, publishedLeftOut, type Standing } from '#store/find-rights.ts'
import { planRecords } from '#store/plan-records.ts'
import type { Row } from './judge-row.ts'

/**
 * Refuses rows the caller may not write. Without the right to publish what is new becomes a draft; a key limited to
 * countries writes records of these alone.
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
    for (const draft of row.drafts) {
      const { named, saysStatus } = row.places.get(draft.id)!
      const foreign = countries && foreignTo(countries, kinds, draft, batch, standings)
      if (foreign) row.faults.push(named(foreign))
      if (
        !mayPublish &&
        saysStatus &&
        isSettled(draft.status) &&
        draft.status !== standings.get(draft.id)?.status
      )
        row.faults.push(
          named({
            pointer: '/status',
            value: draft.status,
            detail: 'needs a key that may publish; leave it out'
          })
        )
    }
    const gone = row.families.map(({ parent }) => leftOut.get(parent)).find((id) => id !== undefined)
    if (gone !== undefined)
      row.faults.push({ detail: `leaves out ${gone}, which is published, and the key may not publish` })
  }
  if (!mayPublish) await makeDrafts(db, kinds, rows, standings)
}

const fieldOf = (kinds: Kinds, { kind }: RecordDraft) =>
  Object.entries(kinds.get(kind)!.tags).find(([, scheme]) => scheme === 'country')?.[0]

const pointerTo = (kinds: Kinds, draft: RecordDraft) => {
  const field = fieldOf(kinds, draft)
  return field === undefined ? '/parent' : `/${field}`
}

const countriesOf = (kinds: Kinds, draft: RecordDraft, body = draft.body): string[] => {
  const field = fieldOf(kinds, draft)
  const value = field === undefined ? undefined : body[field]
  return Array.isArray(value) ? (value as string[]) : typeof value === 'string' ? [value] : []
}

/** What is wrong with whose a record is: both what it is to be and what it is now must be of the key's countries. */
const foreignTo = (
  allowed: readonly string[],
  kinds: Kinds,
  draft: RecordDraft,
  batch: ReadonlyMap<string, RecordDraft>,
  standings: ReadonlyMap<string, Standing>
) => {
  const pointer = pointerTo(kinds, draft)
  const limit = `the key is limited to ${allowed.join(', ')}`
  const parent = draft.parent === undefined ? undefined : batch.get(draft.parent)
  // What its parent is now counts as well: the row that would have it another may be refused.
  const standingOfParent = standings.get(draft.parent ?? '')?.countries ?? []
  const ofParent = [...(parent ? countriesOf(kinds, parent) : []), ...standingOfParent]
  const own = [...countriesOf(kinds, draft), ...ofParent]
  const foreign = own.find((code) => !allowed.includes(code))
  if (foreign !== undefined) return { pointer, value: foreign, detail: `is not of the key: ${limit}` }
  // Though it may name one itself: a recommendation to a State belongs to its report.
  if (draft.parent !== undefined && ofParent.length === 0)
    return { pointer: '/parent', value: draft.parent, detail: `is of no one country, and ${limit}` }
  if (own.length === 0) return { pointer, detail: `names no country, and ${limit}` }
  const standing = standings.get(draft.id)
  // A draft beside it is somebody's as well.
  const beside = standing?.beside ? countriesOf(kinds, draft, standing.beside) : []
  const before = [...(standing?.countries ?? []), ...beside].find((code) => !allowed.includes(code))
  if (before !== undefined || standing?.countries.length === 0)
    return { pointer, detail: `is of a record of ${before ?? 'no country'} now, and ${limit}` }
  return undefined
}

const isSettled = (status: string | undefined) => status === 'published' || status === 'withdrawn'

/**
 * What is published and said again as it is stays unchanged; whatever else is new becomes a draft, beside what is
 * published if there is something.
 */
const makeDrafts = async (
  db: Queryable,
  kinds: Kinds,
  rows: readonly Row[],
  standings: ReadonlyMap<string, Standing>
) => {
  for (const row of rows) {
    row.drafts = row.drafts.map((draft) => {
      if (row.places.get(draft.id)!.saysStatus && !isSettled(draft.status)) return draft
      return { ...draft, status: standings.get(draft.id)?.status ?? 'draft' }
    })
  }
  const drafts = rows.flatMap((row) => row.drafts).filter(({ status }) => isSettled(status))
  if (drafts.length === 0) return
  const { outcomes } = await planRecords(db, kinds, drafts, [], () => undefined)
  const changed = new Set(outcomes.filter(({ outcome }) => outcome === 'updated').map(({ id }) => id))
  for (const row of rows) {
    row.drafts = row.drafts.map((draft) => {
      if (!changed.has(draft.id)) return draft
      if (draft.status !== 'withdrawn') return { ...draft, status: 'draft' }
      const { named } = row.places.get(draft.id)!
      row.faults.push(
        named({ pointer: '/id', value: draft.id, detail: 'is withdrawn, and the key may not publish' })
      )
      return draft
    })
  }
}
