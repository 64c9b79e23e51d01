import { type Caller, may, type Scope } from './access.ts'
import { Failure } from './failure.ts'
import type { Status } from './record.ts'

/** A step of a record: `discarded` is the end of a draft beside what is published. */
export interface Step {
  /** Absent for a record that is not there yet. */
  from: Status | undefined
  to: Status | 'discarded'
  /** Whether its fields change, beside its status. */
  edits: boolean
}

/** The scopes a step needs, all of them. */
const scopesFor = ({ from, to, edits }: Step): Scope[] => {
  const needed = new Set<Scope>()
  if (edits || from === undefined) needed.add('write')
  if (to === from) {
    if (edits && to === 'published') needed.add('publish')
    return [...needed]
  }
  if (to === 'published' || (to === 'withdrawn' && from === 'published')) needed.add('publish')
  // Whoever publishes may also send back; every other step is an editor's.
  else if (!(from === 'in-review' && to === 'draft')) needed.add('write')
  return [...needed]
}

/** Whether a step changes what the public sees or has seen, so that its version must say why. */
const needsNote = ({ from, to, edits }: Step): boolean =>
  (edits || from !== to) && (to === 'published' || to === 'withdrawn' || from === 'withdrawn')

/** Refuses a step that must say why and does not. */
export const requireNote = (note: string | undefined, step: Step): void => {
  if (!needsNote(step) || (note !== undefined && note.trim() !== '')) return
  throw new Failure('invalid-parameter', 'A change of what the public sees says why it is made.', [
    { parameter: 'note', detail: 'is missing: it is kept with the version' }
  ])
}

/** Refuses a step the caller has no right to. */
export const requireRight = (caller: Caller, step: Step): void => {
  const missing = scopesFor(step).find((scope) => !may(caller, scope))
  if (missing === undefined) return
  const change = step.from === step.to ? `change what is ${step.to}` : `make it ${step.to}`
  throw new Failure('not-permitted', `The key may not ${missing}, which it takes to ${change}.`)
}

/** Whether a caller may see and change what is not published of these countries. */
export const mayCountries = ({ countries: allowed }: Caller, countries: readonly string[]): boolean =>
  !allowed || (countries.length > 0 && countries.every((country) => allowed.includes(country)))

/** Refuses records of other countries to a key that is limited to some; what is of no country is nobody's alone. */
export const requireCountries = (caller: Caller, countries: readonly string[], what: string): void => {
  if (mayCountries(caller, countries)) return
  const allowed = caller.countries ?? []
  const other = countries.find((country) => !allowed.includes(country))
  const why = other === undefined ? 'is of no one country' : `is of ${other}`
  throw new Failure('not-permitted', `The key is limited to ${allowed.join(', ')}, and ${what} ${why}.`)
}
