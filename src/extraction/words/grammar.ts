import { fold } from '#domain/words.ts'

/** Where those asked stand: before the words that ask, after them, or wherever they are. */
export type Side = 'before' | 'after' | 'either'

/** How a language says how strongly something is asked; patterns are folded, the likelier first. */
interface Directive {
  strength: string
  pattern: string
  side: Side
}

/** What a language uses to say who is asked to do what. Patterns are written with accents and compared without. */
export interface Grammar {
  directives: readonly Directive[]
  /** Codes of addressees with the names that stand for them, the longer first. */
  addressees: readonly [code: string, pattern: string][]
  /** Words that join names: and, or. */
  and: string
  /** What begins no clause although a subordinator is in it: such as, where appropriate. */
  asides: string
  /** Articles and adjectives before a name. */
  articles: string
  /** What begins a clause below another: that, which, if. */
  subordinators: string
  /** Words before `that` by which a body decides: what follows is the main clause. */
  decisions: string
  /** What makes a name after it one of somebody else: to, of, with. */
  prepositions: string
  /** Subjects that stand for those named before. */
  pronouns: string
  /** Words that may stand between the asking and those asked: to, that. */
  particles: string
  /** Where those asked end: an infinitive begins. */
  stops: string
}

/** Whether the language parts words by blanks, and which letters are written together with them. */
export interface Boundary {
  before: string
  after: string
}

export const wordBoundary: Boundary = {
  before: '(?<![\\p{L}\\p{N}])',
  after: "(?:(?<=')|(?![\\p{L}\\p{N}]))"
}
export const arabicBoundary: Boundary = { before: '(?<![\\p{L}\\p{N}])[وف]?', after: '(?![\\p{L}\\p{N}])' }
export const noBoundary: Boundary = { before: '', after: '' }

/** A pattern as folded text is searched: ASCII is syntax and stays. */
export const foldedPattern = (source: string): string =>
  source.replace(/[^\x00-\x7f]+/gu, (letters) => fold(letters).replace(/[‘’]/g, "'"))
