const arabic = /\p{Script=Arabic}/u
const presentationForms = /[\ufb50-\ufdff\ufe70-\ufeff]+/g
/** Numbers, symbols of documents and Latin words, which are read from left to right in any line. */
const forward = /[\p{Script=Latin}\p{N}](?:[\p{Script=Latin}\p{N}./:,_-]*[\p{Script=Latin}\p{N}])?/gu
const brackets: Record<string, string> = { '(': ')', ')': '(', '[': ']', ']': '[', '«': '»', '»': '«' }

const reversed = (text: string) => [...text].reverse().join('')
const swapped = (text: string) => text.replace(/[()[\]«»]/g, (sign) => brackets[sign]!)

/** Brackets that find their other half. */
const pairs = (text: string) => {
  const open: string[] = []
  let found = 0
  for (const sign of text) {
    if ('([«'.includes(sign)) open.push(brackets[sign]!)
    else if (sign === open.at(-1)) {
      open.pop()
      found += 1
    }
  }
  return found
}

/** A line with its brackets the right way round; where it has but half a pair, as the others of the text have them. */
const facing = (line: string, isMirrored: boolean) => {
  const gain = pairs(swapped(line)) - pairs(line)
  return gain > 0 || (gain === 0 && isMirrored) ? swapped(line) : line
}

/** Turns a line about, letter by letter, and what is read forward back again. */
const lettersTurned = (line: string) => swapped(reversed(line)).replace(forward, reversed)

/** Turns the words of a line about, and leaves their letters. */
const wordsTurned = (line: string) => line.split(/(\s+)/).reverse().join('')

const frequent = [
  'في',
  'من',
  'على',
  'إلى',
  'التي',
  'الدول',
  'المتحدة',
  'الفريق',
  'العامل',
  'المؤتمر',
  'بشأن',
  'الأطراف'
]
const together = ['الأمم المتحدة', 'الفريق العامل', 'الدول الأطراف', 'مؤتمر الأطراف', 'الجريمة المنظمة']

const occurrences = (text: string, words: readonly string[]) =>
  words.reduce((sum, word) => sum + text.split(word).length - 1, 0)

/** How the lines of a text have to be turned, told by its frequent words; some programs write them backwards. */
const turnFor = (text: string) => {
  const words = ` ${text.replace(/[^\p{Script=Arabic}]+/gu, '  ')} `
  const spaced = frequent.map((word) => ` ${word} `)
  if (occurrences(words, spaced.map(reversed)) > 2 * occurrences(words, spaced)) return lettersTurned
  const swappedPairs = together.map((pair) => pair.split(' ').reverse().join('  '))
  const inOrder = together.map((pair) => pair.replace(' ', '  '))
  return occurrences(words, swappedPairs) > 2 * occurrences(words, inOrder) ? wordsTurned : undefined
}

/** Puts the lines of an Arabic text that was drawn by position into the order in which it is written. */
export const mendArabic = (text: string): string => {
  if (!arabic.test(text)) return text
  const plain = text.replace(presentationForms, (letters) => letters.normalize('NFKC'))
  const turn = turnFor(plain)
  const lines = plain.split('\n').map((line) => (turn && arabic.test(line) ? turned(line, turn) : line))
  const all = lines.filter((line) => arabic.test(line))
  const sum = (texts: readonly string[]) => texts.reduce((found, line) => found + pairs(line), 0)
  const isMirrored = sum(all.map(swapped)) > sum(all)
  return lines.map((line) => (arabic.test(line) ? facing(line, isMirrored) : line)).join('\n')
}

/** A form feed begins its line whichever way the line is read. */
const turned = (line: string, turn: (line: string) => string) =>
  line.startsWith('\f') ? `\f${turn(line.slice(1))}` : turn(line)
