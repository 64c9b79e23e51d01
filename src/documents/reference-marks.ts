/**
 * Whether a raised passage is the mark of a footnote, and not part of what is said: numbers and stars after a word.
 * They are left out, since "resolution 9/1" with the note 3 would read "resolution 9/13".
 */
export const isReferenceMark = (raised: string, before: string): boolean =>
  /^\s*\[?(?:\d{1,3}|\*{1,3})\]?\s*$/.test(raised) && /[^\s(]$/.test(before)
