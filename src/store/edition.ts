import { createHash } from 'node:crypto'

/**
 * What an editor has seen of a record, as the first part of its entity tag: the version, and a digest that belongs
 * to this record alone. A draft beside a published record has another one as soon as either moves.
 */
export const editionOf = (id: string, version: number, published?: number): string => {
  const digest = createHash('sha256')
    .update(`${id} ${version} ${published ?? ''}`)
    .digest('hex')
    .slice(0, 8)
  return `${version}.${digest}`
}
