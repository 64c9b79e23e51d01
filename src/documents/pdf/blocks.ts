import type { Line } from './lines.ts'

/** Lines drawn one below another. */
export interface Block {
  lines: Line[]
  left: number
  right: number
  top: number
  bottom: number
}

/** More blocks than this are left in the order they are drawn: comparing them all would take too long. */
const mostCompared = 400

const goesOn = (block: Block, line: Line) => {
  const last = block.lines.at(-1)!
  const step = line.top - last.bottom
  return step > -0.5 * line.size && step < 2.5 * Math.max(line.size, last.size)
}

const blocksOf = (lines: readonly Line[]): Block[] => {
  const blocks: Block[] = []
  for (const line of lines) {
    const block = blocks.at(-1)
    if (!block || !goesOn(block, line)) {
      blocks.push({ lines: [line], left: line.left, right: line.right, top: line.top, bottom: line.bottom })
      continue
    }
    block.lines.push(line)
    block.left = Math.min(block.left, line.left)
    block.right = Math.max(block.right, line.right)
    block.bottom = Math.max(block.bottom, line.bottom)
  }
  return blocks
}

const isHigher = (upper: Block, lower: Block) => upper.bottom <= lower.top + 1

const isAbove = (upper: Block, lower: Block) => upper.left < lower.right && lower.left < upper.right

/** Whether nothing stands beside a block, as it is with running heads. */
const isAlone = (block: Block, all: readonly Block[]) =>
  all.every((other) => other === block || isHigher(block, other) || isHigher(other, block))

/**
 * The blocks of a page in the order they are read: as they are drawn, which keeps columns and cells together, but
 * none before what stands above it, since headers and footers may be drawn at any time.
 */
export const blocksInOrder = (lines: readonly Line[]): Block[] => {
  const waiting = blocksOf(lines)
  if (waiting.length > mostCompared) return waiting
  const alone = new Set(waiting.filter((block) => isAlone(block, waiting)))
  const comesBefore = (one: Block, other: Block) =>
    one !== other && isHigher(one, other) && (alone.has(one) || alone.has(other) || isAbove(one, other))
  const ordered: Block[] = []
  while (waiting.length > 0) {
    const first = waiting.findIndex((block) => !waiting.some((other) => comesBefore(other, block)))
    ordered.push(...waiting.splice(Math.max(first, 0), 1))
  }
  return ordered
}
