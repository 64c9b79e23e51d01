import { isDeepStrictEqual } from 'node:util'
import type { RecordBody, RecordDraft, Status } from '#domain/record.ts'
import type { LockedFamily } from '#store/report-candidates.ts'
import type { Conflict } from './contract.ts'
import type { Bodies } from './drafts-of.ts'
import { mergeBody } from './merge-body.ts'

interface Joined {
  /** What to save; records as they were among them, and parts the document does not have any more withdrawn. */
  drafts: RecordDraft[]
  conflicts: Conflict[]
  /** What to compare with next time. */
  read: Bodies
}

interface ToJoin {
  language: string
  family: LockedFamily
  wanted: Bodies
  read: Bodies
  /** What the last import of the same language version read. */
  before: Bodies
  /** State of parts that are new. */
  status: Status
  /** Kind of the parts. */
  kind: string
}

/** Brings a report and its recommendations together with what a document says of them. */
export const joinBodies = ({ language, family, wanted, read, before, status, kind }: ToJoin): Joined => {
  const conflicts: Conflict[] = []
  const stored = partsByNumber(family)
  const merged = (id: string, draft: RecordDraft | undefined, own: string, body: RecordBody): RecordBody => {
    if (!draft || Object.keys(draft.body.texts).length === 0) return body
    const states = { current: draft.body, before: before.get(id), read: read.get(own), wanted: body }
    const result = mergeBody(language, states)
    conflicts.push(...result.conflicts.map((conflict) => ({ record: id, ...conflict })))
    return result.body
  }

  const [[report, reportBody], ...rest] = [...wanted] as [[string, RecordBody], ...[string, RecordBody][]]
  const drafts: RecordDraft[] = [
    { ...family.record, body: merged(report, family.record, report, reportBody) }
  ]
  const readNext: Bodies = new Map()
  const readReport = read.get(report)
  if (readReport) readNext.set(report, readReport)

  rest.forEach(([own, body], index) => {
    const draft = stored.take(own, body)
    const id = draft?.id ?? own
    drafts.push({
      ...(draft ?? { id, kind, parent: report, position: index + 1, status }),
      body: merged(id, draft, own, body)
    })
  })
  const ids = new Map(rest.map(([own], index) => [own, drafts[index + 1]!.id]))
  for (const [own, body] of read) if (own !== report) readNext.set(ids.get(own) ?? own, body)

  for (const part of stored.left()) {
    const was = before.get(part.id)
    if (part.status === 'withdrawn') continue
    // It came from this document alone, nobody has touched it, and the document does not have it any more.
    if (was && isDeepStrictEqual(part.body, was)) drafts.push({ ...part, status: 'withdrawn' })
    else conflicts.push({ record: part.id, field: '', stored: part.body.number, read: null })
  }
  return { drafts, conflicts, read: readNext }
}

/** The stored recommendations: each is taken once, by its id, or else by its number. */
const partsByNumber = ({ parts }: LockedFamily) => {
  const left = new Set(parts)
  const take = (own: string, { number }: RecordBody) => {
    const found =
      [...left].find(({ id }) => id === own) ?? [...left].find(({ body }) => body.number === number)
    if (found) left.delete(found)
    return found
  }
  return { take, left: () => [...left] }
}
