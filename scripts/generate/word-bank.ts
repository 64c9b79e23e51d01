import type { UnLanguage } from '#domain/term.ts'

/** Words that fill the `{slots}` of a template. */
export type Slots = Readonly<Record<string, string>>

/** What one language needs to speak of laws, strategies and reports; lists are in the same order in all. */
export interface WordBank {
  /** Crime types as they read after "against"; the label of the vocabulary stands in for a missing one. */
  crimes: Slots
  /** A title with the name of its country. */
  titleOfCountry: string
  /** Titles of laws by type, with the slots `crime`, `number` and `year`. */
  laws: Readonly<Record<string, readonly string[]>>
  /** Titles of strategies by type, with the slots `crime`, `from` and `to`. */
  strategies: Readonly<Record<string, readonly string[]>>
  /** Bodies that report, as they stand in the title of a report. */
  bodies: Slots
  places: Slots
  report: { title: string; abstract: string }
  /** Titles of the sections of recommendations, by letter. */
  sections: Readonly<Record<'A' | 'B' | 'C', string>>
  /** Who is asked to act, with whatever endings agree with it. */
  addressees: Readonly<Record<string, Slots>>
  /** Sentences by strength, with the slots of the addressee, `action` and `against`. */
  strengths: Slots
  actions: Slots
  /** Says against which crime the action is. */
  against: string
  /** The end of a summary. */
  stop: string
}

export type WordBanks = Readonly<Record<UnLanguage, WordBank>>
