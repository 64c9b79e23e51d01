import type { Random } from '../generate/random.ts'

const vowel = '[aeiouyàâäéèêëîïôöùûüáíóúаеёиоуыэюя]'
// Between two consonants inside a word, or after a vowel before a consonant and a vowel: places no dictionary needs.
const syllables = new RegExp(
  `(?<=\\p{Ll}{2}${vowel})(?=[^aeiouyàâäéèêëîïôöùûüáíóúаеёиоуыэюяьъй\\P{Ll}]${vowel}\\p{Ll}{2})`,
  'giu'
)

const pieces = (
  word: string,
  hyphenate: 'compounds' | 'words' | undefined,
  random: Random
): [string, string][] => {
  const compound = [...word.matchAll(/(?<=\p{L}{2})-(?=\p{Ll}{3})/gu)].map((at): [string, string] => [
    word.slice(0, at.index + 1),
    word.slice(at.index + 1)
  ])
  if (hyphenate !== 'words' || !/^\p{Ll}{7,}[.,;:]?$/u.test(word) || random.chance(0.4)) return compound
  const inside = [...word.matchAll(syllables)].map(({ index }): [string, string] => [
    `${word.slice(0, index)}-`,
    word.slice(index)
  ])
  return [...inside, ...compound]
}

const noLineBegins = /^[。，；：、！？）》」』.,;:!?)\]»]/u
const noLineEnds = /[（《「『(“]$/u

const wrapHan = (text: string, width: number): string[] => {
  const units = text.match(/[\x21-\x7e]+|./gsu) ?? []
  const lines: string[] = []
  let line = ''
  for (const unit of units) {
    if ([...line, ...unit].length > width && !noLineBegins.test(unit) && !noLineEnds.test(line)) {
      lines.push(line)
      line = unit === ' ' ? '' : unit
    } else line += unit
  }
  return [...lines, line].map((each) => each.trimEnd())
}

/** A paragraph in lines of at most `width` characters. */
export const wrap = (
  text: string,
  width: number,
  hyphenate: 'compounds' | 'words' | undefined,
  random: Random
): string[] => {
  if (/\p{Script=Han}/u.test(text)) return wrapHan(text, Math.floor(width / 2))
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    const joined = line ? `${line} ${word}` : word
    if (joined.length <= width || !line) {
      line = joined
      continue
    }
    const room = width - line.length - 1
    const broken = hyphenate && pieces(word, hyphenate, random).findLast(([first]) => first.length <= room)
    lines.push(broken ? `${line} ${broken[0]}` : line)
    line = broken ? broken[1] : word
  }
  return [...lines, line]
}
