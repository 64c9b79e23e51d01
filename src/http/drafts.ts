import Type from 'typebox'
import { type Caller, may } from '#domain/access.ts'
import { Failure } from '#domain/failure.ts'
import { withDefault } from './list-parameters.ts'

/** Asks for what is not published: the newest state of a record, and all its versions. */
export const draftParameter = withDefault(
  Type.Boolean({
    default: false,
    description:
      'Whether to answer with the newest state, published or not, rather than with what is published. Needs a key that may `read:drafts`.'
  })
)

/** Refuses whoever may not see what is not published. */
export const requireDraftRight = (caller: Caller): void => {
  if (may(caller, 'read:drafts')) return
  if (caller.keyId) throw new Failure('not-permitted', 'The key may not read:drafts.')
  throw new Failure('not-authenticated', 'A key that may read:drafts is needed to see drafts.')
}
