import { fold, unsegmentedWords, withoutArticle } from './words.ts'

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
const beforeMatch = cropLength / 3

/** Half a surrogate pair at either end, where the text was cut, is no character. */
const withoutHalves = (text: string) => text.replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, '')

/** The part of a long text around its first match, cut between words where there are blanks near enough. */
const crop = (text: string, match: number) => {
  if (text.length <= cropLength) return text
  const start = Math.max(0, match - beforeMatch)
  const blank = text.indexOf(' ', start)
  const from = start === 0 ? 0 : blank === -1 || blank >= match ? start : blank + 1
  const to = Math.min(text.length, from + cropLength)
  const last = text.lastIndexOf(' ', to)
  const end = to === text.length || last < from + cropLength / 2 ? to : last
  const part = withoutHalves(text.slice(from, end))
  return `${from > 0 ? '… ' : ''}${part}${end < text.length ? ' …' : ''}`
}

const han = /^\p{Script=Han}/u
const otherWord = '(?:(?!\\p{Script=Han})[\\p{L}\\p{N}\\p{M}])+'

/** Each character of a word, in its place there: words that overlap are then found whole. */
const inPlace = (word: string) =>
  [...word].map(
    (character, index, all) =>
      `(?<=${all.slice(0, index).join('')})${character}(?=${all.slice(index + 1).join('')})`
  )

/** Finds words; in Chinese, which has no blanks, only those wanted. */
const wordPattern = (wanted: readonly string[]) => {
  const chinese = wanted.filter((word) => han.test(word)).flatMap(inPlace)
  return new RegExp(chinese.length > 0 ? `(?:${chinese.join('|')})+|${otherWord}` : otherWord, 'gu')
}

const matches = (word: string, wanted: readonly string[]) => {
  const folded = fold(word)
  const stem = withoutArticle(folded)
  return han.test(word) || wanted.some((start) => folded.startsWith(start) || stem.startsWith(start))
}

/** Safe HTML of a text with the words that begin like one of those wanted in `<mark>`; undefined without any. */
export const highlight = (text: string, words: readonly string[]): string | undefined => {
  const wanted = words.flatMap((word) => unsegmentedWords(word))
  const pattern = wordPattern(wanted)
  const first = [...text.matchAll(pattern)].find(([word]) => matches(word, wanted))
  if (!first) return undefined
  const part = crop(text, first.index)
  let html = ''
  let end = 0
  for (const { 0: word, index } of part.matchAll(pattern)) {
    const shown = escapeHtml(word)
    html += escapeHtml(part.slice(end, index)) + (matches(word, wanted) ? `<mark>${shown}</mark>` : shown)
    end = index + word.length
  }
  return html + escapeHtml(part.slice(end))
}
