import type { RecordDraft } from '#domain/record.ts'
import type { SaveOutcome } from '#store/judge-drafts.ts'
import { changesOf } from './changes.ts'
import { outcomeOf, type RowResult } from './import-report.ts'
import type { Row } from './judge-row.ts'

/** What became of rows that were saved together; `before` holds the records as they were, in a dry run. */
export const resultsOf = (
  rows: readonly Row[],
  file: string,
  first: number,
  outcomes: readonly SaveOutcome[],
  before?: ReadonlyMap<string, RecordDraft>
): RowResult[] => {
  const done = new Map(outcomes.map((outcome) => [outcome.id, outcome]))
  return rows.map((row, index) => {
    const late = row.faults.length > 0 ? [] : faultsOfSaving(row, done)
    const judged = { ...row, faults: [...row.faults, ...late] }
    const changed = row.drafts.filter(({ id }) => before && done.get(id)?.outcome === 'updated')
    return {
      number: first + index,
      file,
      line: row.line,
      outcome: outcomeOf(judged, done),
      ...(row.drafts[0] ? { record: row.drafts[0].id } : {}),
      faults: judged.faults,
      alike: row.alike,
      changes: changed.flatMap((draft) => changesOf(before!.get(draft.id)!, draft))
    }
  })
}

const faultsOfSaving = (row: Row, done: ReadonlyMap<string, SaveOutcome>) =>
  row.drafts.flatMap(({ id }) =>
    (done.get(id)?.faults ?? []).map((fault) => row.places.get(id)!.named(fault))
  )
