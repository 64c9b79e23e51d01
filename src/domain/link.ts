import Type, { type Static } from 'typebox'

/** How the source of a record was found at its address, the last time somebody looked. */
export const linkStates = [
  'unchecked',
  'working',
  'moved',
  'broken',
  'unreachable',
  'blocked',
  'refused'
] as const

/** What a visit can find. */
export type VisitedState = Exclude<(typeof linkStates)[number], 'unchecked'>

export const LinkState = Type.Enum([...linkStates], {
  type: 'string',
  description:
    '`working`: it was there. `moved`: it is at `redirectedTo` for good. `broken`: there is nothing any more. `unreachable`: no answer, perhaps for a moment. `blocked`: there, but not for a program to see. `refused`: no address that may be visited. `unchecked`: not visited yet.'
})
export type LinkState = Static<typeof LinkState>

/** What a visit to an address found. */
export interface Visit {
  state: VisitedState
  /** Status of the last answer; absent when there was none. */
  status?: number
  /** Where redirects led, when there were any. */
  redirectedTo?: string
  /** Why the state is not `working`, in a few words. */
  reason?: string
}

/** The state of the address a record names as its source. */
export interface RecordLink extends Partial<Omit<Visit, 'state'>> {
  url: string
  state: LinkState
  /** ISO 8601 instant of the last visit. */
  checkedAt?: string
}
