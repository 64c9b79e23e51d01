import type { FastifyRequest } from 'fastify'
import { Failure } from '#domain/failure.ts'

/** The opaque parts of the tags in a list; weak ones, which no write may go by, left out. */
const strongTags = (header: string): string[] =>
  [...header.matchAll(/(W\/)?"([^"]*)"/g)].flatMap(([, weak, tag]) => (weak ? [] : [tag!]))

/**
 * Whether a tag was given out for this edition of the record. All its representations (by language, fields and
 * coding) begin with it, and whoever holds any of them has seen the edition.
 */
const isOf = (tag: string, edition: string) => tag === edition || tag.startsWith(`${edition}-`)

/**
 * Refuses a write whose preconditions (RFC 9110, section 13) do not hold; `edition` is undefined where there is no
 * record. A record that is there is only written over by whoever says which edition, or with `*` any.
 */
export const requirePreconditions = (request: FastifyRequest, edition: string | undefined): void => {
  const { 'if-match': match, 'if-none-match': none } = request.headers
  if (match !== undefined) {
    if (edition === undefined) throw failed('There is no such record, and `If-Match` says that there is.')
    if (match.trim() !== '*' && !strongTags(match).some((tag) => isOf(tag, edition)))
      throw failed('The record is not as it was read: none of the tags in `If-Match` is its own now.')
  }
  if (none !== undefined && edition !== undefined) {
    if (none.trim() === '*') throw failed('The record is there already, and `If-None-Match: *` only creates.')
    if (strongTags(none).some((tag) => isOf(tag, edition)))
      throw failed('The record is as `If-None-Match` says that it must not be.')
  }
  if (edition !== undefined && match === undefined) {
    throw new Failure(
      'precondition-required',
      'The record is there already: send `If-Match` with the `ETag` it was read with.'
    )
  }
}

const failed = (detail: string) => new Failure('precondition-failed', detail)
