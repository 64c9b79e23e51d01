const arabicLetters: Record<string, string> = { ى: 'ي', ی: 'ي', ې: 'ي', ة: 'ه', ٱ: 'ا', ک: 'ك', ـ: '' }
const digitZeros = [0x0660, 0x06f0]

const asciiDigit = (digit: string) => {
  const point = digit.codePointAt(0)!
  const zero = digitZeros.find((start) => point >= start && point <= start + 9)
  return zero === undefined ? digit : String(point - zero)
}

/**
 * Text as words are compared: lower case, without diacritics or vowel signs, Arabic letter variants and
 * digits unified. Cyrillic `й` stays, because stemmers know its endings.
 */
export const fold = (text: string): string =>
  isAscii.test(text)
    ? text.toLowerCase()
    : text
        .normalize('NFKD')
        .replace(/([иИ]\u0306)|\p{M}/gu, (_mark, kept: string | undefined) => kept ?? '')
        .normalize('NFC')
        .toLowerCase()
        .replace(/[ىیېةٱکـ]/g, (letter) => arabicLetters[letter]!)
        .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, asciiDigit)

const isAscii = /^[\0-\x7F]*$/

const chinese = new Intl.Segmenter('zh', { granularity: 'word' })

// The segmenter costs more than all else here, and runs come again: names of treaties, crimes and courts.
const mostRuns = 10_000
const segmentedRuns = new Map<string, string>()

// Blanks on both sides: in 第191条 the number is a word of its own.
const segmentedRun = (run: string): string => {
  const known = segmentedRuns.get(run)
  if (known !== undefined) return known
  const words = Array.from(chinese.segment(run), ({ segment }) => ` ${segment} `).join('')
  if (segmentedRuns.size === mostRuns) segmentedRuns.clear()
  if (run.length <= longestRun) segmentedRuns.set(run, words)
  return words
}
const longestRun = 50

const segmented = (text: string) => text.replace(/\p{Script=Han}+/gu, segmentedRun)

const apart = (folded: string): string[] => folded.match(/[\p{L}\p{N}]+/gu) ?? []

const wordsIn = (folded: string) => apart(segmented(folded))

/** Folded words in order; Chinese is segmented, punctuation is dropped. */
export const wordsOf = (text: string): string[] => wordsIn(fold(text))

/** Folded words in order with Chinese left in one piece, to compare names and their beginnings. */
export const unsegmentedWords = (text: string): string[] => apart(fold(text))

const arabicArticle = /^(?:[وف]?[بك]?ال|[وف]?لل)(?=\p{Script=Arabic}{3})/u

/** An Arabic word without the article and what is written together with it; others stay as they are. */
export const withoutArticle = (word: string) => word.replace(arabicArticle, '')

const pairs = (word: string) => {
  const letters = [...word]
  return letters.slice(1).map((letter, index) => `${letters[index]}${letter}`)
}

const lettersAndPairs = (run: string) => [...run, ...pairs(run)]

/** Whether a word is of scripts that the search server reads as we do. */
export const isEuropean = (word: string) =>
  /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}]+$/u.test(word)

/** Whether a word begins with a Chinese character. */
export const isChinese = (word: string) => /^\p{Script=Han}/u.test(word)

/** Folded words in their order, Arabic without the article: what a phrase is compared with. */
export const orderedWords = (text: string): string[] => wordsOf(text).map(withoutArticle)

/** Words that something is found by. */
interface FoundBy {
  /** As `orderedWords`. */
  ordered: string[]
  /**
   * In no order: every Chinese character and every pair of neighbours (no segmentation of a query can then miss a
   * text), and what is written like an identifier in one piece.
   */
  further: string[]
}

/** What a text is found by, its words and more. */
export const foundBy = (text: string): FoundBy => {
  const folded = fold(text)
  const chinese = (folded.match(/\p{Script=Han}+/gu) ?? []).flatMap(lettersAndPairs)
  return {
    ordered: wordsIn(folded).map(withoutArticle),
    further: [...chinese, ...identifiersInFolded(folded)]
  }
}

/** All words something is found by. */
export const indexWords = (text: string): string[] => {
  const { ordered, further } = foundBy(text)
  return [...ordered, ...further]
}

/** The words to look for, in the form of `indexWords`. */
export const queryWords = (text: string): string[] =>
  wordsOf(withCompactIdentifiers(text))
    .map(withoutArticle)
    .flatMap((word) => (isChinese(word) && [...word].length > 2 ? pairs(word) : word))

/** An identifier as it is compared: letters and digits only, e.g. `ctoccopwg220233`. */
export const compact = (text: string): string => fold(text).replace(/[^\p{L}\p{N}]/gu, '')

const joined = /[\p{L}\p{N}]+(?:[-‐–/._][\p{L}\p{N}]+)+/gu
const latinOrdinal =
  /[0-9]+[ -]?(?:bis|ter|quater|quinquies|sexies|septies|octies|novies|nonies|decies|undecies|duodecies)(?![\p{L}\p{N}])/gu

/** More pieces than this are no identifier; what is made of them grows with their square. */
const mostPieces = 8

/** An identifier whole, and every run of its pieces that holds a digit: `WG.2` and `2023/3` of `COP/WG.2/2023/3`. */
const runs = (identifier: string): string[] => {
  const pieces = apart(identifier)
  if (pieces.length > mostPieces) return [pieces.join('')]
  const all = pieces.flatMap((_, from) =>
    pieces.slice(from + 1).map((_, length) => pieces.slice(from, from + length + 2))
  )
  return [pieces, ...all]
    .filter((run) => run.some((piece) => /\p{N}/u.test(piece)))
    .map((run) => run.join(''))
}

/**
 * The parts of a text written like an identifier (`416-bis`, `CTOC/COP/WG.2/2023/3`, `121/1991`), compacted,
 * whole and in parts: search engines would take them apart at the punctuation.
 */
export const identifiersIn = (text: string): string[] => identifiersInFolded(fold(text))

const identifiersInFolded = (folded: string): string[] => {
  // To look for one from every letter is slow, and most texts have none.
  const pieced = /[-‐–/._][\p{L}\p{N}]/u.test(folded) ? folded.match(joined) : null
  const ordinals = /[0-9]/.test(folded) ? folded.match(latinOrdinal) : null
  const found = [...(pieced ?? []), ...(ordinals ?? [])]
  return [...new Set(found.flatMap(runs))]
}

/** The text with every part written like an identifier replaced by its compact form. */
export const withCompactIdentifiers = (text: string): string => {
  const replace = (part: string) => (/\p{N}/u.test(part) ? compact(part) : part)
  return fold(text).replace(joined, replace).replace(latinOrdinal, replace)
}

/** Text without the control characters that would break an index, a log or a page; line breaks stay. */
export const withoutControls = (text: string): string =>
  text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uE000\uE001]/g, '')
