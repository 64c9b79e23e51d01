import { chineseDigits } from '#domain/numerals.ts'

/** The letter of a number: a … z, aa, bb … as word processors count; in digits where that gets too long. */
export const letters = (
  number: number,
  alphabet: readonly string[] = [...'abcdefghijklmnopqrstuvwxyz']
): string => {
  const times = Math.ceil(number / alphabet.length)
  if (number < 1 || times > 5) return String(number)
  return alphabet[(number - 1) % alphabet.length]!.repeat(times)
}

const chineseUnits = ['', '十', '百', '千']

/** A number in Chinese, below ten thousand: 十二, 二十, 一百零三. */
export const chinese = (number: number): string => {
  if (number < 1 || number > 9999) return String(number)
  const digits = [...String(number)].map(Number)
  const said = digits
    .map((digit, index) =>
      digit === 0 ? '零' : chineseDigits[digit]! + chineseUnits[digits.length - 1 - index]!
    )
    .join('')
    .replace(/零+/g, '零')
    .replace(/零$/, '')
  return number < 20 ? said.replace(/^一十/, '十') : said
}

/** A number digit by digit in Chinese: 一〇三. */
export const chineseDigitwise = (number: number): string =>
  String(number).replace(/\d/g, (digit) => chineseDigits[Number(digit)]!)
