import { blocksInOrder } from './blocks.ts'
import { type Line, linesOf, textOf } from './lines.ts'
import type { Piece } from './pieces.ts'

/** A step to the next line that is so much longer than the one before is the room between paragraphs. */
const setsOff = (before: Line, line: Line) => {
  const step = line.baseline - before.baseline
  return step < 0 || step > Math.max(before.size, line.size) * 1.75
}

/** The text of a page: a line for each that is printed, and an empty one where there is room between them. */
export const textOfPage = (pieces: readonly Piece[]): string => {
  const text: string[] = []
  for (const { lines } of blocksInOrder(linesOf(pieces))) {
    if (text.length > 0) text.push('')
    lines.forEach((line, index) => {
      if (index > 0 && setsOff(lines[index - 1]!, line)) text.push('')
      text.push(textOf(line))
    })
  }
  return text.join('\n')
}
