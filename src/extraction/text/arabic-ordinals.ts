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
