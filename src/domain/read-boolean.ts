import type { Expression } from './expression.ts'
import { Failure, quotable } from './failure.ts'
import { isChinese, orderedWords, queryWords } from './words.ts'

/** More words and phrases, or more brackets inside each other, are no question a person asks. */
export const mostLeaves = 50
export const deepest = 20

const longestWord = 200

type Operator = 'AND' | 'OR' | 'NOT'
type Token = { at: number } & (
  | { is: Operator | '(' | ')' | 'end' }
  | { is: 'leaf'; leaf: Expression; leaves: number }
)

const opening = '(（'
const closing = ')）'
/** Each sign that opens a phrase with those that close it. */
const quotes: Record<string, string> = {
  '"': '"＂',
  '＂': '"＂',
  '“': '”“',
  '„': '”“',
  '”': '”',
  '«': '»',
  '「': '」',
  '『': '』'
}
const star = /[*＊]/u
const instead: Record<string, string> = {
  '&': 'AND',
  '&&': 'AND',
  '|': 'OR',
  '||': 'OR',
  '+': 'AND',
  '-': 'NOT',
  '!': 'NOT'
}

/**
 * Reads a Boolean query: AND, OR and NOT in capitals, NOT before AND before OR, words side by side mean AND,
 * brackets, phrases in quotes, and `*` for the rest of a word. What it does not understand is a `Failure` that
 * says at which character of the parameter, counted from 0 in Unicode code points.
 */
export const readBoolean = (text: string, parameter = 'q'): Expression => {
  const refuse = (at: number, detail: string): never => {
    throw new Failure('invalid-parameter', 'The Boolean query was not understood.', [
      { parameter, position: [...text.slice(0, at)].length, value: quotable(text), detail }
    ])
  }
  return parse(tokensOf(text, refuse), refuse)
}

type Refuse = (at: number, detail: string) => never

const tokensOf = (text: string, refuse: Refuse): Token[] => {
  const tokens: Token[] = []
  let leaves = 0
  const add = (token: Token) => {
    if (token.is === 'leaf') leaves += token.leaves
    if (leaves > mostLeaves) refuse(token.at, `is one word more than the ${mostLeaves} a query may have`)
    tokens.push(token)
  }
  for (let at = 0; at < text.length; ) {
    const sign = text[at]!
    if (/\s/u.test(sign)) at++
    else if (opening.includes(sign)) add({ is: '(', at: at++ })
    else if (closing.includes(sign)) add({ is: ')', at: at++ })
    else if (Object.hasOwn(quotes, sign)) {
      let end = at + 1
      while (end < text.length && !quotes[sign]!.includes(text[end]!)) end++
      if (end === text.length) refuse(at, 'opens a phrase that is not closed')
      add({ is: 'leaf', at, leaf: phraseOf(text.slice(at + 1, end), at, refuse), leaves: 1 })
      at = end + 1
    } else {
      let end = at + 1
      while (end < text.length && !isEndOfWord(text[end]!)) end++
      const token = wordToken(text.slice(at, end), at, refuse)
      if (token) add(token)
      at = end
    }
  }
  return [...tokens, { is: 'end', at: text.length }]
}

const isEndOfWord = (sign: string) =>
  /\s/u.test(sign) || opening.includes(sign) || closing.includes(sign) || Object.hasOwn(quotes, sign)

/** One of what stands between blanks; undefined where it is only punctuation. */
const wordToken = (raw: string, at: number, refuse: Refuse): Token | undefined => {
  if (raw === 'AND' || raw === 'OR' || raw === 'NOT') return { is: raw, at }
  if (Object.hasOwn(instead, raw) && raw !== '-') refuse(at, `is no operator: write ${instead[raw]}`)
  const sign = raw[0]!
  if (raw.length > 1 && Object.hasOwn(instead, sign))
    refuse(at, `has no meaning here: write ${instead[sign]}`)
  const { text, open } = cutStar(raw, at, refuse)
  const words = queryWords(text)
  if (words.length === 0) {
    if (open) refuse(at, 'stands for the rest of a word, and there is none before it')
    return undefined
  }
  if (open && [...words.at(-1)!].length < 2 && !isChinese(words.at(-1)!))
    refuse(at, 'is too short a beginning: two letters at least stand before a *')
  if (words.some(({ length }) => length > longestWord)) refuse(at, 'is too long to be a word')
  const parts = words.map((word, index): Expression => {
    const isOpen = open && index === words.length - 1
    return { is: 'word', word, reach: isOpen ? 'beginning' : 'forms' }
  })
  const leaf: Expression = parts.length === 1 ? parts[0]! : { is: 'all', of: parts }
  return { is: 'leaf', at, leaf, leaves: parts.length }
}

