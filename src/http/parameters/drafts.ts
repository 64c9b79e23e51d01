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
  throw new Failure('not-authenticated', 'A key that may read:drafts is needed to see drafts.')
}
