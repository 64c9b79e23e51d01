import type { Piece } from './pieces.ts'

const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}]/gu
const leftToRight = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Han}]/gu

const count = (text: string, form: RegExp) => text.match(form)?.length ?? 0
const isArabic = ({ text }: Piece) => count(text, rightToLeft) > 0
/** Numbers and Latin words are read from left to right wherever they stand. */
const isForward = (piece: Piece) => !isArabic(piece) && /[\p{L}\p{N}]/u.test(piece.text)

const byPlace = (pieces: readonly Piece[]) => pieces.toSorted((one, other) => one.left - other.left)

/** Ranges of pieces read from left to right, each with the blanks and signs between its words. */
const forwardRuns = (pieces: readonly Piece[]): Piece[][] => {
  const runs: Piece[][] = []
  let pending: Piece[] = []
  let isOpen = false
  for (const piece of pieces) {
    if (isForward(piece)) {
      if (isOpen) runs.at(-1)!.push(...pending, piece)
      else runs.push(...pending.map((own) => [own]), [piece])
      pending = []
      isOpen = true
    } else if (isArabic(piece)) {
      runs.push(...pending.map((own) => [own]), [piece])
      pending = []
      isOpen = false
    } else pending.push(piece)
  }
  return [...runs, ...pending.map((own) => [own])]
}

/** The pieces of a line in the order they are read. */
export const inReadingOrder = (pieces: readonly Piece[]): Piece[] => {
  const sorted = byPlace(pieces)
  const text = pieces.map((piece) => piece.text).join('')
  if (count(text, rightToLeft) <= count(text, leftToRight)) return sorted
  return forwardRuns(sorted).reverse().flat()
}
