import type { MappedText } from '#extraction/text/mapped-text.ts'

/** A part of a line of the front: columns are parted by blanks. */
export interface Cell {
  text: MappedText
  line: number
}

const columnGap = / {3,}/g

/** The front of a report, cell by cell as it is printed. */
export const cellsOf = (front: readonly MappedText[]): Cell[] =>
  front.flatMap((line, index) => {
    const cells: Cell[] = []
    let from = 0
    for (const { 0: gap, index: at } of [
      ...line.text.matchAll(columnGap),
      { 0: '', index: line.text.length }
    ]) {
      const text = line.slice(from, at).trim()
      if (text.text !== '') cells.push({ text, line: index })
      from = at + gap.length
    }
    return cells
  })

/** Whether the raw text has an empty line between two lines of the front. */
export const isParted = (raw: string, before: MappedText, after: MappedText): boolean => {
  const [end, start] = [before.originOf().at(-1)?.end, after.originOf()[0]?.start]
  return end !== undefined && start !== undefined && /\n[^\S\n]*\r?\n|\f/.test(raw.slice(end, start))
}
