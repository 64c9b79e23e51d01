import type { Block } from '#extraction/structure/document.ts'

const listKinds = new Set<Block['kind']>(['item', 'bullet'])

/** The blocks of a list that begins after an index. */
export const listAfter = (blocks: readonly Block[], index: number): Block[] => {
  let end = index + 1
  while (blocks[end] && listKinds.has(blocks[end]!.kind)) end += 1
  return blocks.slice(index + 1, end)
}

/** The items of a list, each with what is below it. */
export const itemsOf = (list: readonly Block[]): Block[][] => {
  const top = Math.min(...list.map(({ level }) => level))
  const items: Block[][] = []
  for (const block of list) {
    if (block.level <= top || items.length === 0) items.push([block])
    else items.at(-1)!.push(block)
  }
  return items
}

export const opensList = ({ text }: Block): boolean => /[:：][*]?$/u.test(text.text)

/** The lists a paragraph opens: right below it and, in a section of recommendations, below titles between them. */
export const listsBelow = (blocks: readonly Block[], index: number, isTitled: boolean): Block[][] => {
  const lists = [listAfter(blocks, index)]
  for (let end = index + 1 + lists[0]!.length; isTitled && isTitle(blocks[end]); ) {
    const list = listAfter(blocks, end)
    if (list.length === 0) break
    lists.push(list)
    end += 1 + list.length
  }
  return lists.filter((list) => list.length > 0)
}

const longestTitle = 120

/** What stands right below a colon is never read as a heading, even where it is one. */
const isTitle = (block: Block | undefined) =>
  block !== undefined &&
  block.mark === null &&
  (block.kind === 'heading' ||
    (block.kind === 'plain' &&
      block.text.text.length <= longestTitle &&
      !/[.;:,!?…。；：，؛،]$/u.test(block.text.text)))