const cutStar = (raw: string, at: number, refuse: Refuse) => {
  const first = raw.search(star)
  if (first === -1) return { text: raw, open: false }
  // Closing punctuation may follow what was copied from a sentence.
  if (first === 0) refuse(at, 'stands for the rest of a word, and there is none before it')
  if (/[\p{L}\p{N}*＊]/u.test(raw.slice(first + 1))) refuse(at + first, 'can only stand at the end of a word')
  return { text: raw.slice(0, first), open: true }
}

const phraseOf = (text: string, at: number, refuse: Refuse): Expression => {
  const first = text.search(star)
  if (first !== -1 && /[\p{L}\p{N}*＊]/u.test(text.slice(first + 1)))
    refuse(at + 1 + first, 'can only stand at the end of the last word of a phrase')
  const words = orderedWords(text)
  if (words.length === 0) refuse(at, 'opens a phrase without a word')
  if (words.length > mostLeaves || words.some(({ length }) => length > longestWord))
    refuse(at, 'opens too long a phrase')
  return { is: 'phrase', words, open: first !== -1 }
}

const parse = (tokens: readonly Token[], refuse: Refuse): Expression => {
  let next = 0
  let depth = 0
  const opened: number[] = []
  const peek = () => tokens[next]!
  const joined = (is: 'all' | 'any', of: Expression[]): Expression => (of.length === 1 ? of[0]! : { is, of })

  const deeper = (at: number, read: () => Expression): Expression => {
    if (++depth > deepest) refuse(at, `is one of more than ${deepest} inside each other`)
    const expression = read()
    depth--
    return expression
  }

  const readAny = (): Expression => {
    const of = [readAll()]
    while (peek().is === 'OR') {
      const { at } = tokens[next++]!
      of.push(readAll({ at, operator: 'OR' }))
    }
    return joined('any', of)
  }

  const readAll = (after?: { at: number; operator: Operator }): Expression => {
    const of = [readOne(after)]
    for (;;) {
      const { is, at } = peek()
      if (is === 'AND') {
        next++
        of.push(readOne({ at, operator: 'AND' }))
      } else if (is === 'leaf' || is === '(' || is === 'NOT') of.push(readOne())
      else return joined('all', of)
    }
  }

  const readOne = (after?: { at: number; operator: Operator }): Expression => {
    const token = peek()
    switch (token.is) {
      case 'leaf':
        next++
        return token.leaf
      case 'NOT':
        next++
        return {
          is: 'not',
          of: deeper(token.at, () => readOne({ at: token.at, operator: 'NOT' }))
        }
      case '(': {
        next++
        if (peek().is === ')') refuse(token.at, 'opens brackets with nothing in them')
        opened.push(token.at)
        const inside = deeper(token.at, readAny)
        opened.pop()
        if (peek().is !== ')') refuse(token.at, 'opens brackets that are not closed')
        next++
        return inside
      }
      default:
        if (after) return refuse(after.at, `${after.operator} needs something to look for after it`)
        if (token.is === 'AND' || token.is === 'OR')
          return refuse(token.at, `${token.is} needs something to look for before it`)
        if (token.is === ')') return refuse(token.at, 'closes brackets that were not opened')
        return opened.length > 0
          ? refuse(opened.at(-1)!, 'opens brackets that are not closed')
          : refuse(0, 'holds no word to look for')
    }
  }

  const whole = readAny()
  if (peek().is === ')') refuse(peek().at, 'closes brackets that were not opened')
  return whole
}
