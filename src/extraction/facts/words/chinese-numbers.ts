const digits = '〇一二三四五六七八九'
const units: Record<string, number> = { 十: 10, 百: 100 }

/** A number in Chinese characters as ASCII digits (`二十一` is 21, `二〇三二` is 2032); others stay. */
export const chineseNumber = (printed: string): string => {
  const letters = [...printed.replaceAll('零', '〇').replaceAll('○', '〇')]
  if (letters.length === 0 || letters.some((letter) => !digits.includes(letter) && !units[letter]))
    return printed
  if (letters.every((letter) => digits.includes(letter))) {
    return letters.map((letter) => digits.indexOf(letter)).join('')
  }
  let total = 0
  let last = 0
  for (const letter of letters) {
    const unit = units[letter]
    if (unit) total += (last || 1) * unit
    last = unit ? 0 : digits.indexOf(letter)
  }
  return String(total + last)
}
