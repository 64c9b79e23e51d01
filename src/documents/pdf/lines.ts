import { isReferenceMark } from '#documents/reference-marks.ts'
import type { Piece } from './pieces.ts'
import { inReadingOrder } from './right-to-left.ts'

/** Pieces that stand side by side. */
export interface Line {
  pieces: Piece[]
  left: number
  right: number
  top: number
  bottom: number
  baseline: number
  size: number
}

const topOf = ({ baseline, size }: { baseline: number; size: number }) => baseline - size * 0.8
const bottomOf = ({ baseline, size }: { baseline: number; size: number }) => baseline + size * 0.2

const isBeside = (line: Line, piece: Piece) => {
  const shared = Math.min(line.bottom, bottomOf(piece)) - Math.max(line.top, topOf(piece))
  return shared >= Math.min(line.size, piece.size) * 0.5
}

const lineOf = (piece: Piece): Line => ({
  pieces: [piece],
  left: piece.left,
  right: piece.right,
  top: topOf(piece),
  bottom: bottomOf(piece),
  baseline: piece.baseline,
  size: piece.size
})

/** Puts pieces that are drawn one after another, and stand beside each other, on a line. */
export const linesOf = (pieces: readonly Piece[]): Line[] => {
  const lines: Line[] = []
  for (const piece of pieces) {
    const line = lines.at(-1)
    if (!line || !isBeside(line, piece)) {
      // A blank that ends a line may be drawn anywhere.
      if (piece.text.trim() !== '') lines.push(lineOf(piece))
      continue
    }
    line.pieces.push(piece)
    if (piece.text.trim() === '') continue
    line.left = Math.min(line.left, piece.left)
    line.right = Math.max(line.right, piece.right)
    if (piece.size > line.size) {
      Object.assign(line, {
        size: piece.size,
        baseline: piece.baseline,
        top: topOf(piece),
        bottom: bottomOf(piece)
      })
    }
  }
  return lines
}

const han = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u

const isRaised = (piece: Piece, line: Line) =>
  piece.size < line.size * 0.8 && piece.baseline < line.baseline - line.size * 0.15

const isWideBlank = ({ text, left, right }: Piece, { size }: Line) =>
  text.trim() === '' && right - left > size * 2

/** What stands between two pieces: nothing, a blank, or a tab where there is room for a column. */
const gapBetween = (left: Piece, right: Piece, size: number) => {
  const room = Math.max(right.left - left.right, left.left - right.right)
  if (room > size * 2) return '\t'
  return room > size * 0.2 && !/\s$/.test(left.text) && !/^\s/.test(right.text) ? ' ' : ''
}

/** Chinese has no blanks between its characters; what looks like one is the letter-spacing. */
const withoutChineseBlanks = (text: string) =>
  text.replace(
    /(?<=[\p{Script=Han}\u3001-\u303f\uff01-\uffee]) (?=[\p{Script=Han}\u3001-\u303f\uff01-\uffee])/gu,
    ''
  )

/** The text of a line, in the order it is read. */
export const textOf = (line: Line): string => {
  let text = ''
  let before: Piece | undefined
  for (const piece of inReadingOrder(line.pieces)) {
    if (isRaised(piece, line) && isReferenceMark(piece.text, text.trimEnd())) continue
    if (before) text += gapBetween(before, piece, line.size)
    text += isWideBlank(piece, line) ? '\t' : piece.text
    before = piece
  }
  return (han.test(text) ? withoutChineseBlanks(text) : text).replace(/\s*\t\s*/g, '\t').trim()
}
