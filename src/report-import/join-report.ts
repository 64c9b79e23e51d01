import { isDeepStrictEqual } from 'node:util'
import { Failure } from '#domain/failure.ts'
import type { RecordDraft, Status } from '#domain/record.ts'
import type { Terms } from '#domain/terms.ts'
import type { Kinds } from '#kinds/kind.ts'
import type { Judgement } from '#kinds/validate-draft.ts'
import type { Db, Queryable } from '#store/database.ts'
import type { SaveOutcome } from '#store/judge-drafts.ts'
import { type LockedFamily, lockReportImports, readCandidates } from '#store/report-candidates.ts'
import { keepSource, readKept, type SourceToKeep } from '#store/report-sources.ts'
import { saveRecords, withRetries } from '#store/save-records.ts'
import type { JoinOutcome, ReadDocument } from './contract.ts'
import { bodiesOf } from './drafts-of.ts'
import { joinBodies } from './join-bodies.ts'
import { idOfReport } from './report-id.ts'
import { sameReport } from './same-report.ts'

export interface JoinOptions {
  /** Who imports, kept with each version. */
  by: string
  /** State of records that are new. */
  status?: Status
  dryRun?: boolean
}

/** What joining needs beside the database. */
export interface Joining {
  kinds: Kinds
  terms: Terms
  validate: (candidate: unknown) => Judgement
}

const kinds = { whole: 'report', part: 'recommendation' } as const

/**
 * Saves a document as a report with its recommendations, in one transaction: as new records, or as a language
 * version of those it is a version of. The same document twice writes nothing.
 */
export const joinReport = async (
  db: Db,
  joining: Joining,
  document: ReadDocument,
  options: JoinOptions
): Promise<JoinOutcome> => {
  try {
    return await withRetries(db, (transaction) => join(transaction, joining, document, options))
  } catch (error) {
    if (error instanceof NothingWritten) return error.outcome
    throw error
  }
}

/** Takes the transaction back and brings out what would have been. */
class NothingWritten extends Error {
  readonly outcome: JoinOutcome
  constructor(outcome: JoinOutcome) {
    super('Nothing is to be written.')
    this.outcome = { ...outcome, written: false }
  }
}

const join = async (db: Queryable, joining: Joining, document: ReadDocument, options: JoinOptions) => {
  const { terms } = joining
  const { wanted, sha256 } = document
  const { language, symbol, dates } = wanted.metadata
  await lockReportImports(db)
  const id = idOfReport(wanted, sha256)
  const candidates = await readCandidates(db, kinds.whole, {
    sha256,
    symbol: symbol ?? undefined,
    id,
    startDate: dates?.start,
    endDate: dates?.end
  })
  const bodies = bodiesOf(wanted, id, terms)
  const found = sameReport(candidates, [...bodies.values()])
  if (!found && candidates.some(({ record }) => record.id === id))
    throw new Failure('conflict', `The id ${id} belongs to another report.`)
  const report = found?.record.id ?? id
  const before = found && (await readKept(db, report, language))

  const joined = joinBodies({
    language,
    family: found ?? emptyFamily(report, options.status ?? 'published'),
    wanted: bodiesOf(wanted, report, terms),
    read: document.read ? bodiesOf(document.read, report, terms) : new Map(),
    before: new Map(Object.entries(before?.read ?? {})),
    status: options.status ?? 'published',
    kind: kinds.part
  })
  const outcome = await save(db, joining, joined.drafts, document, options)
  const source: SourceToKeep = {
    language,
    sha256,
    ...(document.name === undefined ? {} : { name: document.name }),
    format: document.format,
    text: document.text,
    read: Object.fromEntries(joined.read),
    conflicts: joined.conflicts,
    ...correctedOf(document, before),
    importedBy: options.by
  }
  const result: JoinOutcome = {
    report,
    language,
    records: outcome,
    conflicts: joined.conflicts,
    written: true
  }
  if (options.dryRun || outcome.some(({ outcome }) => outcome === 'refused')) throw new NothingWritten(result)
  const changed = !before || !isDeepStrictEqual(plain(source), plain({ ...before, importedBy: options.by }))
  if (changed) await keepSource(db, report, source)
  return result
}

/** As JSON keeps it. */
const plain = ({ name: _name, ...value }: SourceToKeep): unknown => JSON.parse(JSON.stringify(value))

/** Corrections of the same bytes stay when the document is read again without them. */
const correctedOf = (
  { corrections, wanted, sha256 }: ReadDocument,
  before: SourceToKeep | undefined
): Pick<SourceToKeep, 'extraction' | 'corrections'> =>
  corrections.length === 0 && before && before.sha256 === sha256 && before.corrections.length > 0
    ? { extraction: before.extraction, corrections: before.corrections }
    : { extraction: wanted, corrections: [...corrections] }

const emptyFamily = (id: string, status: Status): LockedFamily => ({
  record: { id, kind: kinds.whole, status, body: { texts: {} } },
  parts: []
})

const save = async (
  db: Queryable,
  { kinds, validate }: Joining,
  drafts: readonly RecordDraft[],
  { name, corrections }: ReadDocument,
  { by }: JoinOptions
): Promise<SaveOutcome[]> => {
  const judged = drafts.map(({ body, ...own }) => ({ id: own.id, ...validate({ ...own, ...body }) }))
  const refused = judged.flatMap(({ id, faults }): SaveOutcome[] =>
    faults ? [{ id, outcome: 'refused', version: 0, faults }] : []
  )
  if (refused.length > 0) return refused
  const corrected = corrections.length > 0 ? 'corrected by a person' : undefined
  const note = [name ?? 'a text without a name', corrected].filter((part) => part !== undefined).join(', ')
  const valid = judged.map(({ draft }) => draft!)
  const saved = await saveRecords(db, kinds, valid, { by, note })
  return saved.map((one, index) =>
    valid[index]?.status === 'withdrawn' && one.outcome === 'updated' ? { ...one, outcome: 'withdrawn' } : one
  )
}
