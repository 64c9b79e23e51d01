const romanSigns: [number, string][] = [
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

/** A number in capital roman numerals; in digits where they have none for it. */
export const writeRoman = (value: number): string => {
  if (value < 1 || value > 3999) return String(value)
  let rest = value
  return romanSigns
    .map(([part, signs]) => {
      const times = Math.floor(rest / part)
      rest -= times * part
      return signs.repeat(times)
    })
    .join('')
}

/** Value of a roman numeral below 400, in capitals or not; undefined for what is none, e.g. `IIX`. */
export const readRoman = (text: string): number | undefined => {
  const numeral = text.toUpperCase()
  if (!/^(?=.)C{0,3}(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/.test(numeral)) return undefined
  const values = [...numeral].map((sign) => romanSigns.find(([, signs]) => signs === sign)![0])
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0)
}

/** Chinese digits at their values. */
export const chineseDigits = '〇一二三四五六七八九'

/** Value of a number below a thousand as Chinese counts, e.g. 二十三; undefined for what is none. */
export const readChinese = (text: string): number | undefined => {
  if (!/^[一二三四五六七八九十百〇零]{1,7}$/u.test(text)) return undefined
  let [sum, digit] = [0, 0]
  for (const sign of text) {
    if (sign === '百' || sign === '十') {
      sum += (digit || 1) * (sign === '百' ? 100 : 10)
      digit = 0
    } else digit = Math.max(0, chineseDigits.indexOf(sign))
  }
  return sum + digit
}
