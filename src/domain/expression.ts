/**
 * What is looked for, as a tree. A word is found in the forms its language has and by the names of terms; while it
 * is `typed` it may also be the beginning of a word; with `beginning` it is that and nothing else. A phrase is its
 * words as they stand, side by side, and nothing else; `open` lets the last be a beginning.
 */
export type Expression =
  | { is: 'word'; word: string; reach: 'forms' | 'typed' | 'beginning' }
  | { is: 'phrase'; words: string[]; open: boolean }
  | { is: 'all' | 'any'; of: Expression[] }
  | { is: 'not'; of: Expression }

/** The words and phrases of a tree that a record is found by: those under no NOT, or under two. */
export type Leaf = Extract<Expression, { is: 'word' | 'phrase' }>

export const leavesOf = (expression: Expression, wanted = true): Leaf[] => {
  switch (expression.is) {
    case 'word':
    case 'phrase':
      return wanted ? [expression] : []
    case 'not':
      return leavesOf(expression.of, !wanted)
    default:
      return expression.of.flatMap((part) => leavesOf(part, wanted))
  }
}

const bracketed = (part: Expression, outer: 'all' | 'any' | 'not'): string => {
  const text = written(part)
  const needs = part.is === 'any' ? outer !== 'any' : part.is === 'all' && outer === 'not'
  return needs ? `(${text})` : text
}

/** A tree as it can be typed, with every operator written out. */
export const written = (expression: Expression): string => {
  switch (expression.is) {
    case 'word':
      return expression.reach === 'forms' ? expression.word : `${expression.word}*`
    case 'phrase':
      return `"${expression.words.join(' ')}${expression.open ? '*' : ''}"`
    case 'not':
      return `NOT ${bracketed(expression.of, 'not')}`
    case 'all':
      return expression.of.map((part) => bracketed(part, 'all')).join(' AND ')
    case 'any':
      return expression.of.map((part) => bracketed(part, 'any')).join(' OR ')
  }
}
