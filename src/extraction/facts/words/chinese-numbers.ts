import { chineseDigits, readChinese } from '#domain/numerals.ts'

/** A number in Chinese characters as ASCII digits (`二十一` is 21, `二〇三二` is 2032); others stay. */
export const chineseNumber = (printed: string): string => {
  const signs = printed.replaceAll(/[零○]/gu, '〇')
  // Years are read digit by digit.
  if (/^[〇一二三四五六七八九]+$/u.test(signs))
    return signs.replace(/./gu, (sign) => String(chineseDigits.indexOf(sign)))
  return String(readChinese(signs) ?? printed)
}
