import type { Block, ReportDocument } from '#extraction/structure/document.ts'
import { type SectionTopic, topicOf } from '#extraction/structure/section-titles.ts'

/** A block of the text with the numbered paragraph and the sections it stands in. */
export interface Entry {
  block: Block
  index: number
  /** Number of the paragraph, also for what belongs to it; null before the first. */
  paragraph: number | null
  /** Number of the labelled recommendation. */
  recommendation: string | null
  /** What the headings above are about, the nearest last. */
  topics: SectionTopic[]
}

/** All blocks but headings, in order. */
export const entriesOf = ({ blocks }: Pick<ReportDocument, 'blocks'>): Entry[] => {
  const entries: Entry[] = []
  let open: { level: number; topic: SectionTopic | undefined }[] = []
  let paragraph: number | null = null
  let recommendation: string | null = null
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'heading') {
      open = [
        ...open.filter(({ level }) => level < block.level),
        { level: block.level, topic: topicOf(block.text.text) }
      ]
      recommendation = null
      continue
    }
    if (block.kind === 'paragraph') {
      const number = Number(block.number)
      paragraph = Number.isInteger(number) ? number : Number(block.number?.split('.')[0]) || paragraph
      recommendation = null
    }
    if (block.kind === 'label') recommendation = block.number
    const topics = open.flatMap(({ topic }) => topic ?? [])
    entries.push({ block, index, paragraph, recommendation, topics })
  }
  return entries
}

export const isIn = ({ topics }: Entry, ...wanted: SectionTopic[]): boolean =>
  topics.some((topic) => wanted.includes(topic))

/** Where a report speaks of others, or of what it asks for, rather than of itself. */
export const isOutside = (entry: Entry): boolean => isIn(entry, 'deliberations', 'recommendations', 'annex')
