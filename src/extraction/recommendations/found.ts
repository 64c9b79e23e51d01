import type { Flag, UprPosition } from '#extraction/extraction.ts'
import type { Block } from '#extraction/structure/document.ts'
import type { MappedText } from '#extraction/text/mapped-text.ts'
import type { Place } from './places.ts'

/** A recommendation as it was found, before anything is read out of it. */
export interface FoundRecommendation {
  number: string
  /** The label, or what else carries the number; undefined when nothing does. */
  mark: MappedText | undefined
  isLabelled: boolean
  place: Place
  /** The paragraph that introduces it. */
  chapeau: Block | undefined
  /** Whether the verb of the chapeau is its own. */
  inheritsVerb: boolean
  text: MappedText
  flags: Flag[]
  review?: { states: MappedText[]; position: UprPosition | null }
}
