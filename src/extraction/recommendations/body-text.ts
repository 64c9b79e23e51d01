import type { Block, ReportDocument } from '#extraction/structure/document.ts'
import { MappedText } from '#extraction/text/mapped-text.ts'

const dash = /^[-–—]\s+(?=\(?\p{L}{1,2}\))/u

/** Paragraphs and their items in one text. */
export const bodyText = (blocks: readonly Block[], { language }: ReportDocument): MappedText => {
  const texts = blocks
    .map((block) =>
      block.kind === 'item' || block.kind === 'bullet'
        ? block.whole.replace(new RegExp(dash, 'gu'), '')
        : block.text
    )
    .filter((text) => text.text !== '')
  return MappedText.join(
    texts.flatMap((text, index) => (index === 0 || language === 'zh' ? [text] : [' ', text]))
  )
}

/** The mark of a block, where it stands. */
export const markOf = ({ whole, mark }: Block): MappedText | undefined =>
  mark === null ? undefined : whole.slice(0, Math.min(whole.text.length, mark.length)).trim()
