import { isDeepStrictEqual } from 'node:util'
import { Failure, type Fault, quotable } from '#domain/failure.ts'
import { mergePatch } from '#domain/merge-patch.ts'
import type { RecordDraft } from '#domain/record.ts'
import type { Presenter } from '#http/present.ts'
import { readOnlyFields } from '#http/schemas/edits.ts'
import type { RecordKind } from '#kinds/kind.ts'
import type { Judgement } from '#kinds/validate-draft.ts'
import type { Head } from '#store/read-head.ts'

type Members = Record<string, unknown>

/** What reading an edit needs to know. */
export interface EditContext {
  kind: RecordKind
  presenter: Presenter
  validate(candidate: unknown): Judgement
}

const asMembers = (body: unknown): Members => {
  if (typeof body === 'object' && body !== null && !Array.isArray(body)) return body as Members
  throw invalid([{ pointer: '', value: quotable(body), detail: 'must be an object' }])
}

const invalid = (faults: Fault[]) => new Failure('invalid-record', 'The record is not valid.', faults)

/** The record as answers show it, once for each language its title can be in. */
const shownIn = (presenter: Presenter, head: Head): Members[] =>
  Object.keys(head.body.texts).map(
    (language) => JSON.parse(JSON.stringify(presenter.record(head, language))) as Members
  )

/** The members that are an editor's; the others must be as they were read. */
const editable = (members: Members, { kind, presenter }: EditContext, id: string, head: Head | undefined) => {
  const readOnly = new Set(readOnlyFields(kind))
  const shown: Members[] = head ? shownIn(presenter, head) : [{ id, kind: kind.name }]
  const faults = Object.entries(members).flatMap(([name, value]): Fault[] => {
    if (!readOnly.has(name) || shown.some((one) => isDeepStrictEqual(one[name], value))) return []
    return [
      {
        pointer: `/${name}`,
        value: quotable(value),
        detail:
          name === 'title'
            ? 'is the title in the language asked for: change those in `texts`'
            : 'is not an editor’s to change: send it as it was read, or leave it out'
      }
    ]
  })
  if (members.status === 'withdrawn')
    faults.push({ pointer: '/status', value: 'withdrawn', detail: 'is what DELETE does' })
  if (faults.length > 0) throw invalid(faults.slice(0, mostFaults))
  return Object.fromEntries(Object.entries(members).filter(([name]) => !readOnly.has(name)))
}

const mostFaults = 20

const judged = (candidate: Members, { kind, validate }: EditContext, id: string): RecordDraft => {
  const { draft, faults } = validate({ ...candidate, id, kind: kind.name })
  if (faults) throw invalid(faults)
  return draft
}

/** The record a PUT or POST asks for; one without a status is a draft. */
export const readWhole = (body: unknown, context: EditContext, id: string, head?: Head): RecordDraft =>
  judged({ status: 'draft', ...editable(asMembers(body), context, id, head) }, context, id)

/** The record a merge patch makes of its newest state. */
export const readPatched = (patch: unknown, context: EditContext, id: string, head: Head): RecordDraft => {
  const members = editable(asMembers(patch), context, id, head)
  const { status, parent, position, body } = head
  const target = {
    status,
    ...body,
    ...(parent === undefined ? {} : { parent }),
    ...(position === undefined ? {} : { position })
  }
  return judged(mergePatch(target, members) as Members, context, id)
}
