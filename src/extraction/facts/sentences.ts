import type { MappedText } from '#extraction/text/mapped-text.ts'

const ends = /[.؟!](?=\s+["«“¿]?[\p{Lu}\p{Script=Arabic}])|。/gu
// Mr. X, St. Petersburg, H.E. Y: what stands before the stop is no last word of a sentence.
const abbreviation =
  /(?:^|[\s("«])(?:\p{Lu}\p{Ll}{0,2}|Sra|Srta|Dra|Excm[oa]|Prof|art|arts|para|paras|núm|párr|г)\.$/u

/** Sentences of a text, cut where a stop is followed by a capital. */
export const sentencesOf = (text: MappedText): MappedText[] => {
  const stops = [...text.text.matchAll(ends)]
    .map(({ index }) => index + 1)
    .filter((at) => !abbreviation.test(text.text.slice(Math.max(0, at - 8), at)))
  return [...stops, text.text.length]
    .map((end, index) => text.slice(stops[index - 1] ?? 0, end).trim())
    .filter(({ text: sentence }) => sentence !== '')
}
