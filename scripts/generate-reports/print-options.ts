export const pageStyles = ['blank', 'vienna', 'geneva', 'new-york'] as const
const characterDamages = [
  'ligatures',
  'no-break-spaces',
  'soft-hyphens',
  'zero-widths',
  'tatweel',
  'direction-marks',
  'presentation-forms',
  'arabic-digits',
  'full-width',
  'spaced-han',
  'homoglyphs',
  'curly-quotes'
] as const

type PageStyle = (typeof pageStyles)[number]
export type CharacterDamage = (typeof characterDamages)[number]

/** How a report comes off the press; everything is left out of a clean one. */
export interface PrintOptions {
  /** Longest line; without it each paragraph is one line, as in re-flowed texts. */
  width?: number
  /** What may be broken at the end of a line: at hyphens that are there, or inside words with one that is not. */
  hyphenate?: 'compounds' | 'words'
  indent?: number
  pages?: {
    lines: number
    style: PageStyle
    /** Running head. */
    head: string
    /** Job number in the running foot. */
    job: string
    /** A footnote printed at the foot of the second page. */
    footnote?: string
  }
  characters?: CharacterDamage[]
  /** Lines a document-sharing site puts around the text and between its pages. */
  noise?: boolean
  /** No empty lines between paragraphs. */
  tight?: boolean
  lineEnds?: 'crlf'
}
