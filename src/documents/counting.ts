const romans: [number, string][] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
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

/** A number in Roman numerals; in digits where they have none for it. */
export const roman = (number: number): string => {
  if (number < 1 || number > 3999) return String(number)
  let rest = number
  return romans
    .map(([value, sign]) => {
      const times = Math.floor(rest / value)
      rest -= times * value
      return sign.repeat(times)
    })
    .join('')
}

/** The letter of a number: a … z, aa, bb … as word processors count; in digits where that gets too long. */
export const letters = (
  number: number,
  alphabet: readonly string[] = [...'abcdefghijklmnopqrstuvwxyz']
): string => {
  const times = Math.ceil(number / alphabet.length)
  if (number < 1 || times > 5) return String(number)
  return alphabet[(number - 1) % alphabet.length]!.repeat(times)
}

const chineseDigits = [...'〇一二三四五六七八九']
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
