import { readLabel } from '#extraction/text/label-words.ts'
import { MappedText } from '#extraction/text/mapped-text.ts'
import type { TextLine } from './layout.ts'

const longest = 40

/** The label that two lines make, where it was broken inside a word or before its number. */
const joined = ({ text: first }: TextLine, { text: second }: TextLine): MappedText | undefined => {
  if (first.text.length > longest || readLabel(first.text)) return undefined
  const parts = /[-‐]$/u.test(first.text)
    ? [first.slice(0, first.text.length - 1), second]
    : second.text.length <= longest
      ? [first, ' ', second]
      : undefined
  const whole = parts && MappedText.join(parts)
  return whole && readLabel(whole.text) ? whole : undefined
}

/** Puts the halves of labels together that the end of a line parted. */
export const joinBrokenLabels = (lines: readonly TextLine[]): TextLine[] => {
  const whole: TextLine[] = []
  for (const line of lines) {
    const last = whole.at(-1)
    const text = last && line.gap !== 'blank' ? joined(last, line) : undefined
    if (last && text) whole[whole.length - 1] = { ...last, text }
    else whole.push(line)
  }
  return whole
}
