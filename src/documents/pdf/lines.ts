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

const isBlank = ({ text }: Piece) => text.trim() === ''

/** Pieces from left to right, with a blank where there is room for one, and a tab where there is for a column. */
const withBlanks = ({ pieces, size }: Line): Piece[] => {
  const sorted = pieces.toSorted((one, other) => one.left - other.left)
  return sorted.flatMap((piece, index) => {
    const width = piece.right - piece.left
    if (isBlank(piece)) return [{ ...piece, text: width > size * 2 ? '\t' : ' ' }]
    const before = sorted[index - 1]
    const room = before === undefined ? 0 : piece.left - before.right
    if (before === undefined || room <= size * 0.2 || (room <= size * 2 && /\s$/.test(before.text)))
      return [piece]
    return [{ ...before, text: room > size * 2 ? '\t' : ' ', left: before.right, right: piece.left }, piece]
  })
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
  for (const piece of inReadingOrder(withBlanks(line))) {
    if (!isRaised(piece, line) || !isReferenceMark(piece.text, text.trimEnd())) text += piece.text
  }
  const plain = text
    .replace(/ *\t\s*/g, '\t')
    .replace(/ {2,}/g, ' ')
    .trim()
  return han.test(plain) ? withoutChineseBlanks(plain) : plain
}
