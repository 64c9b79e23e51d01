import Type from 'typebox'
import { type Caller, may } from '#domain/access.ts'
import { Failure } from '#domain/failure.ts'
import { withDefault } from './list-parameters.ts'

/** Asks for what is not published; needs a key that may see it. */
export const draftParameter = (description: string) =>
  withDefault(Type.Boolean({ default: false, description }))

/** Refuses whoever may not see what is not published. */
export const requireDraftRight = (caller: Caller): void => {
  if (may(caller, 'read:drafts')) return
  if (caller.keyId) throw new Failure('not-permitted', 'The key may not read:drafts.')
  throw new Failure('not-authenticated', 'A key with the scope read:drafts is needed to see drafts.')
}

type Unpublished = 'draft' | 'in-review' | 'withdrawn'

/** The state a list is asked for that only some may see; undefined for what is published. */
export const readUnpublished = (status: string | undefined, caller: Caller): Unpublished | undefined => {
  if (status === undefined || status === 'published') return undefined
  requireDraftRight(caller)
  return status as Unpublished
}

/** Refuses to look for what is not published: no index holds it. */
export const requirePublished = (status: string | undefined, caller: Caller): void => {
  const asked = readUnpublished(status, caller)
  if (asked === undefined) return
  throw new Failure('invalid-parameter', 'Searches find only what is published.', [
    { parameter: 'status', value: asked, detail: 'is a state that only lists show' }
  ])
}
