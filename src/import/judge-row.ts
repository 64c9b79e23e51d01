import { quotable } from '#domain/failure.ts'
import { valueAt } from '#domain/json-pointer.ts'
import type { RecordDraft } from '#domain/record.ts'
import type { Terms } from '#domain/terms.ts'
import type { Kinds, RecordKind, SourceRow } from '#kinds/kind.ts'
import type { Judgement } from '#kinds/validate-draft.ts'
import type { Family } from '#store/judge-drafts.ts'
import type { RowFault } from './read/kind-of-row.ts'
import type { Value } from './read/read-values.ts'
import type { SeenIds } from './seen-ids.ts'

/** A row turned into records, or what is wrong with it. */
export interface Row {
  line: number
  drafts: RecordDraft[]
  /** Where in the row each record came from, by its id. */
  places: Map<string, Place>
  /** The children a row lists are all its record has. */
  families: Family[]
  faults: RowFault[]
  /** Other records its record looks like. */
  alike: string[]
}

/** A part of a row, and how a fault of its record is named in the words of the row. */
interface Place {
  named: (fault: RowFault) => RowFault
  /** Whether the row says the state of publication itself. */
  saysStatus: boolean
}

export interface RowReader {
  kinds: Kinds
  terms: Terms
  validate: (candidate: unknown) => Judgement
}

/** Makes records of a row and judges them; the first row with an id has it. */
export const judgeRow = (
  { terms, validate }: RowReader,
  { line, kind, row: value, faults, place }: Value,
  seen: SeenIds,
  file: number
): Row => {
  const row: Row = { line, drafts: [], places: new Map(), families: [], faults: [...faults], alike: [] }
  if (!kind || !value || row.faults.length > 0) return row
  for (const { draft, at, renamed } of kind.source(value, terms)) {
    const named = (fault: RowFault) => inWordsOfRow(fault, kind, value, at, renamed, place)
    const judged = validate(draft)
    if (!judged.draft) {
      row.faults.push(...judged.faults.map(named))
      continue
    }
    const { id, status } = judged.draft
    const before = seen.add(id, file, line)
    if (before) {
      const here = before.file === file
      const where = here && before.line === line ? 'twice on this line' : `on line ${before.line} already`
      row.faults.push(
        named({
          pointer: '/id',
          value: id,
          detail: `stands ${here ? where : 'in another file of this import already'}`
        })
      )
    }
    row.drafts.push(judged.draft)
    row.places.set(id, { named, saysStatus: valueAt(value, `${at}/status`) === status })
  }
  row.families = familiesOf(kind, value, row.drafts)
  if (row.faults.length > 0) row.drafts = row.families = []
  return row
}

const withoutId =
  'is missing, and nothing else tells whose row this is: identifiers, a symbol, or a number with country and year'

const inWordsOfRow = (
  fault: RowFault,
  kind: RecordKind,
  row: SourceRow,
  at: string,
  renamed: Readonly<Record<string, string>>,
  place: Value['place']
): RowFault => {
  const pointer = fault.pointer ?? ''
  if (pointer === '/id' && at === '' && row.id === undefined && !kind.parent)
    return { ...fault, detail: withoutId, ...place?.('/id') }
  const known = Object.keys(renamed).find((start) => pointer === start || pointer.startsWith(`${start}/`))
  const own = at + (known === undefined ? pointer : renamed[known] + pointer.slice(known.length))
  // What is a code by now stood in the row as a number, or as a name.
  const given = valueAt(row, own)
  const value = typeof given === 'string' || typeof given === 'number' ? quotable(given) : fault.value
  return { ...fault, pointer: own, ...(value === undefined ? {} : { value }), ...place?.(own) }
}

const familiesOf = (kind: RecordKind, row: SourceRow, drafts: readonly RecordDraft[]): Family[] => {
  const [parent, ...children] = drafts
  if (!parent || kind.parts === undefined || !(kind.parts in row)) return []
  return [{ parent: parent.id, children: children.map(({ id }) => id) }]
}
