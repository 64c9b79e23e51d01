import { wordsOf } from './words.ts'

const pairsOf = (word: string) =>
  Array.from({ length: Math.max(1, word.length - 1) }, (_, at) => word.slice(at, at + 2))

/** What is compared of a title: how often each pair of letters stands in it, and its numbers. */
export interface TitleShape {
  pairs: ReadonlyMap<string, number>
  size: number
  numbers: string
}

/** The shape of a title; case, accents, punctuation and the order of words are no part of it. */
export const shapeOf = (title: string): TitleShape => {
  const words = wordsOf(title)
  const pairs = new Map<string, number>()
  const all = words.filter((word) => !/\p{N}/u.test(word)).flatMap(pairsOf)
  for (const pair of all) pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  const numbers = [...new Set(words.flatMap((word) => word.match(/\p{N}+/gu) ?? []))].sort().join(' ')
  return { pairs, size: all.length, numbers }
}

const leastLikeness = 0.85

/** Whether two titles are probably of one thing: nearly the same letters (Dice), and the same numbers if both have any. */
export const isLikeTitle = (one: TitleShape, other: TitleShape): boolean => {
  if (one.numbers !== other.numbers && one.numbers !== '' && other.numbers !== '') return false
  if (one.size === 0 || other.size === 0) return one.size === other.size && one.numbers === other.numbers
  let common = 0
  for (const [pair, count] of one.pairs) common += Math.min(count, other.pairs.get(pair) ?? 0)
  return (2 * common) / (one.size + other.size) >= leastLikeness
}
