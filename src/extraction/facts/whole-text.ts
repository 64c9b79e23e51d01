import type { Block } from '#extraction/structure/document.ts'
import { MappedText } from '#extraction/text/mapped-text.ts'
import type { Entry } from './entries.ts'

const stops = /[.。؟!][\s)»”"]*$/u
const mostBlocks = 60

const seam = (left: string, right: string) =>
  /\p{Script=Han}$/u.test(left) && /^\p{Script=Han}/u.test(right) ? '' : ' '

/**
 * A paragraph with the blocks below it that go on with its unfinished sentence, if they are of these kinds: lists,
 * or what a page end parted; and the index of the first block after them.
 */
export const wholeOf = (
  entries: readonly Entry[],
  index: number,
  kinds: readonly Block['kind'][]
): { text: MappedText; next: number } => {
  const texts: (MappedText | string)[] = [entries[index]!.block.text]
  let last = entries[index]!.block.text.text
  let next = index + 1
  for (; next < entries.length && next - index < mostBlocks && !stops.test(last); next++) {
    const { block } = entries[next]!
    if (!kinds.includes(block.kind)) break
    texts.push(seam(last, block.text.text), block.text)
    last = block.text.text
  }
  return { text: MappedText.join(texts), next }
}
