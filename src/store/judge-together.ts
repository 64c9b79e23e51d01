import { type SQL, sql } from 'drizzle-orm'
import type { RecordDraft } from '#domain/record.ts'
import type { Kinds } from '#kinds/kind.ts'
import type { Queryable } from './database.ts'
import { type Current, type Family, judge, refuseTogether, type SaveOutcome } from './judge-drafts.ts'
import { type DraftBeside, goesBeside, readDraftsBeside } from './record-drafts.ts'

/** What saving drafts together would come to, and what that was told from. */
interface Judged {
  outcomes: SaveOutcome[]
  /** The families that are not refused. */
  families: Family[]
  beside: Map<string, DraftBeside>
  /** What each draft is compared with, by its id. */
  standing: Map<string, Current | undefined>
}

interface Judging {
  /** Tells the kinds of parents that are neither among the drafts nor stored. */
  planned?: (id: string) => string | undefined
  /** Whether what is published may become another. */
  mayPublish?: boolean | undefined
}

/** Judges drafts beside their records, as these are in `current`. A parent may be among the drafts. */
export const judgeTogether = async (
  db: Queryable,
  kinds: Kinds,
  drafts: readonly RecordDraft[],
  families: readonly Family[],
  current: ReadonlyMap<string, Current>,
  { planned = () => undefined, mayPublish = true }: Judging = {}
): Promise<Judged> => {
  const beside = await readDraftsBeside(db, [...current.keys()])
  const byId = new Map(drafts.map((draft) => [draft.id, draft]))
  const standing = new Map(
    drafts.map((draft) => [draft.id, standingFor(draft, current.get(draft.id), beside.get(draft.id))])
  )
  const kindOf = (id: string | undefined) =>
    id === undefined ? undefined : (byId.get(id)?.kind ?? current.get(id)?.kind ?? planned(id))
  const outcomes = refuseTogether(
    drafts,
    families,
    drafts.map((draft) => {
      const outcome = judge(kinds, draft, standing.get(draft.id), kindOf(draft.parent))
      return mayPublish ? outcome : leavingPublished(draft, outcome)
    })
  )
  const refused = new Set(outcomes.filter(({ outcome }) => outcome === 'refused').map(({ id }) => id))
  return { outcomes, families: families.filter(({ parent }) => !refused.has(parent)), beside, standing }
}

/** Who may not publish says again at most what is published: where it is another by now, somebody else came first. */
const leavingPublished = ({ status }: RecordDraft, judged: SaveOutcome): SaveOutcome => {
  const isNews = judged.outcome === 'created' || judged.outcome === 'updated'
  if (!isNews || (status !== 'published' && status !== 'withdrawn')) return judged
  const detail = 'is not what it was a moment ago: somebody else changed it'
  return { ...judged, outcome: 'refused', faults: [{ pointer: '/status', value: status, detail }] }
}

/** What a draft is compared with: its record, or the draft beside it that it would take the place of. */
const standingFor = (
  draft: RecordDraft,
  record: Current | undefined,
  beside: DraftBeside | undefined
): Current | undefined => {
  if (!record) return undefined
  const { position, status, body } =
    goesBeside(record, draft) && beside?.body ? { ...beside, body: beside.body } : record
  return { ...record, position, status, body, version: lastVersion(record, beside) }
}

/** The last version a record has, be it of a draft beside it. */
export const lastVersion = (record: Current | undefined, beside: DraftBeside | undefined): number =>
  Math.max(record?.version ?? 0, beside?.version ?? 0)

/** The children that families no longer have; `lock` is what the statement ends with. */
export const childrenLeftOut = async (
  db: Queryable,
  families: readonly Family[],
  lock: SQL = sql``
): Promise<Current[]> =>
  families.length === 0
    ? []
    : db.execute<Current>(sql`
        select r.id, r.kind, r.parent_id, r.position, r.status, r.version, r.body
        from records r join jsonb_to_recordset(${JSON.stringify(families)}::jsonb) as f(parent text, children jsonb)
          on f.parent = r.parent_id
        where r.status <> 'withdrawn' and not f.children ? r.id order by r.id ${lock}`)
