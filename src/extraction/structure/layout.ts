import type { MappedText } from '#extraction/text/mapped-text.ts'
import type { Line } from '#extraction/text/split-lines.ts'
import { readMark } from './read-mark.ts'

/** What stands between a line and the one before it. */
type Gap = 'none' | 'blank' | 'page'

/** A line of the text proper. */
export interface TextLine {
  text: MappedText
  indent: number
  page: number
  gap: Gap
  endsInSoftHyphen: boolean
}

const terminal = /[.;:?!。；：؟！．؛…][)\]»”"’'*」』）]{0,3}$/u
const han = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/gu

export const endsSentence = (text: string): boolean => terminal.test(text)
export const beginsLower = (text: string): boolean => /^["“«'(]?\p{Ll}/u.test(text)
/** Of scripts without capitals, where a beginning does not show. */
export const isCaseless = (text: string): boolean => /^["“«(（《「]?\p{Lo}/u.test(text)

/** Columns a text takes. */
export const widthOf = (text: string): number => text.length + (text.match(han)?.length ?? 0)

/** Whether paragraphs are broken into lines, and how wide a full one is. */
export interface Layout {
  isWrapped: boolean
  width: number
}

const tooLong = 140

/** Whether a line breaks off in a sentence that the next one goes on with. */
const breaksOff = ({ text }: TextLine, next: TextLine) => {
  if (endsSentence(text.text) || readMark(text.text)?.kind === 'label') return false
  return beginsLower(next.text.text) || (isCaseless(next.text.text) && readMark(next.text.text) === undefined)
}

/**
 * Texts are wrapped where lines often break off in a sentence; re-flowed ones hold most of their words in lines
 * longer than any page is wide.
 */
export const layoutOf = (lines: readonly TextLine[]): Layout => {
  const widths = lines
    .map(({ text }) => widthOf(text.text.replace(/[ .…]{3,}/g, ' ')))
    .filter((width) => width > 0)
  const sum = (all: number[]) => all.reduce((total, width) => total + width, 0)
  const isShort = sum(widths.filter((width) => width > tooLong)) < 0.4 * sum(widths)
  const pairs = lines
    .slice(1)
    .flatMap((next, index) => (next.gap === 'none' ? [{ line: lines[index]!, next }] : []))
  const broken = pairs.filter(({ line, next }) => breaksOff(line, next)).length
  const isWrapped = isShort && broken * 4 >= pairs.length && broken > 0
  const ordered = widths.toSorted((left, right) => left - right)
  const usual = ordered[Math.floor(ordered.length * 0.9)] ?? 0
  return { isWrapped, width: isWrapped ? usual : Number.POSITIVE_INFINITY }
}

/** The lines that are text, each with what stood before it. */
export const textLines = (lines: readonly Line[], isFurniture: (index: number) => boolean): TextLine[] => {
  const kept: TextLine[] = []
  let gap: Gap = 'none'
  let page = 0
  for (const [index, { text, indent, page: own, endsInSoftHyphen }] of lines.entries()) {
    if (own !== page || (isFurniture(index) && text.text)) gap = 'page'
    page = own
    if (isFurniture(index)) continue
    if (!text.text) {
      if (gap === 'none') gap = 'blank'
      continue
    }
    kept.push({ text, indent, page, gap, endsInSoftHyphen })
    gap = 'none'
  }
  return kept
}
