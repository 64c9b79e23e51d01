import { fold } from '#domain/words.ts'

/** A text as patterns read it, and where each unit of it stood. */
export interface FoldedText {
  text: string
  /** Offset in the text that was folded, for each unit and for the end. */
  at: number[]
}

/** Lower case without diacritics, one kind of quotation mark, apostrophe and dash. */
export const foldText = (original: string): FoldedText => {
  let text = ''
  const at: number[] = []
  // Letters with their marks, for й is no и with a mark.
  for (const found of original.matchAll(/[^\p{M}]\p{M}*|\p{M}/gu)) {
    const folded = fold(found[0])
      .replace(/[‘’ʼ`´]/g, "'")
      .replace(/[‐‑–—−]/g, '-')
      .replace(/[“”„«»]/g, '"')
    for (let unit = 0; unit < folded.length; unit++) at.push(found.index)
    text += folded
  }
  at.push(original.length)
  return { text, at }
}
