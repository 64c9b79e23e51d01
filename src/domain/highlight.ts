import { fold, wordsOf } from './words.ts'

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;'
}

/** Text as HTML that cannot become markup. */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => entities[character]!)

const cropLength = 240

/** The part of a long text around its first match, cut between words. */
const crop = (text: string, match: number) => {
  if (text.length <= cropLength) return text
  const start = Math.max(0, match - cropLength / 3)
  const from = start === 0 ? 0 : text.indexOf(' ', start) + 1 || start
  const to = Math.min(text.length, from + cropLength)
  const end = to === text.length ? to : Math.max(text.lastIndexOf(' ', to), from + cropLength / 2)
  return `${from > 0 ? '… ' : ''}${text.slice(from, end)}${end < text.length ? ' …' : ''}`
}

const wordPattern = /\p{Script=Han}+|[\p{L}\p{N}\p{M}]+/gu

const matches = (word: string, wanted: readonly string[]) => {
  const folded = fold(word)
  return wanted.some(
    (start) => folded.startsWith(start) || (/\p{Script=Han}/u.test(word) && folded.includes(start))
  )
}

/** Safe HTML of a text with the words that begin like one of those wanted in `<mark>`; undefined without any. */
export const highlight = (text: string, words: readonly string[]): string | undefined => {
  const wanted = words.flatMap((word) => wordsOf(word))
  const first = [...text.matchAll(wordPattern)].find(([word]) => matches(word, wanted))
  if (!first) return undefined
  const part = crop(text, first.index)
  let html = ''
  let end = 0
  for (const { 0: word, index } of part.matchAll(wordPattern)) {
    const shown = escapeHtml(word)
    html += escapeHtml(part.slice(end, index)) + (matches(word, wanted) ? `<mark>${shown}</mark>` : shown)
    end = index + word.length
  }
  return html + escapeHtml(part.slice(end))
}
