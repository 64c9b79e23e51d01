import { writeRoman } from '#domain/numerals.ts'
import { endsSentence, type TextLine } from './layout.ts'
import { letterAfter } from './letters.ts'
import { type Mark, readMark } from './read-mark.ts'

/** Follows the numbers of a report, for what a mark is depends on those before it. */
export interface Numbering {
  /** The line at hand, the next one and the one before, which the next question is about. */
  look(line: TextLine, next: TextLine | undefined, before: string | undefined): void
  /** Whether this is the next part. */
  part(value: number, hasDot: boolean): boolean
  /** The Latin letter of the next section; `I.` is one only after H. */
  section(letters: readonly string[], isRoman: boolean): string | undefined
  /** What a number makes: a paragraph, an item of a list, a heading; undefined when it is part of a sentence. */
  number(value: number): 'paragraph' | 'item' | 'heading' | undefined
  /** Undefined for a Chinese numeral outside a list, which may be that of a title. */
  item(mark: Mark & { kind: 'item' }): { number: string; level: number } | undefined
  /** Whether the mark is the one that follows the last of its kind. */
  isNext(mark: Mark): boolean
  heading(): void
  restart(): void
}

const largestStep = 400

const headingLike = (text: string) => text.length < 140 && !endsSentence(text)

export const createNumbering = (): Numbering => {
  let [part, paragraph, listed] = [0, 0, 0]
  let letter = ''
  let items: string[] = []
  let line: TextLine | undefined
  let next: TextLine | undefined
  let before: string | undefined

  const isFollowedByNumber = () => {
    const mark = next && next.gap !== 'none' ? readMark(next.text.text) : undefined
    return mark?.kind === 'number' || mark?.kind === 'label'
  }
  // Letters below a list of numbers.
  const outer = () => (listed > 0 ? 1 : 0)
  const beginHeading = () => {
    listed = 0
    items = []
  }

  return {
    look: (own, following, preceding) => {
      line = own
      next = following
      before = preceding
    },
    part: (value, hasDot) => {
      const isNext =
        value === part + 1 || (hasDot && value > part && value <= part + 3) || (value === 1 && hasDot)
      if (!isNext) return false
      part = value
      letter = ''
      beginHeading()
      return true
    },
    section: (letters, isRoman) => {
      const after = letter === '' ? 'a' : letterAfter(letter)
      if (isRoman) {
        if (letter === '' || !letters.includes(after)) return undefined
        // The numeral of the next part is likelier than a letter.
        if (after !== 'i' && part > 0) return undefined
      }
      const found =
        letters.find((each) => each === after) ??
        letters.find((each) => each === 'a') ??
        letters.find((each) => each > letter && each.codePointAt(0)! <= after.codePointAt(0)! + 2)
      if (!found || (isRoman && found !== after)) return undefined
      letter = found
      beginHeading()
      return found.toUpperCase()
    },
    number: (value) => {
      const text = line!.text.text
      const inList = listed > 0 && value === listed + 1
      const beginsList = value === 1 && opensList(before)
      if ((beginsList && paragraph > 0) || inList) {
        listed = value
        items = []
        return 'item'
      }
      const isExpected = value === paragraph + 1 || paragraph === 0
      if (headingLike(text) && text.length > 4 && isFollowedByNumber() && (!isExpected || value <= 3)) {
        items = []
        return 'heading'
      }
      if (isExpected || (value >= paragraph && value <= paragraph + largestStep)) {
        paragraph = value
        listed = 0
        items = []
        return 'paragraph'
      }
      if (value === 1) {
        listed = 1
        items = []
        return 'item'
      }
      return undefined
    },
    item: (mark) => {
      if (/[一二三四五六七八九十]/u.test(mark.printed) && items.length === 0 && !opensList(before))
        return undefined
      const names = namesOf(mark)
      // Going on with a list that is open, the innermost first.
      for (let level = items.length; level > 0; level--) {
        const after = nameAfter(items[level - 1]!)
        if (!names.includes(after)) continue
        items = [...items.slice(0, level - 1), after]
        return { number: shownName(after), level: level + outer() }
      }
      const first = names.find((name) => name === 'a' || name === 'r1' || name === 'd1')
      const isInner = first !== undefined && items.length > 0 && (first === 'r1' || opensList(before))
      items = [...(isInner ? items : []), first ?? names[0] ?? '']
      return { number: shownName(items.at(-1)!), level: items.length + outer() }
    },
    isNext: (mark) => {
      if (mark.kind === 'number') return mark.value === paragraph + 1 && paragraph > 0
      if (mark.kind === 'part') return mark.value === part + 1 && mark.hasDot
      if (mark.kind === 'section') return letter !== '' && mark.letters.includes(letterAfter(letter))
      return false
    },
    heading: beginHeading,
    restart: () => {
      part = 0
      paragraph = 0
      letter = ''
      beginHeading()
    }
  }
}

const opensList = (text: string | undefined) => text !== undefined && /[:：]$/u.test(text)

/** Names of an item as lists are followed: letters, `r1` for roman numerals, `d1` for digits. */
const namesOf = ({ letters, roman, value }: Mark & { kind: 'item' }): string[] => [
  ...letters,
  ...(roman === undefined ? [] : [`r${roman}`]),
  ...(value === undefined ? [] : [`d${value}`])
]

const nameAfter = (name: string) =>
  /^[rd]\d/.test(name) ? `${name[0]}${Number(name.slice(1)) + 1}` : letterAfter(name)

const shownName = (name: string) => {
  if (/^r\d/.test(name)) return writeRoman(Number(name.slice(1))).toLowerCase()
  return /^d\d/.test(name) ? name.slice(1) : name
}
