import { multiply } from './matrix.ts'

/** A run of text on a page; positions are in points from the top left. */
export interface Piece {
  text: string
  left: number
  right: number
  /** The line it stands on. */
  baseline: number
  /** Height of its letters. */
  size: number
}

/** What pdf.js says of a run of text. */
interface Item {
  str: string
  transform: number[]
  width: number
}

const isRun = (item: object): item is Item => 'str' in item

/** The same letters drawn again at a hair's breadth make them bold. */
const isShadow = (piece: Piece, before: readonly Piece[]) =>
  before.some(
    (other) =>
      other.text === piece.text &&
      Math.abs(other.left - piece.left) < piece.size * 0.2 &&
      Math.abs(other.baseline - piece.baseline) < piece.size * 0.2
  )

/** The text of a page as it is drawn, in that order; what is written up or down the page comes last. */
export const piecesOf = (items: readonly object[], viewport: readonly number[]): Piece[] => {
  const level: Piece[] = []
  const upright: Piece[] = []
  for (const item of items) {
    if (!isRun(item) || item.str === '') continue
    const [a, b, c, d, x, y] = multiply(viewport, item.transform)
    const size = Math.hypot(c, d)
    if (!(size > 0) || ![x, y, item.width].every(Number.isFinite)) continue
    const isLevel = Math.abs(b) <= Math.abs(a)
    const piece = isLevel
      ? { text: item.str, left: x, right: x + item.width, baseline: y, size }
      : { text: item.str, left: y, right: y + item.width, baseline: x, size }
    const pieces = isLevel ? level : upright
    if (!isShadow(piece, pieces.slice(-8))) pieces.push(piece)
  }
  return [...level, ...upright.map((piece) => ({ ...piece, baseline: piece.baseline + 100_000 }))]
}
