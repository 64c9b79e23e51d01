import type { UnLanguage } from '#domain/term.ts'
import type { FurnitureKind } from '#extraction/text/find-furniture.ts'
import type { MappedText } from '#extraction/text/mapped-text.ts'

/**
 * A block of a report, its lines joined. An `item` is one of a list; a `bullet` has no number; a `label` is that
 * of a recommendation, with the text on its line, if any; `plain` is a paragraph without a number.
 */
type BlockKind = 'heading' | 'label' | 'paragraph' | 'item' | 'bullet' | 'plain'

export interface Block {
  kind: BlockKind
  /** As printed, e.g. `II.`, `7.`, `(a)`, `Recommandation 3`; null without one. */
  mark: string | null
  /** The mark in Latin letters, ASCII digits and capital roman numerals without what surrounds it: `II`, `7`, `a`. */
  number: string | null
  /** Of headings 1 to 3, of items 1 and more. */
  level: number
  /** Without the mark. */
  text: MappedText
  /** With the mark. */
  whole: MappedText
  /** Pages before it, as form feeds part them. */
  page: number
}

/** A heading and the blocks below it, up to the next heading as high or higher. */
export interface Part {
  /** 1 for parts (II.), 2 for sections (A.), 3 for the rest. */
  level: number
  heading: Block
  /** Indexes of the first block below the heading and after the last. */
  from: number
  to: number
  parts: Part[]
}

/** Something printed that is no part of the text. */
interface Furniture {
  kind: FurnitureKind
  text: MappedText
  page: number
}

/** A report read as a document: what stands where, but not yet what it means. */
export interface ReportDocument {
  language: UnLanguage
  raw: string
  /** Lines before the first heading or numbered paragraph, columns still parted by their blanks. */
  front: MappedText[]
  furniture: Furniture[]
  /** Entries of a table of contents. */
  contents: MappedText[]
  blocks: Block[]
  /** Parts of level 1, or of the highest level there is. */
  parts: Part[]
}
