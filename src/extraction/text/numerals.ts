const romanDigits: Record<string, number> = { I: 1, V: 5, X: 10, L: 50, C: 100 }

/** Value of a roman numeral below 400; undefined for what is none, e.g. `IIX`. */
export const readRoman = (text: string): number | undefined => {
  const numeral = text.toUpperCase()
  if (!/^C{0,3}(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/.test(numeral) || numeral === '') return undefined
  const digits = [...numeral].map((digit) => romanDigits[digit]!)
  return digits.reduce((sum, digit, at) => sum + (digit < (digits[at + 1] ?? 0) ? -digit : digit), 0)
}

const romanParts: [number, string][] = [
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I']
]

export const writeRoman = (value: number): string => {
  let [rest, text] = [value, '']
  for (const [part, digits] of romanParts) {
    for (; rest >= part; rest -= part) text += digits
  }
  return text
}

const hanDigits = '〇一二三四五六七八九'

/** Value of a Chinese numeral below 1000, e.g. 二十三. */
export const readHan = (text: string): number | undefined => {
  if (!/^[一二三四五六七八九十百〇零]{1,7}$/u.test(text)) return undefined
  let [sum, digit] = [0, 0]
  for (const sign of text) {
    if (sign === '百' || sign === '十') {
      sum += (digit || 1) * (sign === '百' ? 100 : 10)
      digit = 0
    } else digit = Math.max(0, hanDigits.indexOf(sign))
  }
  return sum + digit
}

const arabicUnits = 'اول|ثاني|ثالث|رابع|خامس|سادس|سابع|ثامن|تاسع|عاشر'.split('|')
const arabicTens = 'عشرون|عشرين|ثلاثون|ثلاثين|اربعون|اربعين|خمسون|خمسين'.split('|')

/** Arabic without vowel signs and with one alif, as words are compared. */
export const plainArabic = (text: string): string =>
  text.replace(/[\u064b-\u0652\u0670]/g, '').replace(/[أإآٱ]/g, 'ا')

const unitOf = (word: string): number | undefined => {
  const bare = word.replace(/^ال/u, '')
  if (/^(?:اولى|حادي|حادية|احدى|واحد|واحدة)$/u.test(bare)) return 1
  const at = arabicUnits.indexOf(bare.replace(/[ةه]$|ا$/u, ''))
  return at < 0 ? undefined : at + 1
}

/** Value of an Arabic ordinal below 60, e.g. أولاً, الثانية, الخامسة والعشرون. */
export const readArabicOrdinal = (text: string): number | undefined => {
  const words = plainArabic(text)
    .trim()
    .split(/\s+و?|(?<=ة|ر)و(?=ال)/u)
  const unit = unitOf(words[0] ?? '')
  const [, second] = words
  if (second === undefined) {
    const ten = arabicTens.indexOf((words[0] ?? '').replace(/^ال/u, ''))
    return unit ?? (ten < 0 ? undefined : 20 + 10 * Math.floor(ten / 2))
  }
  if (unit === undefined || words.length > 2) return undefined
  if (/^(?:ال)?عشرة?$/u.test(second)) return unit + 10
  const ten = arabicTens.indexOf(second.replace(/^ال/u, ''))
  return ten < 0 ? undefined : unit + 20 + 10 * Math.floor(ten / 2)
}
