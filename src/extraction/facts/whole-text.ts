import { MappedText } from '#extraction/text/mapped-text.ts'
import type { Entry } from './entries.ts'

const stops = /[.。؟!][\s)»”"]*$/u
const mostBlocks = 60

/** A paragraph with the blocks below it that go on with its unfinished sentence: lists, and what a page end parted. */
export const wholeOf = (entries: readonly Entry[], index: number): MappedText => {
  const texts = [entries[index]!.block.text]
  for (const { block } of entries.slice(index + 1, index + mostBlocks)) {
    if (stops.test(texts.at(-1)!.text) || block.kind === 'paragraph' || block.kind === 'label') break
    texts.push(block.text)
  }
  return MappedText.join(texts.flatMap((text, at) => (at === 0 ? [text] : [' ', text])))
}
