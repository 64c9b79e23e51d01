import { fold } from './words.ts'

/** FNV-1a, 32 bits in hexadecimal: enough to tell the references of one law apart. */
export const hashOf = (text: string) => {
  let value = 0x811c9dc5
  for (const character of text) value = Math.imul(value ^ character.codePointAt(0)!, 0x01000193)
  return (value >>> 0).toString(16).padStart(8, '0')
}

/**
 * A part of a record id made from words: lower-case ASCII letters, digits and single hyphens. Letters of other
 * scripts cannot stand in it, so a hash of the whole stands for them.
 */
export const slug = (text: string): string => {
  const folded = fold(text)
  const ascii = folded.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '')
  if (!/[^\x00-\x7F]/.test(folded.replace(/[^\p{L}\p{N}]/gu, ''))) return ascii
  return ascii === '' ? hashOf(folded) : `${ascii}-${hashOf(folded)}`
}
