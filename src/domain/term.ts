/** The six official languages of the United Nations, in the order in which labels are written. */
export const unLanguages = ['en', 'fr', 'es', 'ar', 'zh', 'ru'] as const

/** A language in which every term has a label. */
export type UnLanguage = (typeof unLanguages)[number]

/** Names one term: a code is unique only inside its scheme. */
export interface TermReference {
  scheme: string
  code: string
}

/** A concept of a controlled vocabulary: the unit of every facet and of every tag on a record. */
export interface Term extends TermReference {
  /** The sign the outside world uses for it: "404" (M49) for a country, "UNTOC art. 5" for an article. */
  notation?: string
  labels: Record<UnLanguage, string>
  /** Whether the label was seen in an official or United Nations text. */
  confirmed: Record<UnLanguage, boolean>
  /** Other names people type; under "und" those that belong to no language, such as alpha-2 codes. */
  aliases: Partial<Record<UnLanguage | 'und', string[]>>
  /** Wider terms, possibly several and possibly of another scheme. */
  broader: TermReference[]
  /** Where the label was seen, by language. */
  sources?: Partial<Record<UnLanguage, string>>
  note?: string
  /** Codes it had before: records and requests that name one mean this term. */
  formerCodes?: string[]
  /** Order of strengths only: the higher the more binding. */
  rank?: number
}

/** One controlled vocabulary, as its file holds it. */
export interface Vocabulary {
  scheme: string
  labels: Record<UnLanguage, string>
  description: string
  terms: Term[]
}

/** All vocabularies by scheme. */
export type Vocabularies = ReadonlyMap<string, Vocabulary>
