import type { Piece } from './pieces.ts'

const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}]/gu
const leftToRight = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Han}]/gu

const count = (text: string, form: RegExp) => text.match(form)?.length ?? 0
const isArabic = ({ text }: Piece) => count(text, rightToLeft) > 0
/** Numbers and Latin words are read from left to right wherever they stand. */
const isForward = (piece: Piece) => !isArabic(piece) && /[\p{L}\p{N}]/u.test(piece.text)

/**
 * Whether what is read forward goes on: the digits of a number, with the signs within it (11/2), and whatever follows
 * Latin. Numbers that stand apart are read from right to left.
 */
const goesOn = (run: readonly Piece[], between: readonly Piece[], piece: Piece) => {
  if (run.some(({ text }) => /\p{L}/u.test(text))) return true
  if (between.length > 0) return /^[./:,-]$/.test(between.map(({ text }) => text).join(''))
  return piece.left - run.at(-1)!.right < piece.size * 0.2
}

/** Whether a bracket ends one that was opened within what is read forward. */
const closes = (run: readonly Piece[], { text }: Piece) => {
  const all = run.map((piece) => piece.text).join('')
  return /^[)\]]$/.test(text) && count(all, /[([]/g) > count(all, /[)\]]/g)
}

/** Ranges of pieces read from left to right, each with the blanks and signs between its words. */
const forwardRuns = (pieces: readonly Piece[]): Piece[][] => {
  const runs: Piece[][] = []
  let pending: Piece[] = []
  let isOpen = false
  for (const piece of pieces) {
    if (isForward(piece)) {
      if (isOpen && goesOn(runs.at(-1)!, pending, piece)) runs.at(-1)!.push(...pending, piece)
      else runs.push(...pending.map((own) => [own]), [piece])
      pending = []
      isOpen = true
    } else if (isArabic(piece)) {
      runs.push(...pending.map((own) => [own]), [piece])
      pending = []
      isOpen = false
    } else if (isOpen && pending.length === 0 && closes(runs.at(-1)!, piece)) runs.at(-1)!.push(piece)
    else pending.push(piece)
  }
  return [...runs, ...pending.map((own) => [own])]
}

/** The pieces of a line, given from left to right, in the order they are read. */
export const inReadingOrder = (pieces: readonly Piece[]): readonly Piece[] => {
  const text = pieces.map((piece) => piece.text).join('')
  // Lines of Arabic have many symbols and few letters; other languages quote none of it.
  if (count(text, rightToLeft) * 4 < Math.max(count(text, leftToRight), 1)) return pieces
  return forwardRuns(pieces).reverse().flat()
}
