import type { Marked } from './find-furniture.ts'
import type { Line } from './split-lines.ts'

const rule = /^[_—–]{5,}$/u
const starred = /^\*{1,4}(?:\s|$)/u
const numbered = /^\d{1,2} {2,12}\p{L}/u

const isPageEnd = (lines: readonly Line[], marked: Marked, index: number, from: number) =>
  lines[index]!.page !== lines[from]!.page || (marked[index] !== undefined && marked[index] !== 'noise')

/** Index after the notes below a rule: the end of the page, else the first blank line after some text. */
const endOfNotes = (lines: readonly Line[], marked: Marked, from: number): number => {
  let hasText = false
  for (let index = from + 1; index < lines.length; index++) {
    if (isPageEnd(lines, marked, index, from)) return index
    const { text } = lines[index]!.text
    if (!text && hasText && !isFollowedByNote(lines, index)) return index
    if (text) hasText = true
    if (index - from > 40) return index
  }
  return lines.length
}

const isFollowedByNote = (lines: readonly Line[], index: number) => {
  const next = lines.slice(index, index + 3).find((line) => line.text.text)
  return next !== undefined && (starred.test(next.text.text) || numbered.test(next.text.text))
}

/** Whether from here to the end of the page there is nothing but one or two short blocks of notes. */
const endsPage = (lines: readonly Line[], marked: Marked, from: number): number | undefined => {
  for (let index = from; index < Math.min(lines.length, from + 14); index++) {
    if (isPageEnd(lines, marked, index, from)) return index
    const starts = !lines[index - 1]?.text.text && lines[index]!.text.text
    if (index > from && starts && !isFollowedByNote(lines, index)) return undefined
  }
  return undefined
}

/** Marks footnotes: below a rule, or beginning with stars or a low number at the foot of a page. */
export const findFootnotes = (lines: readonly Line[], marked: Marked): void => {
  for (let index = 0; index < lines.length; index++) {
    if (marked[index]) continue
    const { text } = lines[index]!.text
    if (!text) continue
    let end: number | undefined
    if (rule.test(text)) end = endOfNotes(lines, marked, index)
    else if (starred.test(text) || (numbered.test(text) && lines[index]!.indent <= 8))
      end = endsPage(lines, marked, index)
    for (let at = index; end !== undefined && at < end; at++) {
      if (lines[at]!.text.text) marked[at] ??= 'footnote'
    }
  }
}
