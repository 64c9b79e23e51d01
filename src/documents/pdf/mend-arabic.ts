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

const facing = (line: string) => {
  const other = swapped(line)
  return pairs(other) > pairs(line) ? other : line
}

/** Turns a line about, letter by letter, and what is read forward back again. */
const turned = (line: string) => swapped(reversed(line)).replace(forward, reversed)

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
  if (occurrences(words, spaced.map(reversed)) > 2 * occurrences(words, spaced)) return turned
  const swappedPairs = together.map((pair) => pair.split(' ').reverse().join('  '))
  const inOrder = together.map((pair) => pair.replace(' ', '  '))
  return occurrences(words, swappedPairs) > 2 * occurrences(words, inOrder) ? wordsTurned : undefined
}

/** Puts the lines of an Arabic text that was drawn by position into the order in which it is written. */
export const mendArabic = (text: string): string => {
  if (!arabic.test(text)) return text
  const plain = text.replace(presentationForms, (letters) => letters.normalize('NFKC'))
  const turn = turnFor(plain)
  return plain
    .split('\n')
    .map((line) => {
      if (!arabic.test(line)) return line
      const page = line.startsWith('\f') ? '\f' : ''
      const own = line.slice(page.length)
      return page + facing(turn ? turn(own) : own)
    })
    .join('\n')
}
